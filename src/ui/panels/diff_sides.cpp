#include "ui/panels/diff_sides.h"

#include <imgui.h>

#include <algorithm>
#include <string>

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
                const std::vector<app::Choice>& right_choices, PanelContext& context) {
    const float width = std::min(360.0F, (ImGui::GetContentRegionAvail().x - 130) / 2);
    const std::string& left = selected_id(left_choices);
    const std::string& right = selected_id(right_choices);
    if (const auto picked = combo(context, "diff_left", left_choices, width)) {
        context.commands.emplace_back(app::SetDiffSides{*picked, right});
    }
    ImGui::SameLine();
    if (button(context, "swap", context.texts.text("ui.swap"))) {
        context.commands.emplace_back(app::SwapDiffSides{});
    }
    ImGui::SameLine();
    if (const auto picked = combo(context, "diff_right", right_choices, width)) {
        context.commands.emplace_back(app::SetDiffSides{left, *picked});
    }
}

}  // namespace kurabe::ui
