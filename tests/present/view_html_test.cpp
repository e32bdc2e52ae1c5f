#include "present/view_html.h"

#include <doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/application.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/answers_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/overview/overview_view.h"
#include "present/hostile_profile.h"
#include "present/view_parts.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

bool has(const std::string& html, const std::string& part) {
    return html.find(part) != std::string::npos;
}

std::size_t count(const std::string& html, const std::string& part) {
    std::size_t found = 0;
    for (auto at = html.find(part); at != std::string::npos; at = html.find(part, at + 1)) ++found;
    return found;
}

// The tags that stand in a text, without attributes: "table", "/td" …
std::vector<std::string> tags_of(const std::string& html) {
    std::vector<std::string> tags;
    for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        tags.push_back(html.substr(at + 1, html.find_first_of(" >", at) - at - 1));
    }
    return tags;
}

void check_well_formed(const std::string& html) {
    std::vector<std::string> open;
    for (const std::string& tag : tags_of(html)) {
        if (tag == "br") continue;
        if (!tag.starts_with('/')) {
            open.push_back(tag);
            continue;
        }
        REQUIRE_FALSE(open.empty());
        CHECK(tag == "/" + open.back());
        open.pop_back();
    }
    CHECK(open.empty());
}

}  // namespace

TEST_CASE("the matrix is a table with caption, column, group and row headers") {
    app::Application application(today);
    application.execute(app::SetShowSilent{true});
    const std::string html = present::view_html(application.views(), application.texts());
    check_well_formed(html);
    const auto& view = application.view<app::MatrixView>();
    CHECK(html.starts_with("<article lang=\"ja\">"));
    CHECK(has(html, "<caption>" + view.summary + "</caption>"));
    CHECK(count(html, "scope=\"col\"") == view.columns.size() + 1);
    CHECK(count(html, "scope=\"rowgroup\" colspan=\"6\"") == view.groups.size());
    std::size_t rows = 0;
    for (const auto& group : view.groups) rows += group.rows.size();
    CHECK(count(html, "scope=\"row\"") == rows);
    CHECK(count(html, "<td class=") == rows * view.columns.size());
}

TEST_CASE("cells say state, qualifier, scope and contradiction in words") {
    app::Application application(today);
    const std::string html = present::view_html(application.views(), application.texts());
    CHECK(has(html, "<bdi>あり: 99.95%以上</bdi> <span class=\"qualifier\">[目標値]</span>"));
    CHECK(has(
        html,
        "<td class=\"not_stated\"><p class=\"answer not_stated\"><bdi>記載なし</bdi></p></td>"));
    CHECK(has(html, "<small class=\"scope\"><bdi>"));
    CHECK(has(html, "<strong>文書内に矛盾</strong>"));
}

TEST_CASE("a table of only some rows says so") {
    app::Application application(today);
    application.execute(app::SetOnlyDifferences{true});
    application.execute(app::SetIgnoreSilence{true});
    const std::string html = present::view_html(application.views(), application.texts());
    CHECK(has(html, "違いのある項目だけ 記載なしは数えない</caption>"));
}

TEST_CASE("what has expired, and who does not meet the filter, is told") {
    app::Application application(today);
    CHECK(has(present::view_html(application.views(), application.texts()),
              "<strong>期限切れ</strong>"));
    application.execute(app::SetSearchText{"バックアップ保存期間 >= 2週間"});
    CHECK(has(present::view_html(application.views(), application.texts()),
              "条件に合わない2社は表示していません</caption>"));
    application.execute(app::SetShowFailing{true});
    CHECK(has(present::view_html(application.views(), application.texts()),
              "<strong>× 条件に合わない</strong>"));
}

TEST_CASE("rows that no service mentions are one line with their names, or all of them by choice") {
    app::Application application(today);
    const auto html = [&] { return present::view_html(application.views(), application.texts()); };
    const auto& view = application.view<app::MatrixView>();
    CHECK(has(html(), "項目はたたんでいます"));
    std::string folded;
    for (const auto& group : view.groups) {
        if (group.silent_text.empty()) continue;
        folded = group.rows.back().label;
        CHECK(has(html(), "<tr class=\"silent\"><th scope=\"row\">" + group.silent_text +
                              "</th><td colspan=\"5\">"));
    }
    CHECK_FALSE(folded.empty());
    CHECK(has(html(), folded));
    CHECK_FALSE(has(html(), "<th scope=\"row\"><bdi>" + folded + "</bdi></th>"));
    application.execute(app::SetShowSilent{true});
    CHECK(has(html(), "<th scope=\"row\"><bdi>" + folded + "</bdi></th>"));
    CHECK_FALSE(has(html(), "class=\"silent\""));
}

