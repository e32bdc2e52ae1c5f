#include <doctest.h>
#include <imgui_internal.h>

#include <algorithm>
#include <string_view>

#include "app/views/matrix/matrix_view.h"
#include "ui/headless_page.h"
#include "ui/widgets/cell.h"

using namespace kurabe;
using test::HeadlessPage;

namespace {

// How far the window of a table can be scrolled sideways; -1 where there is none.
float sideways_room(std::string_view table) {
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (window->WasActive && std::string_view(window->Name).find(table) != std::string::npos &&
            (window->Flags & ImGuiWindowFlags_HorizontalScrollbar) != 0) {
            return window->ScrollMax.x;
        }
    }
    return -1;
}

}  // namespace

TEST_CASE("five services fit without scrolling sideways on usual displays") {
    for (const float width : {1280.0F, 1366.0F, 1493.0F, 1536.0F, 1707.0F, 1920.0F}) {
        CAPTURE(width);
        HeadlessPage page({width, 720});
        CHECK(sideways_room("/matrix_") == 0);
        page.click("tab", "diff");
        CHECK(sideways_room("/diff_") == 0);
        page.click("tab", "detail");
        CHECK(sideways_room("/detail_") == 0);
    }
}

TEST_CASE("beside an open answer no word of a column is cut") {
    for (const auto language : {base::Language::ja, base::Language::en}) {
        for (const float width : {1024.0F, 1280.0F, 1366.0F, 1536.0F}) {
            CAPTURE(width);
            HeadlessPage page({width, 768});
            page.application().execute(app::SetLanguage{language});
            page.application().execute(app::SelectCell{{"auth.id_password", "rakuro@1.2"}});
            page.settle();
            REQUIRE_FALSE(page.items("pane-answer").empty());
            const auto& view = page.application().view<app::MatrixView>();
            page.in_frame([&] {
                for (std::size_t i = 0; i < view.columns.size(); ++i) {
                    const auto headers = page.items("columnheader");
                    const auto header = std::find_if(
                        headers.begin(), headers.end(),
                        [&](const ui::Node& node) { return node.id == view.columns[i].key; });
                    if (header == headers.end() || header->partly_seen) continue;
                    for (const app::GroupView& group : view.groups) {
                        for (const app::RowView& row : group.rows) {
                            if (!row.note.empty()) continue;
                            const float least = ui::least_cell_width(view.cell(row, i));
                            CAPTURE(row.property_id);
                            constexpr float most_at_least = 92;
                            CHECK(header->max.x - header->min.x >=
                                  std::min(least, most_at_least) - 1);
                        }
                    }
                }
            });
        }
    }
}

TEST_CASE("where a table scrolls sideways, a whole number of columns is in sight at first") {
    for (const float width : {390.0F, 700.0F, 920.0F}) {
        CAPTURE(width);
        HeadlessPage page({width, 700});
        REQUIRE(sideways_room("/matrix_") > 0);
        const ui::Node table = page.item("grid", "matrix");
        for (const ui::Node& header : page.items("columnheader")) {
            if (!header.partly_seen) continue;
            CAPTURE(header.id);
            CHECK(header.max.x - header.min.x < 8);  // of the next one, its padding
        }
        CHECK(table.max.x <= width);
    }
}

TEST_CASE("the lines of a table end with its last row") {
    HeadlessPage page({1366, 900});
    page.application().execute(app::SetSearchText{"auth.mfa"});
    page.settle();
    const auto cells = page.items("gridcell");
    REQUIRE_FALSE(cells.empty());
    for (const char* mode : {"matrix", "diff"}) {
        CAPTURE(mode);
        page.click("tab", mode);
        float bottom = 0;
        for (const auto& cell : page.items("gridcell")) bottom = std::max(bottom, cell.max.y);
        const ui::Node table = page.item("grid", mode);
        CHECK(table.max.y >= bottom);
        CHECK(table.max.y <= bottom + 4);
    }
}
