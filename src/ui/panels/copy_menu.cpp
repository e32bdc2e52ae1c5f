#include "ui/panels/copy_menu.h"

#include <imgui.h>

#include <string>

#include "ui/widgets/hit_area.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

void copy_selection_item(PanelContext& context) {
    if (menu_item(context, "copy_selection", context.texts.text("ui.copy_selection"))) {
        context.commands.emplace_back(app::CopyToClipboard{app::CopyExtent::selection, {}});
    }
}

}  // namespace

void copy_table_button(PanelContext& context) {
    if (button(context, "copy_table", context.texts.text("ui.copy_table"))) {
        context.commands.emplace_back(app::CopyToClipboard{app::CopyExtent::table, {}});
    }
    tooltip(context.texts.text("ui.copy_table_hint"));
}

void cell_menu(const app::CellReference& cell, PanelContext& context) {
    if (wants_menu()) ImGui::OpenPopup("cell_menu");
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(8, 8));
    if (ImGui::BeginPopup("cell_menu")) {
        const auto menu =
            context.semantics.open([] { return Node{.role = Role::menu, .id = "cell"}; });
        const auto& texts = context.texts;
        const auto copy = [&](app::CopyExtent extent) {
            context.commands.emplace_back(app::CopyToClipboard{extent, cell});
        };
        const bool has_answer = !cell.empty();
        if (has_answer && menu_item(context, "open_answer", texts.text("ui.open_answer"))) {
            context.commands.emplace_back(app::SelectCell{cell});
        }
        if (!context.selection.empty()) copy_selection_item(context);
        if (!context.cells.empty() &&
            menu_item(context, "copy_range", texts.text("ui.copy_range"))) {
            context.commands.emplace_back(
                app::CopyToClipboard{app::CopyExtent::range, {}, context.cells.range()});
        }
        if (has_answer) {
            if (menu_item(context, "copy_cell", texts.text("ui.copy_cell")))
                copy(app::CopyExtent::cell);
            if (menu_item(context, "copy_row", texts.text("ui.copy_row")))
                copy(app::CopyExtent::row);
        }
        if (menu_item(context, "copy_table", texts.text("ui.copy_table")))
            copy(app::CopyExtent::table);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void selection_menu(PanelContext& context) {
    if (!context.selection.empty() && ImGui::IsMouseClicked(ImGuiMouseButton_Right) &&
        !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) {
        ImGui::OpenPopup("selection_menu");
    }
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(8, 8));
    if (ImGui::BeginPopup("selection_menu")) {
        const auto menu =
            context.semantics.open([] { return Node{.role = Role::menu, .id = "selection"}; });
        copy_selection_item(context);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace kurabe::ui
