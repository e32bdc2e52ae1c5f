#include "ui/panels/diff_sides.h"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>

#include "app/views/diff/diff_view.h"
#include "ui/panels/options_menu.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

const std::string& selected_id(const std::vector<app::Choice>& choices) {
    static const std::string none;
    for (const app::Choice& choice : choices) {
        if (choice.selected) return choice.id;
    }
    return none;
}

}  // namespace

void diff_sides(const std::vector<app::Choice>& left_choices,
                const std::vector<app::Choice>& right_choices, const std::function<void()>& options,
                PanelContext& context) {
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const std::string swap = context.texts.text("ui.swap");
    // On a narrow display each has a line of its own: an edition's name is long.
    const bool narrow = is_narrow_display();
    const float room = ImGui::GetContentRegionAvail().x;
    const float width =
        narrow ? room : std::min(360.0F, (room - button_width(swap) - 2 * spacing) / 2);
    const std::string& left = selected_id(left_choices);
    const std::string& right = selected_id(right_choices);
    const auto pick = [&](const std::optional<std::string>& picked, bool is_left) {
        if (!picked) return;
        if (*picked == app::example_editions_choice) {
            context.commands.emplace_back(app::ShowExampleEditions{});
        } else {
            context.commands.emplace_back(
                app::SetDiffSides{is_left ? *picked : left, is_left ? right : *picked});
        }
    };
    const auto draw_swap = [&] {
        if (button(context, "swap", swap)) context.commands.emplace_back(app::SwapDiffSides{});
        ImGui::SameLine();
    };
    pick(combo(context, "diff_left", left_choices, width), true);
    if (!narrow) {
        ImGui::SameLine();
        draw_swap();
    }
    pick(combo(context, "diff_right", right_choices, width), false);
    if (!narrow) return;
    draw_swap();
    options_menu(options, context);
}

void summary_line(PanelContext& context, std::string_view id, const std::string& summary) {
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float above = ImGui::GetStyle().FramePadding.y;
    const float width = ImGui::GetContentRegionAvail().x;
    single_line(*ImGui::GetWindowDrawList(), {at.x, at.y + above}, width, colour::text, summary);
    ImGui::Dummy({width, ImGui::GetFrameHeight()});
    record_text(context, "summary", id, summary);
}

}  // namespace kurabe::ui
