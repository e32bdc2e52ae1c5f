// What was found under another name says so.
#include <doctest.h>

#include <string>

#include "app/application.h"
#include "app/views/diff/diff_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"

using namespace kurabe;
using test::find_row;

namespace {

constexpr base::Date today{2026, 11, 21};

}  // namespace

TEST_CASE("a row found by a synonym is marked with it") {
    app::Application application(today);
    application.execute(app::SetSearchText{"MFA"});
    const auto* row = find_row(application.view<app::MatrixView>(), "auth.mfa");
    REQUIRE(row != nullptr);
    CHECK(row->synonyms == "（同義語: MFA）");
    REQUIRE(row->label_hits.size() == 1);
    const std::string shown = row->label + row->synonyms;
    const auto hit = row->label_hits.front();
    CHECK(shown.substr(hit.begin, hit.end - hit.begin) == "MFA");

    application.execute(app::SetSearchText{"多要素"});
    const auto* named = find_row(application.view<app::MatrixView>(), "auth.mfa");
    REQUIRE(named != nullptr);
    CHECK(named->synonyms.empty());
    CHECK(named->label_hits.size() == 1);
}

TEST_CASE("what is found does not depend on what has been prepared") {
    app::Application application(today);
    app::Application prepared(today);
    std::size_t steps = 0;
    while (prepared.prepare_step()) ++steps;
    CHECK(steps > 0);
    for (const char* filter : {"バックアップ", "tls", "AI", "か", "\"TLS 1.2\"", "ISO27001"}) {
        application.execute(app::SetSearchText{filter});
        prepared.execute(app::SetSearchText{filter});
        CAPTURE(filter);
        CHECK(application.view<app::MatrixView>().summary ==
              prepared.view<app::MatrixView>().summary);
    }
    CHECK_FALSE(prepared.prepare_step());
}

TEST_CASE("a row found by the words of a compound, or by its category, is marked with them") {
    app::Application application(today);
    application.execute(app::SetSearchText{"退会後のデータ削除"});
    const auto* row = find_row(application.view<app::MatrixView>(), "data.deletion");
    REQUIRE(row != nullptr);
    CHECK(row->synonyms == "（同義語: 退会、削除）");
    CHECK(row->label_hits.size() == 3);  // データ in the label, the others behind it

    application.execute(app::SetSearchText{"生成AI"});
    row = find_row(application.view<app::MatrixView>(), "ai.model_provider");
    REQUIRE(row != nullptr);
    CHECK(row->synonyms == "（同義語: 生成AI）");
}
