// What is made again, and what is not, when something changes.
#include "app/views/views.h"

#include <doctest.h>

#include "app/application.h"
#include "app/views/answer/cell_detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/shell/shell_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};

// Asks for what the matrix's display shows, as each frame does.
void draw(app::Application& application) {
    (void)application.view<app::MatrixView>();
    (void)application.view<app::CellDetailView>();
    (void)application.view<app::FilterView>();
    (void)application.view<app::ShellView>();
    (void)application.view<app::SavedViewsView>();
    (void)application.view<app::StatusView>();
}

struct Builds {
    explicit Builds(app::Application& application)
        : matrix(application.views().builds<app::MatrixView>()),
          pane(application.views().builds<app::CellDetailView>()),
          filter(application.views().builds<app::FilterView>()),
          shell(application.views().builds<app::ShellView>()),
          status(application.views().builds<app::StatusView>()),
          evaluations(application.filter_evaluations()) {}
    std::size_t matrix, pane, filter, shell, status, evaluations;
};

// What is made because of the command.
Builds builds_of(app::Application& application, const app::Command& command) {
    draw(application);
    const Builds before(application);
    application.execute(command);
    draw(application);
    draw(application);  // a second frame makes nothing
    Builds made(application);
    made.matrix -= before.matrix;
    made.pane -= before.pane;
    made.filter -= before.filter;
    made.shell -= before.shell;
    made.status -= before.status;
    made.evaluations -= before.evaluations;
    return made;
}

}  // namespace

TEST_CASE("frames without a change make nothing") {
    app::Application application(today);
    draw(application);
    const Builds before(application);
    for (int frame = 0; frame < 3; ++frame) draw(application);
    const Builds after(application);
    CHECK(after.matrix == before.matrix);
    CHECK(after.filter == before.filter);
    CHECK(after.evaluations == before.evaluations);
}

TEST_CASE("a message in the line of status makes the line anew, and nothing else") {
    app::Application application(today);
    draw(application);
    const Builds before(application);
    application.report_copy(true);
    draw(application);
    const Builds after(application);
    CHECK(after.status == before.status + 1);
    CHECK(after.matrix == before.matrix);
    CHECK(after.pane == before.pane);
    CHECK(after.filter == before.filter);
    CHECK(after.shell == before.shell);
    CHECK(after.evaluations == before.evaluations);
}

TEST_CASE("a chosen cell makes the pane anew, and nothing else") {
    app::Application application(today);
    const auto made = builds_of(application, app::SelectCell{{"auth.mfa", "recoru@1.2"}});
    CHECK(made.pane == 1);
    CHECK(made.matrix == 0);
    CHECK(made.filter == 0);
    CHECK(made.evaluations == 0);
}

TEST_CASE("a changed filter is evaluated once for all that shows the same columns") {
    app::Application application(today);
    const auto made = builds_of(application, app::SetSearchText{"暗号化"});
    CHECK(made.evaluations == 1);
    CHECK(made.matrix == 1);
    CHECK(made.filter == 1);
    CHECK(made.shell == 1);  // there is something to undo
}

TEST_CASE("the heat map makes the matrix anew, and evaluates no filter") {
    app::Application application(today);
    const auto made = builds_of(application, app::SetHeatMap{true});
    CHECK(made.matrix == 1);
    CHECK(made.filter == 0);
    CHECK(made.evaluations == 0);
}

TEST_CASE("a view that is not shown is not made") {
    app::Application application(today);
    draw(application);
    application.execute(app::SetSearchText{"暗号化"});
    draw(application);
    CHECK(application.views().builds<app::DiffView>() == 0);
    CHECK(application.views().builds<app::LibraryView>() == 0);
}
