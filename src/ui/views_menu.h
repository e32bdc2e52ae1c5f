// The views that have a name: a button that opens the list of them.
#pragma once

#include <string>
#include <vector>

#include "app/view_models.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

struct ViewsMenuState {
    std::string name;      // for the present view, as typed
    std::string renaming;  // the view that is being renamed, "" for none
    std::string new_name;
    bool focus_new_name = false;
};

void draw_views_menu(const std::vector<app::Choice>& views, ViewsMenuState& state,
                     PanelContext& context);

}  // namespace kurabe::ui
