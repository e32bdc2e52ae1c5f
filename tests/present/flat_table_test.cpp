#include "present/flat_table.h"

#include <doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "app/application.h"
#include "app/views/detail/detail_rows.h"
#include "app/views/matrix/matrix_view.h"
#include "present/clipboard.h"
#include "present/hostile_profile.h"
#include "present/spreadsheet_text.h"
#include "present/view_html.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

std::vector<std::string> lines_of(const std::string& tsv) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (std::size_t end = tsv.find("\r\n"); end != std::string::npos;
         end = tsv.find("\r\n", from)) {
        lines.push_back(tsv.substr(from, end - from));
        from = end + 2;
    }
    CHECK(from == tsv.size());
    return lines;
}

std::ptrdiff_t tabs_in(const std::string& line) {
    return std::count(line.begin(), line.end(), '\t');
}

present::ClipboardContent copied(app::Application& application, app::CopyExtent extent,
                                 const app::CellReference& cell = {}) {
    const auto content =
        present::clipboard_content(application.views(), {extent, cell}, application.texts());
    REQUIRE(content);
    return *content;
}

}  // namespace

TEST_CASE("the matrix is copied as a rectangle with a column for the group") {
    app::Application application(today);
    application.execute(app::SetShowSilent{true});
    const auto content = copied(application, app::CopyExtent::table);
    const auto lines = lines_of(content.plain);
    CHECK(lines.front().starts_with("分類\t項目\tラクロー / "));
    std::size_t rows = 1;
    for (const auto& group : application.view<app::MatrixView>().groups) rows += group.rows.size();
    CHECK(lines.size() == rows);
    for (const std::string& line : lines) CHECK(tabs_in(line) == 6);
    CHECK(content.plain.find("あり: 99.95%以上 [目標値]") != std::string::npos);
    CHECK(content.plain.find("記載なし") != std::string::npos);
}

TEST_CASE("rows that no service mentions are copied as a line with their number and names") {
    app::Application application(today);
    const auto content = copied(application, app::CopyExtent::table);
    const auto lines = lines_of(content.plain);
    std::size_t rows = 1;
    for (const auto& group : application.view<app::MatrixView>().groups) {
        rows += app::count_unfolded(group) + (group.silent_text.empty() ? 0 : 1);
    }
    CHECK(lines.size() == rows);
    for (const std::string& line : lines) CHECK(tabs_in(line) == 6);
    const auto& view = application.view<app::MatrixView>();
    const auto group = std::find_if(view.groups.begin(), view.groups.end(),
                                    [](const auto& one) { return one.silent_text.size() > 0; });
    REQUIRE(group != view.groups.end());
    const app::RowView& folded = group->rows.back();
    const std::string start = group->label + "\t" + group->silent_text + " / ";
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const auto& one) { return one.starts_with(start); });
    REQUIRE(line != lines.end());
    CHECK(line->find(folded.label) != std::string::npos);
    CHECK(line->ends_with("\t\t\t\t\t"));  // nothing in the services' columns
    // A row of the opened fold can be copied by itself.
    const auto row = copied(application, app::CopyExtent::row, {folded.property_id, ""});
    CHECK(row.plain.find("記載なし") != std::string::npos);
}

TEST_CASE("a row that no document answers is copied and exported with its reason") {
    app::Application application(today);
    application.execute(app::SetRowOrder{"csf20"});
    const auto content = copied(application, app::CopyExtent::table);
    for (const std::string& line : lines_of(content.plain)) CHECK(tabs_in(line) == 6);
    const std::string copy =
        "\tGV.OC-01 組織の使命の理解 / 提供者の社内の進め方で、"
        "サービスの文書が答えるものではありません\t\t\t\t\t\r\n";
    CHECK(content.plain.find(copy) != std::string::npos);
    CHECK(copied(application, app::CopyExtent::row, {"csf20.GV.OC-01", ""}).plain.ends_with(copy));
    const std::string html = present::view_html(application.views(), application.texts());
    CHECK(html.find("<td class=\"note\" colspan=\"5\">提供者の社内の進め方で") !=
          std::string::npos);
    CHECK(html.find("NIST CSF 2.0: 2.0(2024年2月26日)") != std::string::npos);
}

