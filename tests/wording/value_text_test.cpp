#include "wording/value_text.h"

#include <doctest.h>

#include "fixtures/embedded.h"
#include "fixtures/profile_fixture.h"

using namespace kurabe;
using model::Quantity;
using model::Unit;
using model::ValueKind;

namespace {

struct Fixture {
    wording::Translations translations = test::translations();

    std::string ja(const model::Value& value) {
        return wording::value_text(value, nullptr, translations.in(base::Language::ja));
    }
    std::string en(const model::Value& value) {
        return wording::value_text(value, nullptr, translations.in(base::Language::en));
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "figures are written as the language writes them") {
    const model::Value ten_days = Quantity{ValueKind::duration, 10, 10, Unit::day};
    CHECK(ja(ten_days) == "10日");
    CHECK(en(ten_days) == "10 days");
    const model::Value uptime =
        Quantity{ValueKind::percent, test::decimal("99.95"), {}, Unit::percent};
    CHECK(ja(uptime) == "99.95%以上");
    CHECK(en(uptime) == "at least 99.95%");
    const model::Value within = Quantity{ValueKind::duration, {}, 24, Unit::hour};
    CHECK(ja(within) == "24時間以内");
    CHECK(en(within) == "within 24 hours");
    const model::Value range = Quantity{ValueKind::duration, 1, 2, Unit::week};
    CHECK(ja(range) == "1〜2週間");
    CHECK(en(range) == "1–2 weeks");
    const model::Value daily = Quantity{ValueKind::rate, 1, 1, Unit::day};
    CHECK(ja(daily) == "1日1回");
    CHECK(en(daily) == "once a day");
    const model::Value capital = Quantity{ValueKind::number, 378378000, 378378000, Unit::yen};
    CHECK(ja(capital) == "378,378,000円");
    CHECK(en(capital) == "¥378,378,000");
}

TEST_CASE_FIXTURE(Fixture, "dates and hours follow the language") {
    CHECK(ja(base::Date{2027, 1, 14}) == "2027年1月14日");
    CHECK(en(base::Date{2027, 1, 14}) == "14 January 2027");
    CHECK(ja(base::Date{2021, 7, 0}) == "2021年7月");
    CHECK(en(base::Date{2021, 0, 0}) == "2021");
    const model::Value office =
        model::Schedule{model::Schedule::Days::weekdays, {{600}, {1020}}, {{{720}, {780}}}};
    CHECK(ja(office) == "平日 10:00〜17:00 (12:00〜13:00を除く)");
    const model::Value always =
        model::Schedule{model::Schedule::Days::every_day, {{0}, {1440}}, {}};
    CHECK(ja(always) == "24時間365日");
}

TEST_CASE("numbers have no needless digits and all needed ones") {
    const auto text = [](std::string_view written) {
        return wording::number_text(test::decimal(written));
    };
    CHECK(text("0") == "0");
    CHECK(text("99.9") == "99.9");
    CHECK(text("2561") == "2561");
    CHECK(text("12345.5") == "12,345.5");
    CHECK(text("1e6") == "1,000,000");
    CHECK(text("99.90") == "99.90");
    CHECK(text("99.999999999") == "99.999999999");
    CHECK(text("1e-7") == "0.0000001");
    CHECK(text("9007199254740993") == "9,007,199,254,740,993");
    CHECK(text("999999999999999999999999999") == "999,999,999,999,999,999,999,999,999");
}
