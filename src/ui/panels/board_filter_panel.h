// What of the board is shown: words, and the facets of its requirements and verdicts.
#pragma once

#include "ui/panel_context.h"
#include "ui/widgets/draft.h"

namespace kurabe::ui {

struct BoardFilterState {
    Draft words;
    bool focus = false;   // take the keyboard to the words in the next frame
    bool alone = false;   // it stands over the board
    bool closed = false;  // the board is asked for
};

// In the sidebar.
void draw_board_filter(BoardFilterState& state, PanelContext& context);

// In the board's bar, while something is left out: how much is shown, and what shows all.
void draw_board_filter_summary(PanelContext& context);

}  // namespace kurabe::ui
