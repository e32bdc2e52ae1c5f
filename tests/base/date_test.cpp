#include "base/date.h"

#include <doctest.h>

using kurabe::base::Date;
using kurabe::base::last_day;
using kurabe::base::parse_date;
using kurabe::base::to_iso;

TEST_CASE("dates of the calendar are read to the precision that the text has") {
    CHECK(parse_date("2027") == Date{2027, 0, 0});
    CHECK(parse_date("2027-01") == Date{2027, 1, 0});
    CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
    CHECK(to_iso({2027, 1, 14}) == "2027-01-14");
    CHECK(to_iso({2027, 1, 0}) == "2027-01");
}

TEST_CASE("what is no date of the calendar is refused") {
    for (const char* text : {"", "27", "2027-13", "2027-00", "2023-02-29", "2027-04-31",
                             "2027/01/14", "2027-1-14", "0000", "2027-01-14T00:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("a month or a year lasts until its last day") {
    CHECK(last_day({2027, 0, 0}) == Date{2027, 12, 31});
    CHECK(last_day({2024, 2, 0}) == Date{2024, 2, 29});
    CHECK(last_day({2027, 1, 14}) == Date{2027, 1, 14});
}
