#include "compare/reader.h"

#include <doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compare/relation.h"
#include "fixtures/generated_profiles.h"
#include "fixtures/profile_fixture.h"
#include "model/statement.h"

using namespace kurabe;
using compare::Aside;
using compare::Comparison;
using compare::Reason;
using compare::Relation;
using model::Answer;
using model::AnswerState;
using test::answer;
using Answers = std::vector<Answer>;

namespace {

const model::PartyNames& parties() {
    static const model::PartyNames names({{{"アマゾン", "Amazon Web Services"}, {}, {"AWS"}},
                                          {{"Google Cloud", "Google Cloud"}, {}, {"GCP"}}});
    return names;
}

const compare::Reader japanese(base::Language::ja, parties(), base::Date{2026, 11, 21});
const compare::Reader english(base::Language::en, parties(), base::Date{2026, 11, 21});

Comparison compare_answers(const model::Property* property, const Answers& left,
                           const Answers& right, const compare::Reader& reader = japanese) {
    const auto pointers = [](const Answers& answers) {
        std::vector<const Answer*> all;
        for (const Answer& one : answers) all.push_back(&one);
        return all;
    };
    const auto lefts = pointers(left);
    const auto rights = pointers(right);
    return compare::compare_cells(property, lefts, rights, reader);
}

Answer text(const std::string& ja, const std::string& en) {
    return answer("x.text", AnswerState::yes, model::Text{{ja, en}});
}

Answer party(const std::string& name) {
    return answer("x.party", AnswerState::yes, model::Party{{name, name}, {}, {}, {}});
}

Answer scoped(Answer made, const std::string& scope) {
    made.scope = {scope, scope};
    return made;
}

model::Value hours(std::optional<double> least, std::optional<double> most) {
    return model::Quantity{model::ValueKind::duration, least, most, model::Unit::hour};
}

Answer rto(model::Value value, model::Qualifier qualifier = model::Qualifier::unqualified) {
    return answer("recovery.rto", AnswerState::yes, std::move(value), qualifier);
}

// Writes answers in other ways that read the same to a Japanese reader.
class Decorator {
 public:
    explicit Decorator(unsigned seed) : random_(seed) {}

    Answers decorated(Answers answers) {
        for (Answer& one : answers) decorate(one);
        if (below(2) == 0) std::shuffle(answers.begin(), answers.end(), random_);
        if (!answers.empty() && below(3) == 0) answers.push_back(answers[below(answers.size())]);
        return answers;
    }

 private:
    std::size_t below(std::size_t n) { return random_() % n; }

    std::string decorated(const std::string& read) {
        std::string text = read;
        switch (below(8)) {
            case 0: return text + " ";
            case 1: return "\u3000" + text + "\r\n";
            case 2: return "\u200B" + text;
            case 3: return replaced(text, "が", "か\u3099");
            case 4: return replaced(text, "か\u3099", "が");
            case 6: return replaced(text, "データ", "ﾃﾞｰﾀ");
            case 5: return replaced(text, "管", "管\u2060");
            default: return text;
        }
    }

    static std::string replaced(std::string text, const std::string& from, const std::string& to) {
        const std::size_t at = text.find(from);
        if (at != std::string::npos) text.replace(at, from.size(), to);
        return text;
    }

    void decorate(base::LocalizedText& text) {
        if (text.ja.empty()) return;  // the English is what is read
        text.ja = decorated(text.ja);
        if (below(3) == 0) text.en = below(2) == 0 ? "otherwise" : "";
    }

    void decorate(Answer& one) {
        decorate(one.scope);
        decorate(one.note);
        if (below(2) == 0) one.responsibility = model::all_responsibilities[below(5)];
        if (auto* text = std::get_if<model::Text>(&one.value)) decorate(text->text);
        if (auto* list = std::get_if<model::List>(&one.value)) {
            for (auto& item : list->items) decorate(item);
            std::shuffle(list->items.begin(), list->items.end(), random_);
        }
        if (auto* codes = std::get_if<model::Enumeration>(&one.value)) {
            std::shuffle(codes->codes.begin(), codes->codes.end(), random_);
        }
        if (const auto* old = std::get_if<model::Quantity>(&one.value)) {
            if (const auto made = model::converted(*old, model::Unit::minute);
                made && below(2) == 0)
                one.value = *made;
        }
        if (const auto* old = model::certification_in(one.value)) {
            model::Certification made = *old;
            made.standard = replaced(made.standard, "ISO/IEC", "ＩＳＯ／ＩＥＣ");
            made.number = replaced(made.number, "IS 1", "IS\u30001 ");
            decorate(made.body);
            decorate(made.scope);
            one.value = made;
        }
        if (const auto* old = model::party_in(one.value)) {
            model::Party made = *old;
            decorate(made.name);
            decorate(made.purpose);
            decorate(made.run_by);
            one.value = made;
        }
    }

