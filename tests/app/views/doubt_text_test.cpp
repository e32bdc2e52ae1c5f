// A cell of which it cannot be told whether it meets the filter says why.
#include <doctest.h>

#include <string>

#include "app/application.h"
#include "app/views/diff/diff_view.h"
#include "app/views/item/item_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"
#include "app/views/overview/overview_view.h"

using namespace kurabe;

namespace {

std::string service_with_limit(const std::string& id, const std::string& name) {
    return R"({"format":"kurabe/profile","version":1,"id":")" + id +
           R"(","service":{"name":{"ja":")" + name + R"(","en":")" + id +
           R"("}},"provider":{"name":{"ja":"乙","en":"B"}},"edition":{"label":"1"},
"documents":[{"id":"wp","title":{"ja":"文書","en":"D"},"sections":[{"at":"1"}]}],
"answers":[{"property":"recovery.rto","state":"yes","value":{"kind":"duration","max":6,"unit":"hour"},
"source":[{"document":"wp","at":"1"}]}]})";
}

}  // namespace

TEST_CASE("a notice, the view of the property and the diff say the reason as well") {
    app::Application application({2026, 11, 21});
    application.loading().load_file("v.json", service_with_limit("v", "甲"));
    application.loading().load_file("w.json", service_with_limit("w", "丙"));
    application.execute(app::SetSearchText{"サービス:甲 recovery.rto <= 4時間"});
    const auto& notice = application.view<app::MatrixView>().failing.doubt_note;
    CHECK(notice.find("甲") != std::string::npos);
    CHECK(notice.find("丙") == std::string::npos);
    CHECK(notice.find("甲(目標復旧時間(RTO): 上限のため不明)") != std::string::npos);
    CHECK(application.view<app::OverviewView>().failing.doubt_note == notice);

    application.execute(app::OpenItem{"recovery.rto"});
    bool told = false;
    for (const auto& service : application.view<app::ItemView>().services) {
        if (service.said.column_key != "v@1") continue;
        told = true;
        CHECK(service.match_text == "上限のため不明");
    }
    CHECK(told);

    application.execute(app::SetSearchText{"recovery.rto <= 4時間"});
    application.execute(app::SetDiffSides{"v@1", "w@1"});
    application.execute(app::SetMode{app::ViewMode::diff});
    application.execute(app::ToggleDiffRelation{"same"});
    const auto& diff = application.view<app::DiffView>();
    REQUIRE(diff.groups.size() == 1);
    REQUIRE(diff.groups[0].rows.size() == 1);
    CHECK(diff.groups[0].rows[0].left.match_text == "上限のため不明");
    CHECK(diff.groups[0].rows[0].right.match_text == "上限のため不明");

    // Of those that are silent there is nothing more to say.
    application.execute(app::SetMode{app::ViewMode::matrix});
    application.execute(app::SetSearchText{"ラクロー recovery.rto <= 4時間"});
    CHECK(application.view<app::MatrixView>().failing.doubt_note.find("ラクロー(") ==
          std::string::npos);
    application.execute(app::ClearFilter{});
    CHECK(application.view<app::MatrixView>().failing.doubt_note.empty());
}

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
