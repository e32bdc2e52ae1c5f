// Words find the figures and dates that cells show, and mark them wherever they are shown.
#include <doctest.h>

#include <set>
#include <string>

#include "app/application.h"
#include "app/loading/builtin_assets.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/cell_view.h"
#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"
#include "wording/value_text.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

bool is_figure(const model::Value& value) {
    return std::holds_alternative<model::Quantity>(value) ||
           std::holds_alternative<model::Date>(value) ||
           std::holds_alternative<model::TimeOfDay>(value) ||
           std::holds_alternative<model::Schedule>(value);
}

std::string marked(const std::string& text, const std::vector<text::Span>& hits) {
    std::string parts;
    for (const auto& hit : hits) parts += "[" + text.substr(hit.begin, hit.end - hit.begin) + "]";
    return parts;
}

// As where the state is a glyph.
std::string marked(const wording::AnswerLine& line) {
    const auto statement = wording::brief_statement(line);
    return marked(statement.text, statement.hits);
}

std::string marked(const app::CellView& cell) {
    std::string parts;
    for (const auto& line : cell.lines) parts += marked(line);
    return parts;
}

// The cell of the service in the row; silence where it is not shown.
app::CellView cell_of(const app::MatrixView& view, const std::string& property,
                      const std::string& service) {
    for (const auto& cell : test::cells(view, property)) {
        if (cell.column_key.starts_with(service + "@")) return cell;
    }
    return {};
}

}  // namespace

TEST_CASE("every figure of the built-in services is found as it is shown, and marked") {
    app::Application application(today);
    const auto translations = *app::read_builtin_translations().value;
    const auto catalogs = *app::read_builtin_catalogs().value;
    const auto profiles = *app::read_builtin_profiles(catalogs.properties).value;
    std::set<std::string> known;
    for (const auto language : {base::Language::ja, base::Language::en}) {
        application.execute(app::SetLanguage{language});
        const auto texts = translations.in(language);
        for (const auto& profile : profiles) {
            for (const auto& answer : profile->answers) {
                if (!is_figure(answer.value)) continue;
                const std::string shown = wording::value_text(answer.value, nullptr, texts);
                if (!known.insert(answer.property + shown).second) continue;
                INFO(answer.property, ": ", shown);
                application.execute(app::SetSearchText{"\"" + shown + "\""});
                REQUIRE(test::find_row(application.view<app::MatrixView>(), answer.property) !=
                        nullptr);
                const auto cell =
                    cell_of(application.view<app::MatrixView>(), answer.property, profile->id);
                CHECK(cell.match == app::Match::yes);
                CHECK(marked(cell).find("[" + shown + "]") != std::string::npos);
            }
        }
    }
    CHECK(known.size() > 100);
}

TEST_CASE("what is found in one language is what is found in the other") {
    app::Application application(today);
    for (const std::string written : {"35日", "３５日", "35 days", "\"35 days\""}) {
        INFO(written);
        for (const auto language : {base::Language::ja, base::Language::en}) {
            application.execute(app::SetLanguage{language});
            application.execute(app::SetSearchText{written});
            CHECK(application.view<app::FilterView>().problems.empty());
            const auto cell =
                cell_of(application.view<app::MatrixView>(), "backup.retention", "recoru");
            CHECK(cell.match == app::Match::yes);
        }
    }
}

TEST_CASE("a figure that is found is marked in every view") {
    app::Application application(today);
    application.execute(app::SetSearchText{"３５日"});
    const auto cell = cell_of(application.view<app::MatrixView>(), "backup.retention", "recoru");
    CHECK(marked(cell) == "[35日]");

    application.execute(app::SelectCell{{"backup.retention", cell.column_key}});
    const auto& pane = application.view<app::CellDetailView>();
    REQUIRE(pane.sides.at(0).answers.size() == 1);
    CHECK(marked(pane.sides[0].answers[0].line) == "[35日]");

    const auto rakuro = application.view<app::MatrixView>().columns.front().key;
    application.execute(app::SetDiffSides{rakuro, cell.column_key});
    const auto& diff = application.view<app::DiffView>();
    REQUIRE(diff.groups.size() == 1);
    CHECK(marked(diff.groups[0].rows.at(0).right) == "[35日]");

    application.execute(app::SetDetailProfile{cell.column_key});
    const auto& detail = application.view<app::DetailView>();
    REQUIRE(detail.groups.size() == 1);
    const auto& line = detail.groups[0].answers.at(0).line;
    CHECK(marked(line) == "[35日]");
}

TEST_CASE("the dates of a certificate are found and marked, those that only the pane shows, too") {
    app::Application application(today);
    application.execute(app::SetSearchText{"2027年1月"});
    const auto cell = cell_of(application.view<app::MatrixView>(), "cert.isms", "chatdealer");
    CHECK(marked(cell) == "[2027年1月]");

    application.execute(app::SetSearchText{"2021年1月15日"});
    CHECK(cell_of(application.view<app::MatrixView>(), "cert.isms", "chatdealer").match ==
          app::Match::yes);
    application.execute(app::SelectCell{{"cert.isms", cell.column_key}});
    const auto& parts = application.view<app::CellDetailView>().sides.at(0).answers.at(0).fields;
    std::string found;
    for (const auto& part : parts) found += marked(part.text, part.text_hits);
    CHECK(found == "[2021年1月15日]");
}

TEST_CASE("a figure that nobody states is not taken to pieces") {
    app::Application application(today);
    application.execute(app::SetSearchText{"35日 さっぱり"});
    std::vector<std::string> offered;
    for (const auto& filter : application.view<app::MatrixView>().empty.wider)
        offered.push_back(filter.text);
    CHECK(offered == std::vector<std::string>{"35日"});
    application.execute(app::SetSearchText{"36日"});
    CHECK(application.view<app::MatrixView>().empty.wider.empty());
}
