#include "wording/units_beside.h"

#include <doctest.h>

#include <string>
#include <vector>

#include "fixtures/embedded.h"
#include "fixtures/profile_fixture.h"
#include "wording/answer_line.h"

using namespace kurabe;
using model::Quantity;
using model::Unit;
using model::ValueKind;

namespace {

// What stands in the cells of one row, each with one answer.
struct Row {
    model::Property property;
    std::vector<model::Answer> answers;

    [[nodiscard]] std::vector<std::string> cells(base::Language language) const {
        std::vector<const model::Answer*> pointers;
        for (const model::Answer& answer : answers) pointers.push_back(&answer);
        std::vector<model::AnswerTable::Cell> row;
        for (const auto& pointer : pointers) row.emplace_back(&pointer, 1);
        const wording::UnitsBeside units(row, &property);
        const auto translations = test::translations();
        std::vector<std::string> texts;
        for (const model::Answer& answer : answers) {
            const auto line =
                wording::answer_line(answer, &property, translations.in(language), {}, units);
            texts.push_back(wording::brief_statement(line).text);
        }
        return texts;
    }
};

Row row(ValueKind kind, Unit unit, const std::vector<Quantity>& quantities) {
    Row made{test::property("p", kind, unit, model::Better::higher), {}};
    for (const Quantity& quantity : quantities) {
        made.answers.push_back(test::answer("p", model::AnswerState::yes, quantity));
    }
    return made;
}

Quantity length(std::string_view amount, Unit unit) {
    return {ValueKind::duration, test::decimal(amount), test::decimal(amount), unit};
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("beside another unit, an amount is said in the row's unit as well") {
    const Row retention = row(ValueKind::duration, Unit::day,
                              {length("10", Unit::day), length("168", Unit::hour),
                               length("2", Unit::week), length("1", Unit::month)});
    CHECK(retention.cells(base::Language::ja) ==
          Texts{"10日", "168時間(7日)", "2週間(14日)", "1か月"});
    CHECK(retention.cells(base::Language::en) ==
          Texts{"10 days", "168 hours (7 days)", "2 weeks (14 days)", "1 month"});
}

TEST_CASE("the ends of an interval are both restated") {
    const Row recovery = row(ValueKind::duration, Unit::hour,
                             {{ValueKind::duration, {}, 120, Unit::minute},
                              {ValueKind::duration, 1, 2, Unit::day},
                              length("2", Unit::hour)});
    CHECK(recovery.cells(base::Language::ja) ==
          Texts{"120分以内(2時間以内)", "1〜2日(24〜48時間)", "2時間"});
}

TEST_CASE("an amount stays alone where all have its unit, or none has a short number of it") {
    CHECK(row(ValueKind::duration, Unit::day, {length("168", Unit::hour), length("24", Unit::hour)})
              .cells(base::Language::ja) == Texts{"168時間", "24時間"});
    CHECK(row(ValueKind::duration, Unit::day, {length("45", Unit::minute), length("1", Unit::day)})
              .cells(base::Language::ja) == Texts{"45分", "1日"});
    CHECK(row(ValueKind::duration, Unit::day,
              {length("5", Unit::business_day), length("7", Unit::day)})
              .cells(base::Language::ja) == Texts{"5営業日", "7日"});
    const Quantity endless{ValueKind::duration, {}, {}, Unit::none, 1, model::Term::unlimited};
    CHECK(row(ValueKind::duration, Unit::day, {endless, length("7", Unit::day)})
              .cells(base::Language::ja) == Texts{"期限なし", "7日"});
}

TEST_CASE("where no amount has the catalog's unit, the most used one is the row's") {
    const Row logs =
        row(ValueKind::duration, Unit::day,
            {length("12", Unit::month), length("5", Unit::year), length("1", Unit::year),
             length("36", Unit::month), length("1.5", Unit::year)});
    CHECK(logs.cells(base::Language::ja) ==
          Texts{"12か月(1年)", "5年", "1年", "36か月(3年)", "1.5年"});
}

TEST_CASE("rates are restated over the other period") {
    const auto rate = [](std::uint32_t n, Unit per) {
        return Quantity{ValueKind::rate, n, n, per};
    };
    CHECK(row(ValueKind::rate, Unit::year, {rate(2, Unit::year), rate(1, Unit::month)})
              .cells(base::Language::ja) == Texts{"年2回", "月1回(年12回)"});
    CHECK(row(ValueKind::rate, Unit::day, {rate(1, Unit::day), rate(1, Unit::week)})
              .cells(base::Language::ja) == Texts{"1日1回", "週1回"});
}