TEST_CASE("a copied table has all answers, also those that the screen only counts") {
    app::Application application(today);
    std::size_t counted = 0;
    const auto& view = application.view<app::MatrixView>();
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            for (std::size_t i = 0; i < view.columns.size(); ++i) {
                const auto& cell = view.cell(row, i);
                CHECK(cell.further.size() == cell.more);
                if (cell.more == 0) continue;
                ++counted;
                const std::string text = present::flatten(cell);
                const auto answers = cell.lines.size() + cell.more;
                CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1 >=
                      answers);
                CHECK(text.find(wording::plain_text(cell.further.back())) != std::string::npos);
            }
        }
    }
    CHECK(counted > 0);
}

TEST_CASE("diff and detail are copied too, the load view has no table") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::diff});
    const auto diff = lines_of(copied(application, app::CopyExtent::table).plain);
    CHECK(diff.front() ==
          "分類\t項目\t違い\tラクロー / 1.2版 2023年10月11日\t楽楽明細 / 版・日付の記載なし");
    application.execute(app::SetMode{app::ViewMode::detail});
    const auto detail = lines_of(copied(application, app::CopyExtent::table).plain);
    CHECK(detail.front() == "分類\t項目\t回答\t備考\t出典");
    CHECK(detail.size() > 50);
    application.execute(app::SetMode{app::ViewMode::library});
    CHECK_FALSE(present::clipboard_content(application.views(), {app::CopyExtent::table, {}},
                                           application.texts()));
}

TEST_CASE("of two editions the sentences are copied, for a report") {
    app::Application application(today);
    application.execute(app::ShowExampleEditions{});
    const auto copy = copied(application, app::CopyExtent::table);
    CHECK(
        copy.plain.starts_with("ラクロー: 1.1版 2022年10月21日 → 1.2版 2023年10月11日\n"
                               "・保存データの暗号化(データベース): 新たに記載された(あり)\n"));
    CHECK(copy.html.empty());
}

TEST_CASE("a row and a cell are copied, in the language of the page") {
    app::Application application(today);
    application.execute(app::SetLanguage{base::Language::en});
    const app::CellReference cell{"backup.retention", "recoru@1.2"};
    CHECK(copied(application, app::CopyExtent::cell, cell).plain.starts_with("Yes: 35 days"));
    CHECK(copied(application, app::CopyExtent::cell, cell).html.empty());
    const auto row = copied(application, app::CopyExtent::row, cell);
    REQUIRE(lines_of(row.plain).size() == 1);
    CHECK(tabs_in(row.plain) == 6);
    CHECK(row.plain.find("Yes: 35 days") != std::string::npos);
    CHECK(row.html.starts_with("<html lang=\"en\">"));
    CHECK_FALSE(present::clipboard_content(
        application.views(), {app::CopyExtent::cell, {"no", "such"}}, application.texts()));
    CHECK_FALSE(present::clipboard_content(
        application.views(), {app::CopyExtent::row, {"no", "such"}}, application.texts()));
}

TEST_CASE("nothing that a profile says becomes a formula, markup or another cell") {
    app::Application application(today);
    application.loading().load_file("hostile.json", test::hostile_profile);
    for (const auto mode : {app::ViewMode::matrix, app::ViewMode::detail}) {
        application.execute(app::SetMode{mode});
        application.execute(app::SetDetailProfile{"hostile@1.0"});
        const auto content = copied(application, app::CopyExtent::table);
        const auto lines = lines_of(content.plain);
        for (const std::string& line : lines) {
            CHECK(tabs_in(line) == tabs_in(lines.front()));
            CHECK(line.find('\n') == std::string::npos);
        }
        CHECK(content.plain.find("\t'+cmd") != std::string::npos);
        CHECK(content.html.find("<td>&#39;+cmd") != std::string::npos);
        CHECK(content.plain.find("\t\"\"\"quoted\"\t") != std::string::npos);
        for (const char* tag : {"<script", "<img", "<b>", "<i>", "<!--"}) {
            CHECK(content.html.find(tag) == std::string::npos);
        }
    }
    application.execute(app::SetMode{app::ViewMode::matrix});
    CHECK(copied(application, app::CopyExtent::table).plain.find("\t'=HYPERLINK") !=
          std::string::npos);
}

TEST_CASE("a formula is made harmless also in full width") {
    for (const char* formula :
         {"=1",  "+a",  "-a",  "@a",  "\t=1", "\r=1",    "\n=1", " =1", "　＝1",      "\"=1",
          "＝1", "＋a", "－a", "＠a", "-1-1", "+1+cmd|", "-",    "-.",  "+81-3-1234", "-5日"}) {
        CHECK(present::without_formula(formula) == "'" + std::string(formula));
    }
    for (const char* text :
         {"10日", "−5", "-5", "+5", "-0.5", "-1,000", "－５", "-5%", "a=b", ""}) {
        CHECK(present::without_formula(text) == text);
    }
    CHECK(present::to_tsv_cell("一\n二\t三") == "一 / 二[U+0009]三");
}

