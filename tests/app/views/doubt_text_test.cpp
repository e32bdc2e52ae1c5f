// A cell of which it cannot be told whether it meets the filter says why.
#include <doctest.h>

#include <string>

#include "app/application.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"

using namespace kurabe;

TEST_CASE("an upper limit that the condition lies below is named as the reason") {
    app::Application application({2026, 11, 21});
    application.loading().load_file("v.json", R"({"format":"kurabe/profile","version":1,"id":"v",
"service":{"name":{"ja":"甲","en":"A"}},"provider":{"name":{"ja":"乙","en":"B"}},
"edition":{"label":"1"},
"documents":[{"id":"wp","title":{"ja":"文書","en":"D"},"sections":[{"at":"1"}]}],
"answers":[{"property":"recovery.rto","state":"yes","value":{"kind":"duration","max":6,"unit":"hour"},
"source":[{"document":"wp","at":"1"}]}]})");
    application.execute(app::SetSearchText{"サービス:甲 recovery.rto <= 4時間"});
    const auto row = test::cells(application.view<app::MatrixView>(), "recovery.rto");
    REQUIRE(row.size() == 1);
    CHECK(row[0].match == app::Match::unknown);
    CHECK(row[0].match_text == "上限のため不明");
    application.execute(app::SetLanguage{base::Language::en});
    const auto english = test::cells(application.view<app::MatrixView>(), "recovery.rto");
    CHECK(english[0].match_text == "unknown: upper limit");
}
