// What ends when, seen from the day of the review.
#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/application.h"
#include "app/views/overview/review_summary_view.h"

using namespace kurabe;

namespace {

const std::string rakuneko = "rakuneko@unstated";

// An exception that ends on that day, seen from the day of the review.
app::EndView end_of_exception(base::Date until, base::Date day) {
    app::Application application({2026, 12, 1});
    application.execute(
        app::Judge{app::BoardCell{"mfa-or-sso", rakuneko}, model::Decision::exception});
    application.execute(app::SetExceptionEnd{app::BoardCell{"mfa-or-sso", rakuneko}, until});
    application.execute(app::SetReviewDay{day});
    for (const auto& end : application.view<app::ReviewSummaryView>().ends) {
        if (!end.judged.empty()) return end;
    }
    FAIL("the exception is not there");
    return {};
}

}  // namespace

TEST_CASE("time that is left is told in whole months, then in days, and the last day counts") {
    const base::Date day{2026, 12, 1};
    CHECK(end_of_exception({2027, 3, 31}, day).left == "あと3か月");
    CHECK(end_of_exception({2027, 1, 1}, day).left == "あと1か月");
    CHECK(end_of_exception({2026, 12, 31}, day).left == "あと30日");
    const auto last = end_of_exception({2026, 12, 1}, day);
    CHECK(last.left == "あと0日");
    CHECK_FALSE(last.passed);
    const auto ended = end_of_exception({2026, 11, 30}, day);
    CHECK(ended.passed);
    CHECK(ended.left == "1日前に終了");
    CHECK(ended.months < 0);
    CHECK(end_of_exception({2026, 1, 31}, {2026, 3, 1}).left == "1か月前に終了");
}

TEST_CASE("one month is no plural in English") {
    app::Application application({2026, 12, 1});
    application.execute(app::SetLanguage{base::Language::en});
    application.execute(
        app::Judge{app::BoardCell{"mfa-or-sso", rakuneko}, model::Decision::exception});
    application.execute(
        app::SetExceptionEnd{app::BoardCell{"mfa-or-sso", rakuneko}, base::Date{2027, 1, 2}});
    application.execute(app::SetReviewDay{base::Date{2026, 12, 1}});
    const auto& ends = application.view<app::ReviewSummaryView>().ends;
    const auto exception =
        std::find_if(ends.begin(), ends.end(), [](const auto& end) { return !end.judged.empty(); });
    REQUIRE(exception != ends.end());
    CHECK(exception->left == "1 month left");
}

TEST_CASE("the line goes a year ahead at least, and has every end in order") {
    app::Application application({2026, 12, 1});
    const auto& view = application.view<app::ReviewSummaryView>();
    REQUIRE_FALSE(view.ends.empty());
    CHECK(view.months_ahead >= 12);
    CHECK(view.months_ahead <= 36);
    CHECK(std::is_sorted(view.ends.begin(), view.ends.end(),
                         [](const auto& a, const auto& b) { return a.day < b.day; }));
    REQUIRE_FALSE(view.marks.empty());
    CHECK(view.marks.front().label.find("2027年1月") != std::string::npos);
    for (const auto& mark : view.marks) CHECK(mark.months <= view.months_ahead + 1);
    for (const auto& end : view.ends) CHECK(end.answer.empty() != end.judged.empty());
}
