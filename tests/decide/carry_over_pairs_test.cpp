// Judgements on pairs of editions: which must stand and which must wait is found out here by a list
// of parts and comparisons of its own, not by the text of the ground.
#include <doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "decide/carry_over.h"
#include "decide/decide_fixture.h"
#include "decide/generated_checks.h"
#include "decide/ground.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;
using decide::Standing;

namespace {

constexpr base::Date judged_on{2025, 2, 1};
constexpr base::Date looked_at_on{2026, 2, 1};

// What a judgement rests on.
enum class Part {
    check,
    strength,
    options,
    scopes,
    severity,
    contracted,
    verdict,
    state,
    value,
    qualifier,
    scope,
    responsibility,
    contradiction,
    reply,
    count  // none of them: what is left out where nothing is
};

constexpr std::array part_names = {
    "check", "strength", "options",   "scopes", "severity",       "contracted",    "verdict",
    "state", "value",    "qualifier", "scope",  "responsibility", "contradiction", "reply"};
static_assert(part_names.size() == static_cast<std::size_t>(Part::count));

// An edition with what the reviewer has beside it.
struct Side {
    model::Profile profile;
    model::Addendum addendum;
    decide::Contracted contracted;
    model::Requirement requirement;
};

// A side, judged.
struct Judged {
    const Side& side;
    const decide::CompiledCheck& check;
    decide::Subject subject;
    decide::Assessment assessment;

    Judged(const Side& of, const decide::CompiledCheck& compiled, base::Date day)
        : side(of),
          check(compiled),
          subject(of.profile, &of.addendum, of.contracted),
          assessment(decide::assess(of.requirement, check, subject, day)) {}
};

const model::PartyNames& no_parties() {
    static const model::PartyNames none;
    return none;
}

bool same_value(const model::Value& a, const model::Value& b) {
    // A list of one item is not a text here, and amounts are the same that are equal.
    return a.index() == b.index() && test::reader().reads_the_same(a, b) &&
           test::reader().details_read_the_same(a, b);
}

bool same_statement(const decide::Statement& a, const decide::Statement& b, Part left_out) {
    const model::Answer& left = *a.answer;
    const model::Answer& right = *b.answer;
    const auto same = [&](Part part, bool it_is) { return part == left_out || it_is; };
    return left.property == right.property && same(Part::state, left.state == right.state) &&
           same(Part::value, same_value(left.value, right.value)) &&
           same(Part::qualifier, left.qualifier == right.qualifier) &&
           same(Part::scope, test::reader().reads_the_same(left.scope, right.scope)) &&
           same(Part::responsibility, left.responsibility == right.responsibility) &&
           same(Part::contradiction, left.conflict.empty() == right.conflict.empty()) &&
           same(Part::reply, a.from_addendum == b.from_addendum);
}

// As sets: neither order nor repetition says anything.
bool says_the_same(const std::set<std::string>& properties, const decide::Subject& before,
                   const decide::Subject& after, Part left_out) {
    const auto are_in = [&](const decide::Subject& these, const decide::Subject& those) {
        return std::all_of(properties.begin(), properties.end(), [&](const std::string& property) {
            const auto some = these.statements(property);
            const auto others = those.statements(property);
            return std::all_of(some.begin(), some.end(), [&](const auto& one) {
                return std::any_of(others.begin(), others.end(), [&](const auto& other) {
                    return same_statement(one, other, left_out);
                });
            });
        });
    };
    return are_in(before, after) && are_in(after, before);
}

bool same_contracted(const std::set<std::string>& properties, const Side& before,
                     const Side& after) {
    return std::all_of(properties.begin(), properties.end(), [&](const std::string& property) {
        return before.contracted.contains(property) == after.contracted.contains(property);
    });
}

std::set<std::string> asked_about(const decide::CompiledCheck& check) {
    std::set<std::string> properties;
    for (const decide::Test& test : check.tests) {
        if (const auto* comparison = std::get_if<query::PropertyTest>(&test.asked)) {
            properties.insert(comparison->property);
        } else {
            const auto& named = std::get<decide::CertificateTest>(test.asked).properties;
            properties.insert(named.begin(), named.end());
        }
    }
    return properties;
}

bool same_ground(const Judged& before, const Judged& after, Part left_out) {
    const auto same = [&](Part part, bool it_is) { return part == left_out || it_is; };
    const model::Requirement& a = before.side.requirement;
    const model::Requirement& b = after.side.requirement;
    const auto properties = asked_about(before.check);
    return same(Part::check, a.check == b.check) &&
           same(Part::strength, a.strength == b.strength) &&
           same(Part::options, a.options == b.options) &&
           same(Part::scopes, a.scopes == b.scopes) &&
           same(Part::severity, a.severity == b.severity) &&
           same(Part::verdict, before.assessment.verdict == after.assessment.verdict) &&
           same(Part::contracted, same_contracted(properties, before.side, after.side)) &&
           says_the_same(properties, before.subject, after.subject, left_out);
}

std::string ground_of(const Judged& judged) {
    return decide::ground(judged.assessment, judged.check, judged.side.requirement, judged.subject,
                          no_parties());
}

model::Judgements judged_before(const model::JudgedThing& of, std::string ground) {
    model::Judgement judgement;
    judgement.date = judged_on;
    judgement.ground = std::move(ground);
    return {{of, {judgement}}};
}

// The next edition, and what the reviewer changed in the meantime.
class Changes {
 public:
    explicit Changes(unsigned seed) : profiles_(seed), checks_(seed) {}

