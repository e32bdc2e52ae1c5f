// A condition in plain words is offered as what it means, and never applied by itself.
#include <doctest.h>

#include <string>
#include <vector>

#include "app/application.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"

using namespace kurabe;

namespace {

struct Fixture {
    app::Application application{{2026, 11, 21}};

    // What is offered first; "" for no offer.
    std::string first_offer(const std::string& filter) {
        application.execute(app::SetSearchText{filter});
        const auto& offers = application.view<app::FilterView>().near_misses;
        return offers.empty() ? "" : offers.front().text;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a name, an amount and how it compares mean a condition") {
    for (const char* filter :
         {"保存期間 2週間以上", "保存期間2週間以上", "保存期間は2週間以上", "保存期間が 2週間以上",
          "保存期間 2週間以上", "2週間以上の保存期間"}) {
        CAPTURE(filter);
        const std::string offer = first_offer(filter);
        CHECK((offer == "バックアップの保存期間 >= 2週間" ||
               offer == "バックアップの保存期間 >= 2週間"));
    }
    CHECK(first_offer("RTO 4時間以内") == first_offer("RTO 4時間以下"));
    CHECK(first_offer("RTO 4時間以内").ends_with(" <= 4時間"));
    CHECK(first_offer("RTO 4時間未満").ends_with(" < 4時間"));
    CHECK(first_offer("RTO 4時間超").ends_with(" > 4時間"));
    CHECK(first_offer("RTOが4時間を超える").ends_with(" > 4時間"));
    CHECK(first_offer("稼働率 99.9%以上").ends_with(" >= 99.9%"));
}

TEST_CASE_FIXTURE(Fixture, "so do they in English, before the amount or behind it") {
    application.execute(app::SetLanguage{base::Language::en});
    const std::string wanted = "\"Backup retention\" >= \"2 weeks\"";
    CHECK(first_offer("backup retention at least 2 weeks") == wanted);
    CHECK(first_offer("at least 2 weeks backup retention") == wanted);
    CHECK(first_offer("Backup retention of 2 weeks or more") == wanted);
    CHECK(first_offer("RTO within 4 hours").ends_with(" <= \"4 hours\""));
    CHECK(first_offer("RTO is under 4h").ends_with(" < 4h"));
}

TEST_CASE_FIXTURE(Fixture,
                  "an offer is understood, keeps what stands beside it, and is not applied") {
    CHECK(first_offer("RTO 4時間以内 状態:あり").ends_with(" <= 4時間 状態:あり"));
    CHECK(first_offer("カテゴリ外 状態:あり RTO 4時間以内").find(" <= 4時間") != std::string::npos);
    CHECK(application.session().filter == "カテゴリ外 状態:あり RTO 4時間以内");
    const std::string offer = first_offer("保存期間 2週間以上");
    application.execute(app::ReplaceFilter{offer});
    CHECK(application.view<app::FilterView>().problems.empty());
    CHECK(application.view<app::MatrixView>().empty.title.empty());
}

TEST_CASE_FIXTURE(Fixture, "where nothing is found, it is the first way on") {
    application.execute(app::SetSearchText{"保存期間 2週間以上"});
    const auto& empty = application.view<app::MatrixView>().empty;
    REQUIRE_FALSE(empty.wider.empty());
    CHECK(empty.wider.front().text == "バックアップの保存期間 >= 2週間");
}

TEST_CASE_FIXTURE(Fixture, "what is no such condition is not taken for one") {
    for (const char* filter : {"2週間以上", "東京以上", "超過料金", "除く RTO 4時間以内",
                               "-RTO 4時間以内", "RTO 4人以内", "recovery.rto <= 4時間"}) {
        CAPTURE(filter);
        const std::string offer = first_offer(filter);
        CHECK(offer.find(" >= ") == std::string::npos);
        CHECK((offer.find(" <= ") == std::string::npos || offer == filter));
    }
}
