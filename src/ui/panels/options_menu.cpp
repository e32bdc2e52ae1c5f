#include "ui/panels/options_menu.h"

#include "ui/theme.h"
#include "ui/widgets/popup_place.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {

void options_menu(const std::function<void()>& options, PanelContext& context) {
    constexpr const char* menu = "options_menu";
    const std::string label = context.texts.text("ui.options");
    if (button(context, "options", label)) ImGui::OpenPopup(menu);
    place_popup_beside_item(menu);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(space::medium, space::medium));
    const float width = ImGui::GetIO().DisplaySize.x - 2 * space::tiny;
    ImGui::SetNextWindowSize({width, 0});
    if (ImGui::BeginPopup(menu)) {
        const auto dialog = context.semantics.open(
            [&] { return Node{.role = Role::dialog, .id = "options", .name = label}; });
        options();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace kurabe::ui
