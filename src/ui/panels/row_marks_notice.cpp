#include "ui/panels/row_marks_notice.h"

#include <imgui.h>

#include <string>

#include "app/views/row_marks_view.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {

void only_important_box(float gap, PanelContext& context) {
    const auto& view = context.views.get<app::RowMarksView>();
    const std::string& label = view.only_important_label;
    if (label.empty()) return;
    same_line_or_wrap(gap, checkbox_width(label));
    if (checkbox(context, "only_important", label, view.only_important)) {
        context.commands.emplace_back(app::SetOnlyImportant{!view.only_important});
    }
}

void draw_hidden_rows(PanelContext& context) {
    const auto& view = context.views.get<app::RowMarksView>();
    if (view.hidden_note.empty()) return;
    wrapped_text(context, view.hidden_note, colour::muted);
    record_text(context, "notice", "hidden_rows", view.hidden_note);
    const std::string show = context.texts.text("ui.show_hidden_rows");
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(show));
    if (button(context, "show_hidden_rows", show)) {
        context.commands.emplace_back(app::ShowHiddenRows{});
    }
}

}  // namespace kurabe::ui