TEST_CASE("baseline and search are told") {
    app::Application application(today);
    application.execute(app::SetBaseline{"rakuneko@unstated"});
    application.execute(app::SetSearchText{"バックアップ 保存期間"});
    const std::string html = present::view_html(application.views(), application.texts());
    CHECK(has(html, "<small>[基準]</small>"));
    CHECK(has(html, "<p class=\"relation\">ラクネコより良い</p>"));
    CHECK(has(html, "<dt>検索</dt><dd><bdi>バックアップ 保存期間</bdi></dd>"));
}

TEST_CASE("the open answer stands below its table with its sources") {
    app::Application application(today);
    CHECK_FALSE(has(present::view_html(application.views(), application.texts()), "<cite>"));
    application.execute(app::SelectCell{{"auth.mfa", "rakuneko@unstated"}});
    const std::string html = present::view_html(application.views(), application.texts());
    check_well_formed(html);
    CHECK(has(html, "<section><h2>"));
    CHECK(has(html, "<cite><bdi>"));
    CHECK(html.find("</table>") < html.find("<cite>"));
    application.execute(app::SelectCell{{"availability.uptime", "rakuro@1.2"}});
    CHECK(has(present::view_html(application.views(), application.texts()),
              application.view<app::CellDetailView>().sides.at(0).silence));
}

TEST_CASE("two editions are a table of changes, with the wording marked") {
    app::Application application(today);
    application.execute(app::ShowExampleEditions{});
    const std::string html = present::view_html(application.views(), application.texts());
    check_well_formed(html);
    CHECK(has(html, "ラクロー: 1.1版 2022年10月21日 → 1.2版 2023年10月11日"));
    CHECK(has(html, "保存データの暗号化(データベース): 新たに記載された(あり)"));

    app::EditionDiffView view;
    view.groups = {{"backup", "バックアップ", {{}}}};
    view.groups[0].changes[0].texts = {
        {"note", "注記", text::diff_text("7日<間>保管する。", "14日<間>保管する。")}};
    present::Markup markup(base::Language::ja);
    present::add_edition_diff(view, {markup, application.texts()});
    const std::string marked = markup.take();
    check_well_formed(marked);
    CHECK(has(marked, "<del><bdi>7</bdi></del><ins><bdi>14</bdi></ins><bdi>日&lt;間&gt;"));
}

TEST_CASE("diff, detail and load views are tables too, in both languages") {
    app::Application application(today);
    for (const auto language : {base::Language::ja, base::Language::en}) {
        application.execute(app::SetLanguage{language});
        for (const auto mode :
             {app::ViewMode::diff, app::ViewMode::detail, app::ViewMode::library}) {
            application.execute(app::SetMode{mode});
            const std::string html = present::view_html(application.views(), application.texts());
            check_well_formed(html);
            CHECK(has(html, "<caption>"));
            CHECK(has(html, language == base::Language::ja ? "lang=\"ja\"" : "lang=\"en\""));
        }
    }
    application.execute(app::SetMode{app::ViewMode::diff});
    const std::string diff = present::view_html(application.views(), application.texts());
    CHECK(has(diff, "<td class=\"relation\">Differs</td>"));
    application.execute(app::SetMode{app::ViewMode::detail});
    application.execute(app::SetDetailProfile{"recoru@1.2"});
    application.execute(app::SetDetailOrder{app::DetailOrder::document});
    const std::string detail = present::view_html(application.views(), application.texts());
    CHECK(has(detail, "States nothing checkable: "));
    CHECK(has(detail, "<li><bdi>"));
}

TEST_CASE("where nothing is shown, the reason is") {
    app::Application application(today);
    application.execute(app::SetSearchText{"そんなものはない"});
    for (const auto mode : {app::ViewMode::matrix, app::ViewMode::diff}) {
        application.execute(app::SetMode{mode});
        const std::string html = present::view_html(application.views(), application.texts());
        check_well_formed(html);
        CHECK_FALSE(has(html, "<table>"));
    }
    CHECK(has(present::view_html(application.views(), application.texts()),
              application.view<app::DiffView>().empty.hint));
}

