// A view without contents leads on.
#include "app/views/emptiness.h"

#include <doctest.h>

#include <string>

#include "app/application.h"
#include "app/views/diff/diff_view.h"
#include "app/views/matrix/matrix_view.h"

using namespace kurabe;

namespace {

// Takes the likeliest way out of the mode's emptiness. True where there is something then.
template <typename View>
bool leads_on(app::Application& application) {
    const app::Emptiness& empty = application.view<View>().empty;
    REQUIRE_FALSE(empty.title.empty());
    REQUIRE_FALSE(empty.ways.empty());
    CHECK_FALSE(empty.ways.front().label.empty());
    app::CommandQueue commands = empty.ways.front().commands;
    application.execute(commands);
    return !application.view<View>().groups.empty();
}

}  // namespace

TEST_CASE("each way out of a matrix without rows brings back rows") {
    app::Application application({2026, 11, 21});
    SUBCASE("a filter that nothing meets") {
        application.execute(app::SetSearchText{"そのような言葉はない"});
    }
    SUBCASE("all columns hidden") {
        for (const auto& profile : application.session().profiles) {
            application.execute(app::SetColumnHidden{model::edition_key(*profile), true});
        }
    }
    SUBCASE("all removed") {
        while (!application.session().profiles.empty()) {
            application.execute(
                app::RemoveProfile{model::edition_key(*application.session().profiles[0])});
        }
    }
    CHECK(leads_on<app::MatrixView>(application));
    application.execute(app::Undo{});
    CHECK(application.view<app::MatrixView>().groups.empty());
}

TEST_CASE("a diff of which nothing is shown shows all again in one step") {
    app::Application application({2026, 11, 21});
    application.execute(app::SetMode{app::ViewMode::diff});
    application.execute(app::SetSearchText{"IDとパスワード"});
    application.execute(app::ToggleDiffRelation{"both_silent"});
    CHECK(leads_on<app::DiffView>(application));
}