    std::mt19937 random_;
};

Relation mirrored(Relation relation) {
    switch (relation) {
        case Relation::better: return Relation::worse;
        case Relation::worse: return Relation::better;
        case Relation::only_left: return Relation::only_right;
        case Relation::only_right: return Relation::only_left;
        default: return relation;
    }
}

}  // namespace

TEST_CASE("what reads the same is the same, with what differs beyond that in words of its own") {
    const auto same = [](std::vector<Aside> asides) {
        return Comparison{Relation::same, Reason::none, std::move(asides)};
    };
    CHECK(compare_answers(nullptr, {text("東京", "Tokyo")}, {text("東京", "Tokyo")}) == same({}));
    CHECK(compare_answers(nullptr, {text("東京", "Tokyo")}, {text("東京 ", "Tokyo")}) ==
          same({Aside::written}));
    CHECK(compare_answers(nullptr, {text("東京", "Tokyo")}, {text("東京", "Tokyo region")}) ==
          same({Aside::other_language}));
    CHECK(compare_answers(nullptr, {text("東京", "Tokyo")}, {text("東京", "Tokyo region")}, english)
              .relation == Relation::differs);
    CHECK(compare_answers(nullptr, {text("東京", "Tokyo")}, {text("東京", "")}) == same({}));
    auto responsible = text("東京", "Tokyo");
    responsible.responsibility = model::Responsibility::vendor;
    CHECK(compare_answers(nullptr, {text("東京", "Tokyo")}, {responsible}) ==
          same({Aside::responsibility_stated}));
    auto customer = responsible;
    customer.responsibility = model::Responsibility::customer;
    CHECK(compare_answers(nullptr, {customer}, {responsible}) == same({Aside::responsibility}));
    auto contradicting = text("東京", "Tokyo");
    contradicting.conflict = {"別の箇所では大阪", "Osaka elsewhere"};
    CHECK(compare_answers(nullptr, {contradicting}, {text("東京", "Tokyo")}) ==
          same({Aside::contradiction}));
    const auto certificate = [](const std::string& number) {
        return answer("x.cert", AnswerState::yes,
                      model::Certification{"ISO/IEC 27001:2013", number, {}, {}, {}, {}, {}});
    };
    CHECK(compare_answers(nullptr, {certificate("1")}, {certificate("2")}) ==
          same({Aside::details}));
    CHECK(compare_answers(nullptr, {certificate("IS 1")}, {certificate("ＩＳ 1")}) ==
          same({Aside::written}));
    const auto audited_by = [](const base::LocalizedText& body) {
        return answer("x.cert", AnswerState::yes,
                      model::Certification{"SOC 2", "", body, {}, {}, {}, {}});
    };
    const auto audited = audited_by({"甲 監査", "Ko"});
    CHECK(compare_answers(nullptr, {audited}, {audited_by({"甲　監査", "Ko"})}) ==
          same({Aside::written}));
    CHECK(compare_answers(nullptr, {audited}, {audited_by({"甲 監査", "Ko Audit"})}) ==
          same({Aside::other_language}));
    CHECK(compare_answers(nullptr, {audited}, {audited_by({"乙 監査", "Otsu"})}) ==
          same({Aside::details}));
    const auto run_by = [](const std::string& ja, const std::string& en) {
        return answer("x.party", AnswerState::yes, model::Party{{"AWS", "AWS"}, {}, {ja, en}, ""});
    };
    CHECK(compare_answers(nullptr, {run_by("甲社", "Ko")}, {run_by("乙社", "Otsu")}) ==
          same({Aside::details}));
    CHECK(compare_answers(nullptr, {run_by("甲社", "Ko")}, {run_by("甲社", "Ko Inc.")}) ==
          same({Aside::other_language}));
    const auto open_except = [](std::vector<model::TimeSpan> breaks) {
        model::Schedule hours;
        hours.open = {{540}, {1080}};
        hours.except = std::move(breaks);
        return answer("x.hours", AnswerState::yes, hours);
    };
    const model::TimeSpan noon{{720}, {780}};
    const model::TimeSpan tea{{900}, {915}};
    CHECK(compare_answers(nullptr, {open_except({noon, tea})}, {open_except({tea, noon})}) ==
          same({Aside::written}));
}

