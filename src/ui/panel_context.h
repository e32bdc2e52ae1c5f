// What every panel gets besides its view model.
#pragma once

#include "app/commands/command.h"
#include "app/views/views.h"
#include "ui/panel_states.h"
#include "ui/shown.h"
#include "ui/widgets/text_selection.h"
#include "wording/translations.h"

namespace kurabe::ui {

struct PanelContext {
    app::Views& views;
    PanelStates& states;
    app::CommandQueue& commands;  // what the user asks for in this frame
    wording::Texts texts;
    Shown& shown;
    TextSelection& selection;
    bool changes = false;  // since this frame: the next one shows it
};

}  // namespace kurabe::ui
