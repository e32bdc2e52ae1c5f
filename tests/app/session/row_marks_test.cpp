#include "app/session/row_marks.h"

#include <doctest.h>

#include <set>
#include <string>

#include "app/application.h"
#include "app/session/session_text.h"
#include "app/session/unite.h"
#include "app/views/diff/diff_view.h"
#include "app/views/item/item_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/row_marks_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

template <typename View>
std::set<std::string> rows_of(app::Application& application) {
    std::set<std::string> rows;
    for (const auto& group : application.view<View>().groups) {
        for (const auto& row : group.rows) rows.insert(row.property_id);
    }
    return rows;
}

}  // namespace

TEST_CASE("a hidden property is in no table until it is brought back, and undo brings it back") {
    app::Application application(today);
    application.execute(app::SetDiffSides{"rakuneko@unstated", "chatdealer@2024-09-24"});
    const auto matrix = rows_of<app::MatrixView>(application);
    const auto diff = rows_of<app::DiffView>(application);
    REQUIRE(matrix.contains("auth.mfa"));
    REQUIRE(diff.contains("auth.mfa"));
    application.execute(app::SetRowHidden{"auth.mfa", true});
    for (const bool framework : {false, true}) {
        if (framework) application.execute(app::SetRowOrder{"iso27001"});
        CHECK_FALSE(rows_of<app::MatrixView>(application).contains("auth.mfa"));
        CHECK_FALSE(rows_of<app::DiffView>(application).contains("auth.mfa"));
    }
    for (const auto& item : application.view<app::ItemView>().items) CHECK(item.id != "auth.mfa");
    CHECK(application.view<app::RowMarksView>().hidden_note == "隠した 1項目は含みません。");
    // What is searched for does not bring it back either; that is said all the same.
    application.execute(app::SetSearchText{"多要素認証"});
    CHECK_FALSE(rows_of<app::MatrixView>(application).contains("auth.mfa"));
    application.execute(app::SetSearchText{""});
    application.execute(app::SetRowOrder{""});
    application.execute(app::ShowHiddenRows{});
    CHECK(rows_of<app::MatrixView>(application) == matrix);
    CHECK(rows_of<app::DiffView>(application) == diff);
    CHECK(application.view<app::RowMarksView>().hidden_note.empty());
    application.execute(app::Undo{});
    CHECK_FALSE(rows_of<app::MatrixView>(application).contains("auth.mfa"));
}

TEST_CASE("important properties have a star, and can be shown alone") {
    app::Application application(today);
    application.execute(app::SetOnlyImportant{true});  // of none
    CHECK(rows_of<app::MatrixView>(application).size() > 200);
    application.execute(app::SetRowImportant{"auth.mfa", true});
    application.execute(app::SetRowImportant{"backup.retention", true});
    CHECK(application.view<app::RowMarksView>().only_important_label == "大事な項目だけ(2)");
    for (const auto& group : application.view<app::MatrixView>().groups) {
        for (const auto& row : group.rows) {
            const bool marked =
                row.property_id == "auth.mfa" || row.property_id == "backup.retention";
            CHECK(row.important == marked);
        }
    }
    application.execute(app::SetOnlyImportant{true});
    CHECK(rows_of<app::MatrixView>(application) ==
          std::set<std::string>{"auth.mfa", "backup.retention"});
    application.execute(app::SetRowOrder{"csf20"});  // without rows that no document answers
    CHECK(rows_of<app::MatrixView>(application) ==
          std::set<std::string>{"auth.mfa", "backup.retention"});
    application.execute(app::SetRowImportant{"auth.mfa", false});
    application.execute(app::SetRowImportant{"backup.retention", false});
    CHECK(rows_of<app::MatrixView>(application).size() > 200);
}

TEST_CASE("where all rows are hidden, the page says so and leads on") {
    app::Application application(today);
    application.execute(app::SetRowImportant{"auth.mfa", true});
    application.execute(app::SetOnlyImportant{true});
    application.execute(app::SetRowHidden{"auth.mfa", true});
    const auto& empty = application.view<app::MatrixView>().empty;
    CHECK(empty.title == "表示できる項目がありません");
    REQUIRE(empty.ways.size() == 1);
    auto commands = empty.ways.front().commands;
    application.execute(commands);
    CHECK(rows_of<app::MatrixView>(application).size() > 200);
}

TEST_CASE("marks are kept with the session, under the properties' present names") {
    app::Application application(today);
    CHECK(test::session_text(application).find("\"rows\"") == std::string::npos);
    application.execute(app::SetRowHidden{"auth.sso", true});
    application.execute(app::SetRowImportant{"auth.mfa", true});
    application.execute(app::SetOnlyImportant{true});
    const std::string text = test::session_text(application);
    app::Application other(today);
    other.loading().load_file("session.json", text);
    CHECK(other.session().row_marks == application.session().row_marks);
    CHECK(test::session_text(other) == text);
    // Another view leaves them alone.
    other.execute(app::SaveView{"x"});
    other.execute(app::OpenSavedView{"x"});
    CHECK(other.session().row_marks == application.session().row_marks);
}

TEST_CASE("uniting two sessions keeps the marks of both") {
    app::Session session;
    session.row_marks.hidden = {"a"};
    app::Session other;
    other.row_marks.hidden = {"b"};
    other.row_marks.important = {"c"};
    (void)app::unite(session, other);
    CHECK(session.row_marks.hidden.size() == 2);
    CHECK(session.row_marks.is_important("c"));
}
