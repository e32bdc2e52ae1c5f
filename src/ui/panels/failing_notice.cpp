#include "ui/panels/failing_notice.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {

void draw_failing(const app::FailingView& failing, PanelContext& context) {
    if (!failing.doubt_note.empty()) {
        wrapped_text(context, failing.doubt_note, colour::caution);
        record_text(context, "notice", "doubt", failing.doubt_note);
    }
    if (failing.note.empty()) return;
    wrapped_text(context, failing.note, colour::caution);
    record_text(context, "notice", "failing", failing.note);
    same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(failing.offer));
    if (button(context, "show_failing", failing.offer)) {
        context.commands.emplace_back(app::SetShowFailing{!failing.shown});
    }
}

}  // namespace kurabe::ui
