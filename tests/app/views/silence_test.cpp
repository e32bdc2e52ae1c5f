// Rows of which no shown service says anything: folded, counted, and shown where they are asked
// for.
#include <doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "app/application.h"
#include "app/loading/builtin_assets.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix_rows.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

struct Rows {
    std::set<std::string> shown;  // ids of properties
    std::set<std::string> folded;
    std::size_t lines = 0;  // that rows are folded into
};

bool says_nothing(const app::MatrixView& view, const app::RowView& row) {
    const auto cells = test::cells(view, row);
    return std::all_of(cells.begin(), cells.end(), [](const app::CellView& cell) {
        return cell.state == model::AnswerState::not_stated;
    });
}

// Every row, with what a reader would say of it.
Rows rows_of(const app::MatrixView& view) {
    Rows rows;
    for (const auto& group : view.groups) {
        CAPTURE(group.id);
        const std::size_t unfolded = app::count_unfolded(group);
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            const auto& row = group.rows[i];
            if (!row.note.empty()) {
                CHECK(i < unfolded);
                continue;
            }
            CHECK(row.silent == says_nothing(view, row));
            (i < unfolded ? rows.shown : rows.folded).insert(row.property_id);
            if (i >= unfolded) CHECK(row.silent);
        }
        const std::size_t folded = group.rows.size() - unfolded;
        CHECK(group.silent_text.empty() == (folded == 0));
        if (folded == 0) continue;
        ++rows.lines;
        CHECK(group.silent_text == "どのサービスも触れていない " + std::to_string(folded) + "項目");
    }
    return rows;
}

std::size_t count(const std::string& summary, const std::string& before) {
    const std::size_t at = summary.find(before);
    REQUIRE(at != std::string::npos);
    return std::stoul(summary.substr(at + before.size()));
}

}  // namespace

TEST_CASE("rows that no service mentions fold, in every order, and the summary counts them") {
    app::Application application(today);
    const std::size_t total =
        app::read_builtin_catalogs().value.value().properties.properties().size();
    for (const char* order :
         {"", "meti", "iso27017", "iso27001", "ismap", "csf20", "scs", "ipa15"}) {
        CAPTURE(order);
        application.execute(app::SetRowOrder{order});
        const auto& view = application.view<app::MatrixView>();
        const Rows rows = rows_of(view);
        CHECK(rows.lines > 0);
        CHECK(rows.shown.size() + rows.folded.size() == total);
        CHECK(rows.folded.size() == view.silent);
        for (const std::string& id : rows.folded) CHECK_FALSE(rows.shown.contains(id));
        CHECK(count(view.summary, "項目中 ") == rows.shown.size());
        CHECK(count(view.summary, "触れていない ") == rows.folded.size());
    }
}

TEST_CASE("what is silent depends on the services that are shown") {
    app::Application application(today);
    const std::size_t of_five = application.view<app::MatrixView>().silent;
    for (const char* hidden : {"rakuro@1.2", "rakuraku-meisai@unstated"}) {
        application.execute(app::SetColumnHidden{hidden, true});
    }
    const Rows of_three = rows_of(application.view<app::MatrixView>());
    CHECK(of_three.folded.size() > of_five);
    application.execute(app::SetSearchText{"サービス:レコル"});
    CHECK(rows_of(application.view<app::MatrixView>()).folded.size() > of_three.folded.size());
}

TEST_CASE("shown by a switch, they stand in their places, and it can be undone and linked to") {
    app::Application application(today);
    const Rows folded = rows_of(application.view<app::MatrixView>());
    application.execute(app::SetShowSilent{true});
    const auto& view = application.view<app::MatrixView>();
    const Rows shown = rows_of(view);
    CHECK(shown.folded.empty());
    CHECK(shown.shown.size() == folded.shown.size() + folded.folded.size());
    CHECK(view.silent == folded.folded.size());
    CHECK(view.summary.find("触れていない") == std::string::npos);
    std::vector<std::string> order;
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) order.push_back(row.property_id);
    }
    const auto at = [&](const char* id) {
        return std::find(order.begin(), order.end(), id) - order.begin();
    };
    CHECK(at("auth.password_leak_check") == at("auth.password_strength") + 1);

    CHECK(application.persistence().fragment() == "v1&silent=shown");
    application.execute(app::SaveView{"すべて"});
    application.execute(app::Undo{});
    application.execute(app::Undo{});
    CHECK(application.persistence().fragment() == "v1");
    application.execute(app::Redo{});
    application.execute(app::Redo{});
    application.execute(app::SetShowSilent{false});
    application.execute(app::OpenSavedView{"すべて"});
    CHECK(application.session().show_silent);
}

TEST_CASE("what the filter asks for is not folded, whoever is silent") {
    app::Application application(today);
    for (const char* filter :
         {"状態:記載なし", "漏えいしたパスワード", "項目:sbom", "ビュー:AI", "-状態:あり",
          "サービス:レコル 状態:記載なし", "分類:暗号化 鍵", "記載なし:development.sbom"}) {
        CAPTURE(filter);
        application.execute(app::SetSearchText{filter});
        const auto& view = application.view<app::MatrixView>();
        REQUIRE_FALSE(view.groups.empty());
        CHECK(view.silent == 0);
        CHECK(rows_of(view).folded.empty());
    }
    for (const char* filter : {"分類:開発", "フレームワーク:csf20", "サービス:レコル,ラクロー",
                               "分類:開発 または 分類:監査", "-フレームワーク:meti"}) {
        CAPTURE(filter);
        application.execute(app::SetSearchText{filter});
        CHECK_FALSE(rows_of(application.view<app::MatrixView>()).folded.empty());
    }
    application.execute(app::SetSearchText{""});
    application.execute(app::SetOnlyDifferences{true});
    CHECK(rows_of(application.view<app::MatrixView>()).folded.empty());
}

TEST_CASE("facets say what would be in sight and what would be folded") {
    app::Application application(today);
    const auto facets = [&] { return application.view<app::FilterView>().groups; };
    const std::string vendor = "サービス:レコル,ラクロー ";
    for (const std::string& rest : {std::string(), vendor}) {
        application.execute(app::SetSearchText{rest});
        const auto before = facets();
        std::size_t folded = 0;
        for (const auto& group : before) {
            const bool broad = query::info_of(group.field).broad;
            for (const auto& value : group.values) {
                CAPTURE(value.label);
                folded += value.folded;
                if (!broad) CHECK(value.folded == 0);
                if (!broad || value.count + value.folded == 0) continue;
                application.execute(app::ToggleFacet{group.field, value.id, value.written});
                const Rows rows = rows_of(application.view<app::MatrixView>());
                CHECK(rows.shown.size() == value.count);
                CHECK(rows.folded.size() == value.folded);
                application.execute(app::Undo{});
            }
        }
        CHECK(folded > 0);
    }
    // Nothing folds elsewhere.
    application.execute(app::SetSearchText{""});
    for (const app::Command& command :
         {app::Command(app::SetShowSilent{true}), app::Command(app::SetMode{app::ViewMode::diff}),
          app::Command(app::SetSearchText{"TLS"})}) {
        application.execute(command);
        for (const auto& group : facets()) {
            for (const auto& value : group.values) CHECK(value.folded == 0);
        }
        application.execute(app::SetShowSilent{false});
    }
}