    Side first() {
        Side side;
        side.profile = profiles_.profile(2 + checks_.below(7));
        checks_.assign_properties(side.profile);
        side.profile.edition_label = "1";
        side.requirement = checks_.requirement();
        for (const model::Answer& answer : side.profile.answers) {
            if (checks_.below(10) == 0) side.contracted.insert(answer.property);
            if (checks_.below(10) == 0) side.addendum.replies.push_back({answer, {}, "", ""});
        }
        return side;
    }

    // Changed in any respect, mostly in one.
    Side next(const Side& before) {
        Side side = before;
        const std::size_t kind = checks_.below(16);
        if (kind < 6) side.profile = profiles_.next_edition(before.profile);
        if (kind >= 6 && kind < 14) change_one_answer(side.profile);
        reword(side);
        if (kind == 14) change_requirement(side);
        if (kind == 15) change_beside(side);
        side.profile.edition_label = "2";
        return side;
    }

    // Other words and other places for the same: notes, citations, the second language, order,
    // repetition, units, white space and width.
    void reword(Side& side) {
        for (model::Answer& answer : side.profile.answers) {
            switch (checks_.below(8)) {
                case 0: answer.note = {"書きかえた。", "Reworded."}; break;
                case 1: answer.sources = {{"wp", "9", 3}}; break;
                case 2: reword(answer); break;
                default: break;
            }
        }
        auto& answers = side.profile.answers;
        if (!answers.empty() && checks_.below(3) == 0) answers.push_back(answers.front());
        if (checks_.below(3) == 0) std::reverse(answers.begin(), answers.end());
        if (checks_.below(3) == 0) side.requirement.text = {"ほかの文。", "Other words."};
    }

    std::size_t below(std::size_t n) { return checks_.below(n); }

 private:
    static void respell(base::LocalizedText& text) {
        if (text.ja == "データベース") text.ja = "データベース\u200B ";
        if (text.ja == "か\u3099") text.ja = "が";
        if (!text.ja.empty()) text.en = "In other words";
    }

    static void reword(model::Answer& answer) {
        respell(answer.scope);
        if (!answer.conflict.empty()) respell(answer.conflict);
        if (auto* quantity = std::get_if<model::Quantity>(&answer.value)) {
            for (const auto unit : {model::Unit::hour, model::Unit::month}) {
                if (quantity->unit == unit) continue;
                const auto other = model::converted(*quantity, unit);
                if (other) *quantity = *other;
                if (other) break;
            }
        }
        if (auto* text = std::get_if<model::Text>(&answer.value)) respell(text->text);
        if (auto* list = std::get_if<model::List>(&answer.value)) {
            std::reverse(list->items.begin(), list->items.end());
        }
        if (auto* codes = std::get_if<model::Enumeration>(&answer.value)) {
            std::reverse(codes->codes.begin(), codes->codes.end());
        }
    }

    void change_one_answer(model::Profile& profile) {
        auto& answers = profile.answers;
        if (answers.empty()) return;
        const model::Answer other = profiles_.profile(1).answers.front();
        model::Answer& answer = answers[checks_.below(answers.size())];
        switch (checks_.below(7)) {
            case 0: answer.state = other.state; break;
            case 1: answer.value = other.value; break;
            case 2: answer.qualifier = other.qualifier; break;
            case 3: answer.scope = other.scope; break;
            case 4: answer.responsibility = other.responsibility; break;
            case 5: answer.conflict = answer.conflict.empty() ? answer.note : other.conflict; break;
            default:
                answers.erase(answers.begin() +
                              static_cast<std::ptrdiff_t>(checks_.below(answers.size())));
                break;
        }
    }

    void change_requirement(Side& side) {
        const model::Requirement other = checks_.requirement();
        switch (checks_.below(5)) {
            case 0: side.requirement.check = "(" + side.requirement.check + ")"; break;
            case 1: side.requirement.strength = other.strength; break;
            case 2: side.requirement.options = other.options; break;
            case 3: side.requirement.scopes = other.scopes; break;
            default: side.requirement.severity = model::Severity::should; break;
        }
    }