TEST_CASE("a hostile profile stays text in every view") {
    app::Application application(today);
    const auto harmless = [&](const std::string& html) {
        check_well_formed(html);
        for (const std::string& tag : tags_of(html)) {
            for (const char* bad : {"script", "img", "b", "i"}) CHECK(tag != bad);
            CHECK_FALSE(tag.starts_with("!"));
        }
    };
    application.loading().load_file("<b>hostile.json", test::hostile_profile);
    application.loading().load_file("<b>broken.json", "{\"<script>\":1,}");
    application.loading().load_file("<b>sheet.csv",
                                    "分類,質問,回答,備考\n"
                                    "<script>,<b>多要素認証</b>に対応していますか,<img>,<i>\n"
                                    "<script>,バックアップの保存期間,14日<b>,\n");
    application.execute(app::SelectCell{{"auth.mfa", "hostile@1.0"}});
    application.execute(app::SetDetailProfile{"hostile@1.0"});
    application.execute(app::SetDiffSides{"hostile@1.0", "recoru@1.2"});
    application.execute(app::SelectBoardCell{{"", "hostile@1.0"}});
    application.execute(app::WriteJudgementNote{app::BoardCell{"", "hostile@1.0"}, "<img src=x>"});
    for (const app::Mode& each : app::modes) {
        CAPTURE(each.id);
        application.execute(app::SetMode{each.mode});
        const std::string html = present::view_html(application.views(), application.texts());
        harmless(html);
        CHECK(has(html, "&lt;b&gt;"));
    }
    application.execute(app::SetMode{app::ViewMode::matrix});
    const std::string html = present::view_html(application.views(), application.texts());
    CHECK(has(html, "<bdi>[U+202E]&lt;script&gt;alert(1)&lt;/script&gt;</bdi>"));
    CHECK(has(html, "&lt;img src=x onerror=alert(1)&gt;"));
}

TEST_CASE("a text in another language than the page says so, to readers and to screen readers") {
    app::Application application(today);
    std::ifstream stream(KURABE_PROJECT "/tests/fixtures/good/one_language.json");
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    application.loading().load_file("one.json", bytes);
    application.execute(app::SetDetailProfile{"one-language@第3版"});
    application.execute(app::SetMode{app::ViewMode::detail});
    CHECK_FALSE(has(present::view_html(application.views(), application.texts()), "[日本語]"));
    CHECK_FALSE(has(present::view_html(application.views(), application.texts()), "<bdi lang"));
    application.execute(app::SetLanguage{base::Language::en});
    const std::string html = present::view_html(application.views(), application.texts());
    CHECK(has(html, "<bdi lang=\"ja\">[日本語] 別料金。</bdi>"));
    CHECK(has(html, "<bdi lang=\"ja\">[日本語] 管理画面</bdi>"));
    CHECK(has(html, "<bdi lang=\"ja\">[日本語] 経費の精算</bdi>"));
    CHECK(has(html, "<bdi lang=\"ja\">[日本語] 1と2で違う</bdi>"));
    CHECK(has(html, "[日本語] 白書"));
    check_well_formed(html);
    application.execute(app::SetMode{app::ViewMode::matrix});
    CHECK(has(present::view_html(application.views(), application.texts()),
              "<bdi lang=\"ja\">[日本語] 管理画面</bdi>"));
}

namespace {

// The built-in services and more of the first, each under another name.
void load_more(app::Application& application, std::size_t more) {
    std::ifstream file(KURABE_PROJECT "/profiles/rakuneko.json");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    for (std::size_t i = 0; i < more; ++i) {
        std::string other = text;
        const std::string id = "\"id\": \"rakuneko\"";
        const auto at = other.find(id);
        REQUIRE(at != std::string::npos);
        other.replace(at, id.size(), "\"id\": \"other" + std::to_string(i) + "\"");
        application.loading().load_file("other.json", other);
    }
}

std::string on_paper(app::Application& application) {
    std::string html =
        present::paper_html(application.views(), application.texts(), application.today());
    check_well_formed(html);
    return html;
}

}  // namespace

