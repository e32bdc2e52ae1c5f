#include "ui/panels/row_order_combo.h"

#include <imgui.h>

#include <string>

#include "ui/widgets/widgets.h"

namespace kurabe::ui {

void row_order_combo(const std::vector<app::Choice>& orders, float gap, PanelContext& context) {
    const std::string label = context.texts.text("ui.row_order");
    constexpr float max_width = 420;
    const float width = combo_width(orders, max_width);
    same_line_or_wrap(gap, ImGui::CalcTextSize(label.c_str()).x + width);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(label.c_str());
    ImGui::SameLine();
    if (const auto picked = combo(context, "row_order", orders, width)) {
        context.commands.emplace_back(app::SetRowOrder{*picked});
    }
}

}  // namespace kurabe::ui