TEST_CASE("a copied table marks what is in another language than it") {
    app::Application application(today);
    std::ifstream stream(KURABE_PROJECT "/tests/fixtures/good/one_language.json");
    application.loading().load_file("one.json",
                                    std::string(std::istreambuf_iterator<char>(stream), {}));
    application.execute(app::SetLanguage{base::Language::en});
    application.execute(app::SetSearchText{"vendor:片方だけ auth.mfa"});
    const auto table = present::flatten(application.view<app::MatrixView>(), application.texts());
    REQUIRE_FALSE(table.rows.empty());
    CHECK(table.header.back().find("片方だけ") != std::string::npos);
    CHECK(table.rows.front().back().find("([日本語] 管理画面)") != std::string::npos);
}

TEST_CASE("a selected range is copied as its cells alone, and with headers where these are in it") {
    app::Application application(today);
    const auto& view = application.view<app::MatrixView>();
    const auto& group = view.groups.front();
    app::CellRange range;
    for (std::size_t i = 0; i < 3; ++i) {
        range.rows.push_back({group.id, group.rows[i].property_id});
    }
    range.rows.push_back({group.id, "not.there"});
    range.columns = {view.columns[1].key, view.columns[3].key};
    const auto copied_range = [&] {
        const auto content = present::clipboard_content(
            application.views(), {app::CopyExtent::range, {}, range}, application.texts());
        REQUIRE(content);
        CHECK(content->html.find("<table>") != std::string::npos);
        return lines_of(content->plain);
    };
    const auto cells = copied_range();
    REQUIRE(cells.size() == 3);
    for (const std::string& line : cells) CHECK(tabs_in(line) == 1);
    CHECK(cells[0].find(group.label) == std::string::npos);

    range.header = true;
    range.columns.insert(range.columns.begin(), "property");
    const auto with_header = copied_range();
    REQUIRE(with_header.size() == 4);
    CHECK(with_header[0].find(view.columns[1].title) != std::string::npos);
    CHECK(with_header[1].find(group.rows[0].label) == 0);
}

TEST_CASE("a selected range says what is folded, as the whole table does") {
    app::Application application(today);
    const auto& view = application.view<app::MatrixView>();
    const auto folding = std::find_if(view.groups.begin(), view.groups.end(),
                                      [](const auto& group) { return !group.silent_id.empty(); });
    REQUIRE(folding != view.groups.end());
    app::CellRange range;
    range.rows = {{folding->id, folding->silent_id}};
    range.columns = {"property", view.columns[0].key};
    const auto table = present::flatten(view, range, application.texts());
    REQUIRE(table.rows.size() == 1);
    REQUIRE(table.rows[0].size() == 2);
    CHECK(table.rows[0][0].starts_with(folding->silent_text + "\n"));
    CHECK(table.rows[0][1].empty());
}

TEST_CASE("a range of the detail is copied in the columns of its whole table") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::detail});
    const auto& view = application.view<app::DetailView>();
    const auto& answer = view.groups.front().answers.front();
    REQUIRE_FALSE(answer.note.empty());
    app::CellRange range;
    range.header = true;
    range.columns = {"property", "answer"};
    for (const auto& row : app::detail_rows(view, application.texts())) {
        range.rows.push_back({std::string(row.group_id), row.id});
    }
    const auto table = present::flatten(view, range, application.texts());
    const auto whole = present::flatten(view, application.texts());
    CHECK(table.header == present::FlatRow(whole.header.begin() + 1, whole.header.end()));
    REQUIRE(table.rows.size() == view.facts.size() + whole.rows.size() + 1);
    CHECK(table.rows[0] == present::FlatRow{view.facts[0].label, view.facts[0].text, "", ""});
    const auto& first = table.rows[view.facts.size()];
    CHECK(first == present::FlatRow(whole.rows[0].begin() + 1, whole.rows[0].end()));
    CHECK(table.rows.back()[1].find(view.silent.front()) == 0);

    range.columns = {"answer"};
    range.rows = {
        {view.groups.front().id, view.groups.front().id + "|" + answer.property_id + "|0"}};
    range.header = false;
    const auto cell = present::flatten(view, range, application.texts());
    REQUIRE(cell.rows.size() == 1);
    CHECK(cell.rows[0] == present::FlatRow(whole.rows[0].begin() + 2, whole.rows[0].end()));
}
