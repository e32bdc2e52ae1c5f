#include "compare/edition_diff.h"

#include <doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "fixtures/generated_profiles.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;
using compare::ChangeKind;
using model::Answer;
using model::AnswerState;
using model::Qualifier;
using test::answer;
using test::days;

namespace {

// Kinds of each change: "backup.retention better value". Kept with the profiles that it points to.
struct Compared {
    model::Catalog catalog = test::small_catalog();
    model::ProfilePtr before;
    model::ProfilePtr after;
    compare::EditionDiff diff;

    Compared(std::vector<Answer> olds, std::vector<Answer> news)
        : before(test::profile("s", std::move(olds))),
          after(test::profile("s", std::move(news))),
          diff(compare::diff_editions(catalog, *before, *after, base::Language::ja)) {}

    [[nodiscard]] std::vector<std::string> changes() const {
        std::vector<std::string> all;
        for (const auto& change : diff.changes) {
            std::string text = change.either()->property;
            for (const ChangeKind kind : compare::all_change_kinds) {
                if (change.kinds.has(kind)) text += " " + std::string(compare::to_name(kind));
            }
            all.push_back(text);
        }
        return all;
    }
};

using Changes = std::vector<std::string>;

Changes changes(std::vector<Answer> before, std::vector<Answer> after) {
    return Compared(std::move(before), std::move(after)).changes();
}

Answer retention(const model::Decimal& amount, Qualifier qualifier = Qualifier::unqualified) {
    return answer("backup.retention", AnswerState::yes, days(amount), qualifier);
}

Answer with_scope(Answer made, const std::string& scope) {
    made.scope = {scope, scope};
    return made;
}

Answer party(const std::string& name, const std::string& purpose) {
    return answer("external.service", AnswerState::yes,
                  model::Party{{name, name}, {purpose, purpose}, {}, {}});
}

Answer certificate(const std::string& standard, const std::string& number) {
    return answer("cert.isms", AnswerState::yes,
                  model::Certification{standard, number, {}, {}, {}, {}, {}});
}

bool same_answers(std::vector<Answer> left, const std::vector<Answer>& right) {
    for (const Answer& wanted : right) {
        const auto found = std::find(left.begin(), left.end(), wanted);
        if (found == left.end()) return false;
        left.erase(found);
    }
    return left.empty();
}

compare::Change mirrored(compare::Change change) {
    std::swap(change.before, change.after);
    compare::ChangeKinds kinds;
    for (const ChangeKind kind : compare::all_change_kinds) {
        if (!change.kinds.has(kind)) continue;
        switch (kind) {
            case ChangeKind::better: kinds.add(ChangeKind::worse); break;
            case ChangeKind::worse: kinds.add(ChangeKind::better); break;
            case ChangeKind::added: kinds.add(ChangeKind::removed); break;
            case ChangeKind::removed: kinds.add(ChangeKind::added); break;
            default: kinds.add(kind);
        }
    }
    change.kinds = kinds;
    return change;
}

bool same_change(const compare::Change& left, const compare::Change& right) {
    const auto same = [](const Answer* a, const Answer* b) {
        return a == nullptr || b == nullptr ? a == b : *a == *b;
    };
    return left.property == right.property && left.kinds == right.kinds &&
           same(left.before, right.before) && same(left.after, right.after);
}

}  // namespace

TEST_CASE("a value changes for the better or the worse where both figures are equally firm") {
    CHECK(changes({retention(7)}, {retention(14)}) == Changes{"backup.retention better value"});
    CHECK(changes({retention(14)}, {retention(7)}) == Changes{"backup.retention worse value"});
    CHECK(changes({retention(7, Qualifier::target)}, {retention(14, Qualifier::target)}) ==
          Changes{"backup.retention better value"});
    CHECK(changes({retention(7)}, {retention(14, Qualifier::target)}) ==
          Changes{"backup.retention value qualifier"});
}

TEST_CASE("a party by another of its names is worded anew, no other party") {
    const auto known = test::small_catalog();
    const model::Catalog catalog(known.id(), known.name(), known.categories(), known.properties(),
                                 model::PartyNames(std::vector<model::KnownParty>{
                                     {{"アマゾン", "Amazon Web Services"}, {}, {"AWS"}}}));
    const auto before = test::profile("s", {party("AWS", "基盤")});
    const auto is_worded_anew = [&](const std::string& name) {
        const auto after = test::profile("s", {party(name, "基盤")});
        const auto diff = compare::diff_editions(catalog, *before, *after, base::Language::ja);
        compare::ChangeKinds wording;
        wording.add(ChangeKind::wording);
        return diff.changes.size() == 1 && diff.changes[0].kinds == wording;
    };
    CHECK(is_worded_anew("アマゾン"));
    CHECK_FALSE(is_worded_anew("GCP"));
}

TEST_CASE("each respect in which an answer changes is told") {
    auto before = retention(7, Qualifier::target);
    CHECK(changes({before}, {retention(7, Qualifier::guaranteed)}) ==
          Changes{"backup.retention qualifier"});

    auto after = before;
    after.responsibility = model::Responsibility::customer;
    CHECK(changes({before}, {after}) == Changes{"backup.retention responsibility"});

    CHECK(changes({answer("auth.mfa", AnswerState::option)},
                  {answer("auth.mfa", AnswerState::yes)}) == Changes{"auth.mfa better state"});
    CHECK(changes({answer("auth.mfa", AnswerState::no)},
                  {answer("auth.mfa", AnswerState::undisclosed)}) == Changes{"auth.mfa state"});

    CHECK(changes({}, {before}) == Changes{"backup.retention added"});
    CHECK(changes({before}, {}) == Changes{"backup.retention removed"});
}

