// Properties that a profile declares for itself.
#include <doctest.h>

#include <algorithm>
#include <string>

#include "app/application.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/detail/detail_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"
#include "app/views/overview/overview_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

std::string file(const std::string& id, const std::string& label, int days,
                 const std::string& category = R"(,"category":"backup")") {
    return R"({"format":"kurabe/profile","version":1,"id":")" + id +
           R"(","service":{"name":{"ja":")" + id + R"("}},"provider":{"name":{"ja":"乙"}},
"edition":{"label":"1"},"documents":[{"id":"wp","title":{"ja":"文書"},"sections":[{"at":"1"}]}],
"properties":[{"id":"x.tape","label":{"ja":")" +
           label + R"(","en":"Tape store"},"kind":"duration","unit":"day","better":"higher")" +
           category + R"(,"explain":{"ja":"テープを置く期間"}}],
"answers":[{"property":"x.tape","state":"yes","value":{"kind":"duration","amount":)" +
           std::to_string(days) + R"(,"unit":"day"},"source":[{"document":"wp","at":"1"}]}]})";
}

std::size_t columns_of(const app::OverviewView& view) { return view.vendors.size(); }

}  // namespace

TEST_CASE("tables call an own property as its profile does, in the category that it gives") {
    app::Application application(today);
    application.loading().load_file("a.json", file("a", "テープ保管", 10));
    const auto& matrix = application.view<app::MatrixView>();
    const auto& row = test::row(matrix, "x.tape");
    CHECK(row.label == "テープ保管");
    CHECK(row.explanation == "テープを置く期間");
    std::size_t groups = 0;
    for (const auto& group : matrix.groups) {
        if (group.id != "backup") continue;
        ++groups;
        CHECK(group.rows.back().property_id == "x.tape");
    }
    CHECK(groups == 1);
    CHECK(test::find_row(matrix, "backup.retention") != nullptr);

    application.execute(app::SelectCell{{"x.tape", "a@1"}});
    CHECK(application.view<app::CellDetailView>().property_label == "テープ保管");
    CHECK(application.view<app::CellDetailView>().category == "バックアップ");
    application.execute(app::SetDetailProfile{"a@1"});
    CHECK(application.view<app::DetailView>().groups.at(0).answers.at(0).property_label ==
          "テープ保管");
    application.execute(app::SetLanguage{base::Language::en});
    CHECK(test::row(application.view<app::MatrixView>(), "x.tape").label == "Tape store");
    CHECK(test::row(application.view<app::MatrixView>(), "x.tape").explanation ==
          "[日本語] テープを置く期間");
}

TEST_CASE("an own property is found by its name and asked for its value") {
    app::Application application(today);
    application.loading().load_file("a.json", file("a", "テープ保管", 10));
    for (const char* text : {"テープ保管", "テープ保管 >= 7日", "x.tape >= 1週間", "\"Tape store\"",
                             "category:バックアップ x.tape"}) {
        CAPTURE(text);
        application.execute(app::SetSearchText{text});
        CHECK(application.view<app::FilterView>().problems.empty());
        CHECK(test::find_row(application.view<app::MatrixView>(), "x.tape") != nullptr);
    }
    const auto answering = [&](const char* text) {
        application.execute(app::SetSearchText{text});
        const auto cells = test::cells(application.view<app::MatrixView>(), "x.tape");
        return std::count_if(cells.begin(), cells.end(), [](const app::CellView& cell) {
            return cell.match == app::Match::yes;
        });
    };
    CHECK(answering("テープ保管 >= 10日") == 1);
    CHECK(answering("テープ保管 >= 11日") == 0);
}

TEST_CASE("a name that a corrected file gives is found at once, and the former one is not") {
    app::Application application(today);
    application.loading().load_file("a.json", file("a", "テープ保管", 10));
    application.execute(app::SetSearchText{"テープ保管"});
    CHECK(test::find_row(application.view<app::MatrixView>(), "x.tape") != nullptr);
    application.loading().load_file("a.json", file("a", "磁気媒体", 10));
    CHECK(test::find_row(application.view<app::MatrixView>(), "x.tape") == nullptr);
    application.execute(app::SetSearchText{"磁気媒体"});
    CHECK(test::find_row(application.view<app::MatrixView>(), "x.tape") != nullptr);
}

TEST_CASE("own properties lower nobody's coverage") {
    app::Application application(today);
    const auto rows = application.view<app::OverviewView>().vendors[0].coverage.whole;
    const auto stated = application.view<app::OverviewView>().vendors[0].coverage.part;
    const auto categories = application.view<app::OverviewView>().categories.size();
    application.loading().load_file("a.json", file("a", "テープ保管", 10));
    application.loading().load_file("b.json", file("b", "テープ保管", 20, ""));
    const auto& overview = application.view<app::OverviewView>();
    REQUIRE(columns_of(overview) == 7);
    CHECK(overview.vendors[0].coverage.whole == rows);
    CHECK(overview.vendors[0].coverage.part == stated);
    CHECK(overview.vendors[5].coverage.part == 0);
    CHECK(overview.categories.size() == categories);
    for (const auto& vendor : overview.vendors) {
        std::size_t in_categories = 0;
        for (const auto& share : vendor.by_category) in_categories += share.whole;
        CHECK(in_categories == rows);
    }
}

TEST_CASE("one id that two profiles declare differently: the first heads the row, and it is told") {
    app::Application application(today);
    application.loading().load_file("a.json", file("a", "テープ保管", 10));
    application.loading().load_file("same.json", file("c", "テープ保管", 10));
    CHECK(application.view<app::LibraryView>().reports.front().diagnostics.empty() == false);
    for (const auto& diagnostic :
         application.view<app::LibraryView>().reports.front().diagnostics) {
        CHECK(diagnostic.what.find("x.tape") == std::string::npos);
    }
    application.loading().load_file("b.json", file("b", "磁気媒体", 20));
    const auto& report = application.view<app::LibraryView>().reports.front();
    CHECK(report.loaded);
    REQUIRE_FALSE(report.diagnostics.empty());
    CHECK(report.diagnostics.front().what.find("x.tape") != std::string::npos);
    CHECK(test::row(application.view<app::MatrixView>(), "x.tape").label == "テープ保管");
    application.execute(app::SetDetailProfile{"b@1"});
    CHECK(application.view<app::DetailView>().groups.at(0).answers.at(0).property_label ==
          "磁気媒体");
    application.execute(app::SortColumns{"x.tape", compare::SortOrder::best_first});
    CHECK(model::edition_key(*application.session().profiles[0]) == "b@1");
}

TEST_CASE("a corrected file's name for its property is the one that filters know") {
    app::Application application(today);
    application.loading().load_file("a.json", file("a", "テープ保管", 10));
    application.execute(app::SetSearchText{"テープ保管 >= 7日"});
    CHECK(application.view<app::FilterView>().problems.empty());
    application.loading().load_file("a.json", file("a", "磁気保管", 10));
    application.execute(app::SetSearchText{"磁気保管 >= 7日"});
    CHECK(application.view<app::FilterView>().problems.empty());
    application.execute(app::SetSearchText{"テープ保管 >= 7日"});
    CHECK_FALSE(application.view<app::FilterView>().problems.empty());
}
