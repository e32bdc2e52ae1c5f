#include "ui/panels/print_menu.h"

#include <imgui.h>

#include <string>

#include "app/views/shell/shell_view.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

std::string label_of(const PanelContext& context) { return context.texts.text("ui.print") + "…"; }

}  // namespace

float print_button_width(const PanelContext& context) { return button_width(label_of(context)); }

void print_button(PanelContext& context) {
    const auto& texts = context.texts;
    const bool open = button(context, "print_menu", label_of(context));
    tooltip(texts.text("ui.print_hint"));
    if (!begin_popup_beside("print", open)) return;
    const bool notes = context.views.get<app::PreferencesView>().print_notes;
    if (checkbox(context, "print_notes", texts.text("ui.print_notes"), notes)) {
        context.commands.emplace_back(app::SetPrintNotes{!notes});
    }
    if (primary_button(context, "print", texts.text("ui.print"))) {
        context.commands.emplace_back(app::PrintView{});
        ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

}  // namespace kurabe::ui