TEST_CASE("a party is the same by any of its names, and not in another country") {
    // In both languages, so nothing differs but how it is written.
    CHECK(compare_answers(nullptr, {party("AWS")}, {party("Amazon Web Services")}) ==
          Comparison{Relation::same, Reason::none, {Aside::written}});
    CHECK(compare_answers(nullptr, {party("ＡＷＳ")}, {party("アマゾン")}).relation ==
          Relation::same);
    CHECK(compare_answers(nullptr, {text("AWS", "AWS")}, {text("アマゾン", "Amazon")}).relation ==
          Relation::same);
    CHECK(compare_answers(nullptr, {party("AWS")}, {party("GCP")}).relation == Relation::differs);
    const auto in_country = [](const std::string& country) {
        return answer("x.party", AnswerState::yes, model::Party{{"AWS", "AWS"}, {}, {}, country});
    };
    CHECK(compare_answers(nullptr, {in_country("JP")}, {in_country("US")}).relation ==
          Relation::differs);
}

TEST_CASE("scopes are not letters") {
    const auto yes = answer("auth.mfa", AnswerState::yes);
    const auto no = answer("auth.mfa", AnswerState::no);
    const auto property = test::property("auth.mfa", model::ValueKind::boolean, model::Unit::none,
                                         model::Better::yes);
    const auto relation = [&](const Answers& left, const Answers& right) {
        return compare_answers(&property, left, right).relation;
    };
    CHECK(relation({yes}, {yes, scoped(yes, "管理画面")}) == Relation::same_scopes_differ);
    CHECK(relation({scoped(yes, "甲")}, {scoped(yes, "乙")}) == Relation::same_scopes_differ);
    CHECK(relation({yes}, {yes, scoped(no, "管理画面")}) == Relation::differs);
    CHECK(relation({no}, {yes, scoped(yes, "管理画面")}) == Relation::better);
    CHECK(relation({no}, {scoped(yes, "管理画面")}) == Relation::differs);
    const auto seven = rto(hours(7, 7));
    CHECK(compare_answers(nullptr, {seven}, {scoped(seven, "甲")}).relation == Relation::differs);
    CHECK(relation({seven}, {seven, scoped(seven, "甲")}) == Relation::same_scopes_differ);

    const auto catalog = test::small_catalog();
    const model::AnswerTable table(
        catalog, {test::profile("a", {yes}), test::profile("b", {scoped(yes, "管理画面"), yes}),
                  test::profile("c", {scoped(yes, "管理画面")})});
    CHECK_FALSE(compare::row_differs(table, 3, {0, 1}, test::reader()));
    CHECK(compare::row_differs(table, 3, {0, 2}, test::reader()));  // less than all
}

