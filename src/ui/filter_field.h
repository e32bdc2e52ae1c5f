// The field in which a filter is typed, with what could be written next and what is wrong.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "app/view_models.h"
#include "query/completion.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

struct FilterFieldState {
    std::string text;                         // as typed; the session's text follows it
    bool focus = false;                       // take the keyboard there in the next frame
    bool active = false;                      // has the keyboard
    std::size_t cursor = 0;                   // in bytes of the text
    std::optional<std::size_t> place_cursor;  // where it shall stand in the next frame
    int chosen = -1;                          // of the offers, by the arrow keys
    bool offers_open = false;  // something was typed since the keyboard came, and not dismissed
};

// `offers` are for the state's text and cursor. Arrow keys choose one, Enter or a click takes it,
// Escape closes the list.
void draw_filter_field(const app::FilterView& view, const query::Offers& offers,
                       FilterFieldState& state, PanelContext& context);

}  // namespace kurabe::ui
