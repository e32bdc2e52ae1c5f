// Whatever presents an answer shows all its marks.
#include <doctest.h>

#include <array>
#include <sstream>
#include <string>

#include "app/application.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "present/clipboard.h"
#include "present/view_html.h"

using namespace kurabe;

namespace {

constexpr base::Date today{2026, 11, 21};
const std::string fixture = KURABE_PROJECT "/tests/fixtures/good/answer_with_all_marks.json";
constexpr const char* marked_answer = "一部・条件付き: 99.5%以上 [目標値] (東日本) [文書内に矛盾]";

// The vendor whose answer has all marks, among three that are silent about it.
cli::Options options() {
    cli::Options options;
    options.today = today;
    options.width = 480;  // nothing is wrapped
    options.files = {fixture};
    for (const char* silent : {"rakuro", "rakuraku-meisai", "recoru"}) {
        options.files.push_back(KURABE_PROJECT "/profiles/" + std::string(silent) + ".json");
    }
    return options;
}

std::string output(int (*command)(const cli::Options&, cli::Streams)) {
    std::ostringstream out;
    std::ostringstream err;
    CHECK(command(options(), {out, err}) == cli::done);
    CHECK(err.str().empty());
    return out.str();
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::string without_tags(const std::string& html) {
    std::string text;
    bool in_tag = false;
    for (const char c : html) {
        if (c == '<') in_tag = true;
        if (!in_tag) text += c;
        if (c == '>') in_tag = false;
    }
    return text;
}

void load(app::Application& application) {
    application.loading().load_file("marks.json", *cli::read_file(fixture));
    application.execute(app::SetDetailProfile{"marked@1.0"});
    application.execute(app::SetDiffSides{"marked@1.0", "recoru@1.2"});
}

}  // namespace

TEST_CASE("every command shows all marks of an answer") {
    CHECK(count(output(cli::compare), marked_answer) == 1);
    CHECK(count(output(cli::overview), marked_answer) == 1);
    CHECK(count(output(cli::show), marked_answer) == 1);
}

TEST_CASE("every table that is copied, and its HTML, shows all marks of an answer") {
    app::Application application(today);
    load(application);
    for (const auto mode : {app::ViewMode::matrix, app::ViewMode::diff, app::ViewMode::detail}) {
        application.execute(app::SetMode{mode});
        const auto copy = present::clipboard_content(
            application.views(), {app::CopyExtent::table, {}}, application.texts());
        REQUIRE(copy);
        CHECK(count(copy->plain, marked_answer) == 1);
        // The scope is told apart by its element.
        CHECK(count(without_tags(present::view_html(application.views(), application.texts())),
                    "一部・条件付き: 99.5%以上 [目標値] 東日本 文書内に矛盾") == 1);
    }
    application.execute(app::SetMode{app::ViewMode::matrix});
    const auto cell = present::clipboard_content(
        application.views(), {app::CopyExtent::cell, {"availability.uptime", "marked@1.0"}},
        application.texts());
    REQUIRE(cell);
    CHECK(cell->plain == marked_answer);
}
