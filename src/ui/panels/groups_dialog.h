// Edits the groups of a policy: their names in both languages and their order.
#pragma once

#include <map>
#include <string>

#include "ui/panel_context.h"
#include "ui/widgets/draft.h"

namespace kurabe::ui {

struct GroupsDialogState {
    struct Names {
        Draft ja;
        Draft en;
    };
    bool open = false;  // it is asked for
    std::map<std::string, Names> names;
};

// Where it is asked for or shown. Each change is made at once; undo takes it back.
void draw_groups_dialog(GroupsDialogState& state, PanelContext& context);

}  // namespace kurabe::ui
