#include "app/views/overview/overview_view.h"

#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/application.h"
#include "app/loading/vendor_file.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"
#include "app/views/shell/shell_view.h"

using namespace kurabe;
using test::row;
using test::vendor_file;

namespace {

constexpr base::Date today{2026, 11, 21};

const app::OverviewVendor& vendor(const app::OverviewView& view, const std::string& key) {
    const auto found = std::find_if(view.vendors.begin(), view.vendors.end(),
                                    [&](const auto& candidate) { return candidate.key == key; });
    REQUIRE(found != view.vendors.end());
    return *found;
}

const app::OutlierView* outliers(const app::OverviewVendor& vendor, const std::string& property) {
    for (const auto& odd : vendor.outliers()) {
        if (odd.cell.property_id == property) return &odd;
    }
    return nullptr;
}

std::vector<std::string> keys(const app::MatrixView& view) {
    std::vector<std::string> keys;
    for (const auto& column : view.columns) keys.push_back(column.key);
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("coverage by category adds up to the whole, and silence is not covered") {
    app::Application application(today);
    const auto& view = application.view<app::OverviewView>();
    REQUIRE(view.vendors.size() == 5);
    for (const auto& vendor : view.vendors) {
        std::size_t stated = 0;
        std::size_t rows = 0;
        REQUIRE(vendor.by_category.size() == view.categories.size());
        for (const auto& share : vendor.by_category) {
            stated += share.part;
            rows += share.whole;
        }
        CHECK(stated == vendor.coverage.part);
        CHECK(rows == vendor.coverage.whole);
        CHECK(stated > 0);
        CHECK(stated < rows);
    }
    CHECK(view.summary.find("5社") != std::string::npos);
}

TEST_CASE("100% is all and 0% is none, never rounding") {
    app::Application application(today);
    for (const auto& vendor : application.view<app::OverviewView>().vendors) {
        for (const auto& share : vendor.by_category) {
            CHECK((share.percent == "100%") == (share.part == share.whole));
            CHECK((share.percent == "0%") == (share.part == 0));
        }
    }
}

TEST_CASE("the overview follows the filter and leaves out hidden columns") {
    app::Application application(today);
    const std::size_t all = application.view<app::OverviewView>().vendors.front().coverage.whole;
    application.execute(app::SetSearchText{"分類:バックアップ"});
    CHECK(application.view<app::OverviewView>().categories.size() == 1);
    CHECK(application.view<app::OverviewView>().vendors.front().coverage.whole < all / 5);
    application.execute(app::SetSearchText{"サービス:ラクロー or サービス:レコル"});
    CHECK(application.view<app::OverviewView>().vendors.size() == 2);
    application.execute(app::ClearFilter{});
    application.execute(app::SetColumnHidden{"recoru@1.2", true});
    CHECK(application.view<app::OverviewView>().vendors.size() == 4);
}

TEST_CASE("where nothing is left, the overview says why and what to do") {
    app::Application application(today);
    application.execute(app::SetSearchText{"そんなものはない"});
    CHECK(application.view<app::OverviewView>().vendors.empty());
    CHECK_FALSE(application.view<app::OverviewView>().empty.title.empty());
    CHECK_FALSE(application.view<app::OverviewView>().empty.hint.empty());
    application.execute(app::ClearFilter{});
    const auto loaded = application.session().profiles;
    for (const auto& profile : loaded) {
        application.execute(app::RemoveProfile{model::edition_key(*profile)});
    }
    CHECK(application.view<app::OverviewView>().empty.title == "比べるプロファイルがありません");
}

TEST_CASE("similarities stand in a table of all pairs, the same from both sides") {
    app::Application application(today);
    const auto& view = application.view<app::OverviewView>();
    CHECK(view.all_pairs);
    for (std::size_t a = 0; a < 5; ++a) {
        REQUIRE(view.vendors[a].similar().size() == 5);
        CHECK(view.vendors[a].similar()[a].share.whole == 0);
        for (std::size_t b = 0; b < 5; ++b) {
            CHECK(view.vendors[a].similar()[b].share.counts ==
                  view.vendors[b].similar()[a].share.counts);
        }
    }
}

TEST_CASE("of more than twelve vendors, each shows the three that are most like it") {
    app::Application application(today);
    for (int i = 0; i < 8; ++i) {
        application.loading().load_file("v", vendor_file(i, i % 2 == 0 ? "yes" : "no"));
    }
    const auto& view = application.view<app::OverviewView>();
    REQUIRE(view.vendors.size() == 13);
    CHECK_FALSE(view.all_pairs);
    const auto& similar = vendor(view, "v0@1").similar();
    REQUIRE(similar.size() == 3);
    for (const auto& other : similar) CHECK(other.share.percent == "100%");
}

TEST_CASE("what is unusual says what the vendor states and what most others do") {
    app::Application application(today);
    const auto& view = application.view<app::OverviewView>();
    const auto* odd = outliers(vendor(view, "chatdealer@2024-09-24"), "encryption.at_rest");
    REQUIRE(odd != nullptr);
    CHECK(odd->kind == compare::OutlierKind::other_state);
    CHECK(odd->own.state == model::AnswerState::no);
    CHECK(odd->why == "記載のあるほか3社はすべて「あり」");
    const auto* protocol = outliers(vendor(view, "rakuro@1.2"), "encryption.in_transit_protocols");
    REQUIRE(protocol != nullptr);
    CHECK(protocol->why == "記載のあるほか4社のうち3社は「TLS 1.2以上」");
    for (const auto& vendor : view.vendors) {
        CHECK(std::is_sorted(vendor.outliers().begin(), vendor.outliers().end(),
                             [](const auto& a, const auto& b) { return a.kind < b.kind; }));
    }
}

TEST_CASE("the heat map gives the worst 0 and the best 1, and nothing where it is off") {
    app::Application application(today);
    CHECK_FALSE(test::cells(application.view<app::MatrixView>(), "backup.retention")[4].heat);
    application.execute(app::SetHeatMap{true});
    const auto cells = test::cells(application.view<app::MatrixView>(), "backup.retention");
    CHECK_FALSE(cells[0].heat);    // silence
    CHECK(cells[2].heat == 0.5F);  // 10 days
    CHECK(cells[3].heat == 0);     // 168 hours
    CHECK(cells[3].heat_text == "最も劣る");
    CHECK(cells[4].heat == 1);  // 35 days
    CHECK(cells[4].heat_text == "最も良い");
    application.execute(app::SetColumnHidden{"recoru@1.2", true});
    CHECK(test::cells(application.view<app::MatrixView>(), "backup.retention")[2].heat == 1);
    application.execute(app::Undo{});

    // ラクロー's generations are those of its database alone.
    const auto& view = application.view<app::MatrixView>();
    const auto generations = test::cells(view, "backup.generations");
    CHECK_FALSE(generations[0].heat);
    CHECK(generations[0].heat_text == "比べていません:範囲が違う");
    CHECK(generations[1].heat_text.empty());  // silence
    CHECK(generations[2].heat_text == "比べられる回答の中で最も良い");
    CHECK(generations[3].heat_text == "比べられる回答の中で最も劣る");
    CHECK(
        application.view<app::MatrixView>().heat_map);  // a way of looking, which undo leaves alone
}

TEST_CASE("sorting by a row moves the columns, and undo moves them back") {
    app::Application application(today);
    const Keys before = keys(application.view<app::MatrixView>());
    application.execute(app::SortColumns{"backup.retention", compare::SortOrder::best_first});
    CHECK(keys(application.view<app::MatrixView>()) == Keys{"recoru@1.2", "rakuneko@unstated",
                                                            "chatdealer@2024-09-24", "rakuro@1.2",
                                                            "rakuraku-meisai@unstated"});
    CHECK(application.view<app::ShellView>().undo_text ==
          "元に戻す:「バックアップの保存期間」による列の並べ替え");
    application.execute(app::SortColumns{"backup.retention", compare::SortOrder::worst_first});
    CHECK(keys(application.view<app::MatrixView>()).front() == "chatdealer@2024-09-24");
    CHECK(keys(application.view<app::MatrixView>()).back() ==
          "rakuraku-meisai@unstated");  // silence last
    application.execute(app::Undo{});
    application.execute(app::Undo{});
    CHECK(keys(application.view<app::MatrixView>()) == before);
}

TEST_CASE("a row offers the orders that its values have") {
    app::Application application(today);
    const auto& view = application.view<app::MatrixView>();
    const auto& ranked = row(view, "backup.retention").sort_choices;
    REQUIRE(ranked.size() == 2);
    CHECK(ranked[0].label.find("良い順") != std::string::npos);
    CHECK(row(view, "data.location").sort_choices.empty());  // text
}
