// The organisation's library, which may come when the page is open.
#include <doctest.h>

#include <string>
#include <vector>

#include "app/application.h"
#include "app/loading/vendor_file.h"
#include "app/session/session_text.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/shell/shell_view.h"

using namespace kurabe;
using test::vendor_file;

namespace {

constexpr base::Date today{2026, 11, 21};

std::vector<std::string> library_of(app::Application& application) {
    std::vector<std::string> keys;
    for (const auto& profile : application.session().profiles) {
        const std::string key = model::edition_key(*profile);
        if (key.starts_with("v")) keys.push_back(key);
    }
    return keys;
}

// Opened without what is kept, which is late; the index is there.
void open_page(app::Application& application, std::string_view link = "") {
    static_cast<void>(application.loading().load_library_index("profiles/index.json", R"({
"format":"kurabe/index","version":1,"profiles":[{"file":"1.json"},{"file":"2.json"},{"file":"3.json"}]})"));
    application.persistence().restore("", "", link);
}

void load(app::Application& application, int number) {
    application.persistence().load_library_file(std::to_string(number) + ".json",
                                                vendor_file(number, "yes"));
}

}  // namespace

TEST_CASE("files of the library stand in the order of the index, in whatever order they come") {
    for (const auto& order : {std::vector{1, 2, 3}, {3, 2, 1}, {2, 3, 1}, {3, 1, 2}}) {
        app::Application application(today);
        open_page(application);
        for (const int number : order) load(application, number);
        CHECK(library_of(application) == std::vector<std::string>{"v1@1", "v2@1", "v3@1"});
        CHECK(application.persistence().is_pristine());
        CHECK_FALSE(application.view<app::ShellView>().can_undo);
    }
}

TEST_CASE("undoing takes away nothing of a library that came meanwhile") {
    app::Application application(today);
    open_page(application);
    application.execute(app::SetSearchText{"TLS"});
    application.loading().load_file("own.json", vendor_file(9, "no"));
    application.execute(app::Undo{});
    for (const int number : {2, 1}) load(application, number);
    application.execute(app::Undo{});
    CHECK(application.session().filter.empty());
    CHECK(library_of(application) == std::vector<std::string>{"v1@1", "v2@1"});
    application.execute(app::Redo{});
    application.execute(app::Redo{});
    CHECK(library_of(application) == std::vector<std::string>{"v9@1", "v1@1", "v2@1"});
}

TEST_CASE("an edition that the user has loaded meanwhile stays as the user's") {
    app::Application application(today);
    open_page(application);
    application.loading().load_file("own.json", vendor_file(1, "no"));
    application.execute(app::Undo{});
    load(application, 1);
    application.execute(app::Redo{});
    CHECK(library_of(application) == std::vector<std::string>{"v1@1"});
}

TEST_CASE("what is kept takes the page's place where only the library came meanwhile") {
    app::Application earlier(today);
    open_page(earlier);
    load(earlier, 1);
    earlier.loading().load_file("own.json", vendor_file(9, "no"));
    earlier.execute(app::SetSearchText{"MFA"});
    earlier.execute(app::RemoveProfile{"v1@1"});
    const std::string kept = test::session_text(earlier);

    app::Application later(today);
    open_page(later);
    load(later, 1);
    later.persistence().end_library();
    later.persistence().begin_restoring({{kept}, "", "", false});
    while (later.persistence().restore_some()) {
    }
    CHECK_FALSE(later.persistence().end_restoring().united);
    CHECK(library_of(later) == std::vector<std::string>{"v9@1"});
    CHECK(later.session().filter == "MFA");
    CHECK_FALSE(later.view<app::ShellView>().can_undo);

    app::Application busy(today);
    open_page(busy);
    busy.execute(app::SetSearchText{"TLS"});
    load(busy, 1);
    busy.persistence().begin_restoring({{kept}, "", "", false});
    while (busy.persistence().restore_some()) {
    }
    CHECK(busy.persistence().end_restoring().united);
    CHECK(busy.session().filter == "TLS");
}

TEST_CASE("a link that names profiles of the library opens again with them, if nothing was done") {
    app::Application application(today);
    open_page(application, "v1&vendors=v2@1,recoru@1.2");
    CHECK(application.view<app::MatrixView>().columns.size() == 1);
    for (const int number : {1, 2}) load(application, number);
    application.persistence().end_library();
    CHECK(application.view<app::MatrixView>().columns.size() == 2);
    CHECK(application.view<app::StatusView>().text.empty());

    app::Application busy(today);
    open_page(busy, "v1&vendors=v2@1,recoru@1.2");
    busy.execute(app::SetSearchText{"TLS"});
    load(busy, 2);
    busy.persistence().end_library();
    CHECK(busy.session().filter == "TLS");
}

TEST_CASE("a reload shows what the library gained, though it has lost a profile of the kept view") {
    app::Application earlier(today);
    open_page(earlier);
    load(earlier, 1);
    earlier.loading().load_file("own.json", vendor_file(9, "no"));
    earlier.execute(app::SetSearchText{"状態:なし"});
    const std::string kept = test::session_text(earlier);
    const std::string view = earlier.persistence().fragment();
    const std::string address = "#" + view.substr(0, view.find("状")) + "%E7%8A%B6%E6%85%8B" +
                                view.substr(view.find("状") + std::string("状態").size());

    app::Application later(today);
    open_page(later);
    load(later, 2);
    later.persistence().begin_restoring({{kept}, view, address, false});
    while (later.persistence().restore_some()) {
    }
    static_cast<void>(later.persistence().end_restoring());
    CHECK(library_of(later) == std::vector<std::string>{"v9@1", "v2@1"});
    CHECK(later.session().hidden_columns.empty());
}
