// The ready-made views, those that the user gave a name, and the link to the present one: a button
// that names the ready-made one in force and opens the list of them.
#pragma once

#include <string>

#include "app/views/shell/shell_view.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

struct ViewsMenuState {
    std::string name;      // for the present view, as typed
    std::string renaming;  // the view that is being renamed, "" for none
    std::string new_name;
    bool focus_new_name = false;
};

[[nodiscard]] std::string views_button_label(const app::ReadyMadeViewsView& ready_made,
                                             const wording::Texts& texts);

// The button says which view is in force where that fits into `room`.
void draw_views_menu(const app::ReadyMadeViewsView& ready_made, const app::SavedViewsView& saved,
                     float room, ViewsMenuState& state, PanelContext& context);

}  // namespace kurabe::ui