TEST_CASE("paper says when it was printed and keeps a few columns in one table") {
    app::Application application(today);
    const std::string html = on_paper(application);
    CHECK(has(html, "<dt>印刷日</dt><dd><bdi>2026年11月21日</bdi></dd>"));
    CHECK(count(html, "<table") == 1);
    CHECK_FALSE(has(html, "表 1/"));
}

TEST_CASE("many columns are divided over tables on paper, each with the rows' names") {
    app::Application application(today);
    load_more(application, 20);
    const auto& view = application.view<app::MatrixView>();
    REQUIRE(view.columns.size() == 25);
    const std::string screen = present::view_html(application.views(), application.texts());
    CHECK(count(screen, "<table") == 1);
    const std::string html = on_paper(application);
    CHECK(count(html, "<table") == 4);
    CHECK(has(html, "表 1/4"));
    CHECK(has(html, "表 4/4"));
    CHECK(count(html, "scope=\"col\"") == view.columns.size() + 4);
    CHECK(count(html, "scope=\"rowgroup\"") == 4 * view.groups.size());
    CHECK(count(html, "scope=\"row\"") == 4 * count(screen, "scope=\"row\""));
    CHECK(count(html, "class=\"answer ") == count(screen, "class=\"answer "));
}

TEST_CASE("notes and sources are printed with the answers where the user has chosen that") {
    app::Application application(today);
    CHECK_FALSE(has(on_paper(application), "<cite>"));
    application.execute(app::SetPrintNotes{true});
    const std::string html = on_paper(application);
    std::size_t answers = 0;
    for (const auto& column : application.view<app::MatrixView>().columns) {
        for (const auto& group : application.view<app::MatrixView>().groups) {
            for (const auto& row : group.rows) {
                const auto said =
                    application.view<app::AnswersView>().of(row.property_id, column.key);
                for (const auto& answer : said.answers) answers += answer.sources.size();
            }
        }
    }
    CHECK(answers > 400);
    CHECK(count(html, "<cite>") == answers);
    CHECK(count(html, "<table") == 1);
    application.execute(app::SetMode{app::ViewMode::diff});
    CHECK(has(on_paper(application), "<cite>"));
}

TEST_CASE("heat is told in words and in steps") {
    app::Application application(today);
    CHECK_FALSE(has(on_paper(application), "heat_"));
    application.execute(app::SetHeatMap{true});
    const std::string html = on_paper(application);
    CHECK(has(html, "heat_4\""));
    CHECK(has(html, "<p class=\"heat\">最も良い</p>"));
}

TEST_CASE("the overview's shares stand under the services, one row for each category") {
    app::Application application(today);
    application.execute(app::SetMode{app::ViewMode::overview});
    const auto& view = application.view<app::OverviewView>();
    const std::string html = on_paper(application);
    CHECK(has(html, "<th scope=\"row\">" + view.categories.front().label + "</th>"));
    const std::size_t begin = html.find("<caption>" + application.texts().text("ui.coverage"));
    const std::string coverage = html.substr(begin, html.find("</table>", begin) - begin);
    CHECK(count(coverage, "<td>") == (view.categories.size() + 1) * view.vendors.size());
}

TEST_CASE("what is hidden is told, and what is important has its star") {
    app::Application application(today);
    application.execute(app::SetRowHidden{"auth.sso", true});
    application.execute(app::SetRowImportant{"auth.mfa", true});
    const std::string html = present::view_html(application.views(), application.texts());
    CHECK(has(html, "隠した 1項目は含みません。"));
    CHECK(has(html, "★ <bdi>多要素認証</bdi>"));
    application.execute(app::SetOnlyImportant{true});
    CHECK(has(present::view_html(application.views(), application.texts()), "大事な項目だけ(1)"));
}

TEST_CASE("the overview's sections are reached by links") {
    app::Application application({2026, 11, 21});
    application.execute(app::SetMode{app::ViewMode::overview});
    const std::string html = present::view_html(application.views(), application.texts());
    for (const std::string_view section : app::overview_sections) {
        const std::string id = "overview-" + std::string(section);
        CHECK(html.find("href=\"#" + id + "\"") < html.find("id=\"" + id + "\""));
        CHECK(html.find("id=\"" + id + "\"") != std::string::npos);
    }
}