    void change_beside(Side& side) {
        auto& replies = side.addendum.replies;
        const auto& answers = side.profile.answers;
        if (checks_.below(2) == 0) {
            const std::string property =
                answers.empty() ? "auth.mfa" : answers[checks_.below(answers.size())].property;
            if (side.contracted.erase(property) == 0) side.contracted.insert(property);
        } else if (!answers.empty()) {
            replies.push_back({answers[checks_.below(answers.size())], {}, "", ""});
        }
    }

    test::ProfileGenerator profiles_;
    test::GeneratedChecks checks_;
};

// Of pairs; "wrongly" must stay nought.
struct Counts {
    std::size_t stand = 0;
    std::size_t wait = 0;
    std::size_t wrongly_stand = 0;
    std::size_t wrongly_wait = 0;
    // Pairs of which one would stand if the ground left this part out.
    std::map<Part, std::size_t> by_part_alone;

    void add(bool same, Standing standing) {
        const bool stands = standing == Standing::carried_over;
        ++(stands ? stand : wait);
        if (stands && !same) ++wrongly_stand;
        if (!stands && same) ++wrongly_wait;
    }
};

std::ostream& operator<<(std::ostream& out, const Counts& counts) {
    return out << counts.stand << " stand, " << counts.wait << " wait; wrongly "
               << counts.wrongly_stand << " and " << counts.wrongly_wait;
}

}  // namespace

TEST_CASE("over pairs of editions, a judgement stands if and only if its ground is the same") {
    const query::Words words =
        test::without_problems(query::read_words("w", test::embedded("assets/query/words.json")));
    const model::Catalog catalog = test::catalog_with_certificates();
    const std::vector<model::Framework> no_frameworks;
    const query::Vocabulary vocabulary(words, catalog, no_frameworks, {"x.outside_catalog"});
    Counts of_requirements;
    Counts of_properties;
    Counts reworded;
    constexpr unsigned pairs = 10'000;
    for (unsigned seed = 0; seed < pairs; ++seed) {
        CAPTURE(seed);
        Changes changes(seed);
        const Side first = changes.first();
        const Side second = changes.next(first);
        const auto check = decide::compile(first.requirement.check, vocabulary);
        const bool same_check = second.requirement.check == first.requirement.check;
        const auto other_check =
            same_check ? check : decide::compile(second.requirement.check, vocabulary);
        const Judged before(first, check, judged_on);
        // Some certificates have ended in the meantime.
        const Judged after(second, other_check, seed % 2 == 0 ? looked_at_on : judged_on);

        const model::JudgedThing old_thing{"s", "1", "p", "r", ""};
        const model::JudgedThing new_thing{"s", "2", "p", "r", ""};
        const auto judgements = judged_before(old_thing, ground_of(before));
        const auto standing =
            decide::find_standpoint(judgements, new_thing, ground_of(after), looked_at_on).standing;
        const bool same = same_ground(before, after, Part::count);
        CHECK((standing == Standing::carried_over) == same);
        of_requirements.add(same, standing);
        for (std::size_t i = 0; !same && i < part_names.size(); ++i) {
            const auto part = static_cast<Part>(i);
            if (same_ground(before, after, part)) ++of_requirements.by_part_alone[part];
        }

        const std::string property =
            first.profile.answers.empty() ? "auth.mfa" : first.profile.answers.front().property;
        const model::JudgedThing old_property{"s", "1", "", "", property};
        const model::JudgedThing new_property{"s", "2", "", "", property};
        const auto of_property = judged_before(
            old_property, decide::ground_of_property(property, before.subject, no_parties()));
        const auto property_standing =
            decide::find_standpoint(
                of_property, new_property,
                decide::ground_of_property(property, after.subject, no_parties()), looked_at_on)
                .standing;
        of_properties.add(says_the_same({property}, before.subject, after.subject, Part::count) &&
                              same_contracted({property}, first, second),
                          property_standing);

        if (seed % 4 != 0) continue;
        Side in_other_words = first;
        changes.reword(in_other_words);
        const Judged again(in_other_words, check, judged_on);
        reworded.add(true,
                     decide::find_standpoint(judgements, new_thing, ground_of(again), looked_at_on)
                         .standing);
    }
    for (const Counts* counts : {&of_requirements, &of_properties, &reworded}) {
        CHECK(counts->wrongly_stand == 0);
        CHECK(counts->wrongly_wait == 0);
    }
    CHECK(of_requirements.stand > pairs / 5);
    CHECK(of_requirements.wait > pairs / 5);
    std::string alone;
    for (std::size_t i = 0; i < part_names.size(); ++i) {
        CAPTURE(std::string(part_names[i]));
        const std::size_t found = of_requirements.by_part_alone[static_cast<Part>(i)];
        CHECK(found >= 3);
        alone += std::string(" ") + part_names[i] + " " + std::to_string(found);
    }
    MESSAGE(pairs, " pairs. Requirements: ", of_requirements, ". Properties: ", of_properties,
            ". Only reworded: ", reworded,
            ". That would stand wrongly without one part of the ground:", alone);
}