TEST_CASE("where neither is better, the reason is the true one") {
    const auto property = test::property("recovery.rto", model::ValueKind::duration,
                                         model::Unit::hour, model::Better::lower);
    const auto reason = [&](const Answers& left, const Answers& right) {
        const auto there = compare_answers(&property, left, right);
        CHECK(there.relation == Relation::differs);
        CHECK(compare_answers(&property, right, left).reason == there.reason);
        return there.reason;
    };
    const auto in_unit = [](const model::Decimal& amount, model::Unit unit) {
        return rto(test::quantity(model::ValueKind::duration, amount, unit));
    };
    CHECK(reason({rto(hours({}, 24))}, {rto(hours(7, {}))}) == Reason::bounds);
    CHECK(reason({rto(hours(4, 8))}, {rto(hours(6, 6))}) == Reason::overlap);
    CHECK(reason({in_unit(1, model::Unit::month)}, {in_unit(30, model::Unit::day)}) ==
          Reason::calendar);
    CHECK(reason({in_unit(1, model::Unit::business_day)}, {rto(hours(24, 24))}) == Reason::unit);
    const auto in_words = [](model::Term term) {
        model::Quantity quantity;
        quantity.kind = model::ValueKind::duration;
        quantity.term = term;
        if (term == model::Term::immediate) quantity.least = quantity.most = model::Decimal();
        return rto(quantity);
    };
    CHECK(reason({in_words(model::Term::while_active)}, {rto(hours(24, 24))}) == Reason::term);
    CHECK(reason({in_words(model::Term::while_active)}, {in_words(model::Term::unlimited)}) ==
          Reason::term);
    CHECK(reason({in_words(model::Term::unlimited)}, {rto(hours(24, {}))}) == Reason::overlap);
    CHECK(reason({in_words(model::Term::immediate)}, {rto(hours({}, 24))}) == Reason::overlap);
    CHECK(reason({rto(hours(4, 4))}, {rto(hours(6, 6), model::Qualifier::target)}) ==
          Reason::qualifier);
    CHECK(reason({rto(hours(4, 4))}, {scoped(rto(hours(6, 6)), "甲")}) == Reason::scope);
    CHECK(reason({rto(hours(4, 4))}, {rto({})}) == Reason::no_figure);
    CHECK(reason({rto(hours(4, 4))}, {answer("recovery.rto", AnswerState::no)}) == Reason::state);
    CHECK(reason({rto(hours(4, 4))}, {answer("recovery.rto", AnswerState::undisclosed)}) ==
          Reason::unranked_state);
    CHECK(reason({rto(hours(4, 4))}, {rto(hours(6, 6)), scoped(rto(hours(2, 2)), "甲")}) ==
          Reason::several_answers);
    CHECK(compare_answers(nullptr, {text("甲", "")}, {text("乙", "")}).reason ==
          Reason::no_direction);
    const auto percent = test::quantity(model::ValueKind::percent, 99, model::Unit::percent);
    CHECK(reason({rto(hours(4, 4))}, {rto(percent)}) == Reason::kind);
    CHECK(reason({rto(base::Date{2027, 0, 0})}, {rto(base::Date{2027, 3, 0})}) == Reason::date);
    const auto open = [](int from, int to) {
        model::Schedule schedule;
        schedule.open = {{from}, {to}};
        return schedule;
    };
    CHECK(reason({rto(open(540, 1080))}, {rto(open(600, 1140))}) == Reason::hours);
}

TEST_CASE("an expired certificate, or a state without a rank, is why neither is better") {
    const auto property = test::property("cert.isms", model::ValueKind::certification,
                                         model::Unit::none, model::Better::yes);
    const auto certificate = [](int year) {
        model::Certification made{"ISO/IEC 27001", "", {}, {}, {}, {}, {}};
        made.valid_until = base::Date{year, 11, 20};
        return answer("cert.isms", AnswerState::yes, made);
    };
    const auto no = answer("cert.isms", AnswerState::no);
    const Comparison expired{Relation::differs, Reason::expired, {}};
    CHECK(compare_answers(&property, {certificate(2026)}, {certificate(2027)}) == expired);
    CHECK(compare_answers(&property, {certificate(2026)}, {no}) == expired);
    CHECK(compare_answers(&property, {certificate(2027)}, {no}).relation == Relation::worse);
    const auto undisclosed = answer("cert.isms", AnswerState::undisclosed);
    CHECK(compare_answers(&property, {no}, {undisclosed}) ==
          Comparison{Relation::differs, Reason::unranked_state, {}});
}

TEST_CASE("comparing is reflexive and symmetric under every form of the same reading") {
    const auto catalog = test::small_catalog();
    std::size_t same = 0;
    std::size_t written = 0;  // in another form than before
    std::set<Relation> met;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        test::ProfileGenerator generator(seed);
        Decorator decorator(seed);
        const auto before = generator.profile(12);
        const auto after = generator.next_edition(before);
        for (const auto& property : catalog.properties()) {
            const auto of = [&](const model::Profile& profile) {
                Answers answers;
                for (const Answer& one : profile.answers) {
                    if (one.property == property.id) answers.push_back(one);
                }
                return answers;
            };
            const Answers left = of(before);
            const Answers right = of(after);
            CAPTURE(seed);
            CAPTURE(property.id);
            if (!left.empty()) {
                CHECK(compare_answers(&property, left, left).relation == Relation::same);
                const auto made = compare_answers(&property, left, decorator.decorated(left));
                CHECK(made.relation == Relation::same);
                written += static_cast<std::size_t>(
                    std::count(made.asides.begin(), made.asides.end(), Aside::written));
                ++same;
            }
            const auto there = compare_answers(&property, left, right);
            const auto back = compare_answers(&property, right, left);
            met.insert(there.relation);
            CHECK(back.relation == mirrored(there.relation));
            CHECK(back.reason == there.reason);
            CHECK(back.asides == there.asides);
            // No form of either side changes how they relate.
            CHECK(compare_answers(&property, decorator.decorated(left), decorator.decorated(right))
                      .relation == there.relation);
        }
    }
    CHECK(same > 500);
    CHECK(written > same / 4);
    CHECK(met.size() >= 8);
}