TEST_CASE("wording and citation count only where nothing else changed") {
    const auto before = retention(7);
    auto moved = before;
    moved.sources = {{"wp", "2", {}}};
    CHECK(changes({before}, {moved}) == Changes{"backup.retention citation"});
    auto reworded = moved;
    reworded.note = {"注", ""};
    CHECK(changes({before}, {reworded}) == Changes{"backup.retention wording"});
    auto longer = reworded;
    longer.value = days(9);
    CHECK(changes({before}, {longer}) == Changes{"backup.retention better value"});
    // 168 hours are 7 days: written differently, not another value.
    auto in_hours = before;
    in_hours.value = test::quantity(model::ValueKind::duration, 168, model::Unit::hour);
    CHECK(changes({before}, {in_hours}) == Changes{"backup.retention wording"});
    CHECK(changes({with_scope(before, "ＡＰＩ ")}, {with_scope(before, "API")}) ==
          Changes{"backup.retention wording"});
}

TEST_CASE("answers to one property find their partners by scope, in whatever order they stand") {
    const auto database = with_scope(retention(7), "データベース");
    const auto files = with_scope(retention(30), "ファイル");
    CHECK(changes({database, files}, {files, database}).empty());
    CHECK(changes({database, files}, {with_scope(retention(60), "ファイル"), database}) ==
          Changes{"backup.retention better value"});
    // A scope that holds the other one's text is the same one put more precisely; nothing is
    // ranked.
    CHECK(changes({retention(7)}, {with_scope(retention(14), "データベース")}) ==
          Changes{"backup.retention value scope"});
    CHECK(changes({database}, {with_scope(retention(7), "全データ")}) ==
          Changes{"backup.retention scope"});
    CHECK(changes({database}, {with_scope(retention(30), "ファイル")}) ==
          Changes{"backup.retention removed", "backup.retention added"});
}

TEST_CASE("a target and an actual figure of the same property keep apart") {
    CHECK(changes({retention(7, Qualifier::target), retention(9, Qualifier::actual)},
                  {retention(8, Qualifier::actual), retention(10, Qualifier::target)}) ==
          Changes{"backup.retention worse value", "backup.retention better value"});
}

TEST_CASE("another party or another standard is not a change of the same") {
    CHECK(changes({party("甲", "配信"), party("乙", "監視")},
                  {party("乙", "監視と通知"), party("丙", "配信")}) ==
          Changes{"external.service value", "external.service removed", "external.service added"});
    CHECK(changes({certificate("ISO/IEC 27001:2013", "1"), certificate("SOC 2", "")},
                  {certificate("ISO/IEC 27001:2022", "2"), certificate("ISO 9001", "")}) ==
          Changes{"cert.isms value", "cert.isms removed", "cert.isms added"});
}

TEST_CASE("changes follow the catalog's order, what it does not know comes last") {
    CHECK(changes({}, {answer("zzz", AnswerState::yes), answer("auth.mfa", AnswerState::yes),
                       answer("aaa", AnswerState::yes), retention(7)}) ==
          Changes{"backup.retention added", "auth.mfa added", "aaa added", "zzz added"});
}

TEST_CASE("diff(a, a) is empty, diff(b, a) mirrors diff(a, b), applying diff(a, b) to a gives b") {
    const auto catalog = test::small_catalog();
    std::size_t kinds_seen = 0;
    compare::ChangeKinds seen;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        CAPTURE(seed);
        test::ProfileGenerator generator(seed);
        const auto a = generator.profile(generator.below(40));
        const auto b =
            seed % 5 == 0 ? generator.profile(generator.below(40)) : generator.next_edition(a);
        const auto none = compare::diff_editions(catalog, a, a, base::Language::ja);
        CHECK(none.changes.empty());
        CHECK(none.unchanged == a.answers.size());

        const auto there = compare::diff_editions(catalog, a, b, base::Language::ja);
        const auto back = compare::diff_editions(catalog, b, a, base::Language::ja);
        CHECK(same_answers(compare::apply(there, a), b.answers));
        CHECK(there.unchanged == back.unchanged);
        REQUIRE(there.changes.size() == back.changes.size());
        auto unmatched = back.changes;
        for (const auto& change : there.changes) {
            const auto mirror = mirrored(change);
            const auto found =
                std::find_if(unmatched.begin(), unmatched.end(),
                             [&](const auto& candidate) { return same_change(candidate, mirror); });
            REQUIRE(found != unmatched.end());
            unmatched.erase(found);
            for (const ChangeKind kind : compare::all_change_kinds) {
                if (change.kinds.has(kind)) seen.add(kind);
            }
        }
    }
    for (const ChangeKind kind : compare::all_change_kinds) kinds_seen += seen.has(kind) ? 1 : 0;
    CHECK(kinds_seen == compare::all_change_kinds.size());
}

TEST_CASE("thousands of answers to one property are compared, if not paired by likeness") {
    std::vector<Answer> olds;
    std::vector<Answer> news;
    for (std::uint32_t i = 0; i < 3000; ++i) {
        olds.push_back(retention(i));
        news.push_back(with_scope(retention(3000 - i), "新"));
    }
    CHECK(changes(olds, news).size() == 6000);
    std::vector<Answer> reversed(olds.rbegin(), olds.rend());
    CHECK(changes(olds, reversed).empty());
}
