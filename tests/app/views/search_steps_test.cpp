// Filters that take longer than a frame are evaluated in steps, and views say so meanwhile.
#include <doctest.h>

#include <cstddef>
#include <string>

#include "app/application.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};
constexpr std::size_t copies = 150;

// The built-in service of that id once more, under another one.
std::string copy_of(const app::Application& application, std::string_view id, std::size_t number) {
    for (const auto& profile : application.session().profiles) {
        if (profile->id != id) continue;
        std::string text = profile->original;
        const std::string own = "\"" + std::string(id) + "\"";
        text.replace(text.find(own), own.size(), "\"copy" + std::to_string(number) + "\"");
        return text;
    }
    FAIL("there is no service " << id);
    return {};
}

void load_copies(app::Application& application) {
    const std::string id = application.session().profiles.front()->id;
    for (std::size_t i = 0; i < copies; ++i) {
        application.loading().load_file("copy.json", copy_of(application, id, i));
    }
    REQUIRE(application.session().profiles.size() > copies);
}

std::string many(const std::string& field) {
    std::string filter = "暗号";
    for (int i = 0; i < 180; ++i) filter += " or " + field + "w" + std::to_string(i);
    return filter;
}

std::size_t rows(const app::MatrixView& view) {
    std::size_t count = 0;
    for (const auto& group : view.groups) count += group.rows.size();
    return count;
}

}  // namespace

TEST_CASE("a filter of many conditions is evaluated in steps, and views say that it is") {
    for (const std::string field : {"", "出典:", "-出典:"}) {
        CAPTURE(field);
        app::Application at_once(today);
        load_copies(at_once);
        at_once.execute(app::SetSearchText{many(field)});
        CHECK_FALSE(at_once.waiting());
        const std::size_t expected = rows(at_once.view<app::MatrixView>());
        CHECK(expected > 0);

        app::Application application(today);
        application.work_in_steps();
        load_copies(application);
        application.execute(app::SetSearchText{many(field)});
        const auto& view = application.view<app::MatrixView>();
        REQUIRE(application.waiting());
        CHECK(rows(view) == 0);
        CHECK(view.empty.title == "検索しています…");
        CHECK(view.summary == "検索しています…");
        CHECK(view.failing.keys.empty());
        CHECK(application.view<app::FilterView>().groups.empty());
        CHECK(application.view<app::FilterView>().conditions.size() == 1);

        // A step reads one profile, indexes one row, or evaluates one condition.
        const std::size_t blocks = copies / 64 + 2;
        const std::size_t most = copies + 10 + blocks * 400 + 200;
        std::size_t steps = 0;
        for (; application.waiting() && steps <= most; ++steps) (void)application.prepare_step();
        CHECK(steps <= most);
        CHECK(steps > 100);
        CHECK(rows(application.view<app::MatrixView>()) == expected);
        CHECK_FALSE(application.view<app::FilterView>().groups.empty());
    }
}

TEST_CASE("a search is ended at once where its results leave the page") {
    app::Application application(today);
    application.work_in_steps();
    load_copies(application);
    application.execute(app::SetSearchText{many("")});
    CHECK(application.view<app::MatrixView>().groups.empty());
    REQUIRE(application.waiting());
    application.end_waiting();
    CHECK_FALSE(application.waiting());
    CHECK(rows(application.view<app::MatrixView>()) > 0);
}

TEST_CASE("a filter that takes no time is evaluated at once") {
    app::Application application(today);
    application.work_in_steps();
    application.execute(app::SetSearchText{"暗号 出典:白書 状態:あり"});
    (void)application.view<app::MatrixView>();
    CHECK_FALSE(application.waiting());
    std::string many_states;
    for (int i = 0; i < 200; ++i) many_states += "状態:あり ";
    application.execute(app::SetSearchText{many_states});
    const std::size_t shown = rows(application.view<app::MatrixView>());
    CHECK_FALSE(application.waiting());
    application.execute(app::SetSearchText{"状態:あり"});
    CHECK(rows(application.view<app::MatrixView>()) == shown);
    CHECK(shown > 0);
}

TEST_CASE("what views need of many profiles is made in steps") {
    app::Application application(today);
    (void)application.view<app::FilterView>();
    const std::size_t builds = application.views().builds<app::FilterView>();
    load_copies(application);
    std::size_t steps = 0;
    while (application.prepare_views_step()) ++steps;
    CHECK(steps == 7);  // the table, the index, the search, the review, and three views
    (void)application.view<app::FilterView>();
    CHECK(application.views().builds<app::FilterView>() == builds + 1);
    CHECK_FALSE(application.prepare_views_step());
}
