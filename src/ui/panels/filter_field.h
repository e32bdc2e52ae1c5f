// The field in which a filter is typed, with what could be written next and what is wrong.
#pragma once

#include <imgui.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/filter/filter_view.h"
#include "query/language/completion.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

struct FilterFieldState {
    std::string text;                         // as typed; the session's text follows it
    bool focus = false;                       // take the keyboard there in the next frame
    bool active = false;                      // has the keyboard
    std::size_t cursor = 0;                   // in bytes of the text
    std::optional<std::size_t> place_cursor;  // where it shall stand in the next frame
    int chosen = -1;                          // of the completions, by the arrow keys
    bool suggestions_open =
        false;               // something was typed since the keyboard came, and not dismissed
    bool list_open = false;  // there is a list of suggestions in this frame
};

struct FilterField {
    std::string_view id;
    std::string hint;
    const std::string& text;  // that the session has
    const std::vector<app::FilterProblem>& problems;
};

// `completions` are for the state's text and cursor. Arrow keys choose one, Enter or a click takes
// it, Escape closes the list. Enter leaves the keyboard in the field: an input method needs it
// there. A property's whole name opens no list. True where the state's text was changed by the
// user.
[[nodiscard]] bool draw_filter_field(const FilterField& field,
                                     const query::Completions& completions, FilterFieldState& state,
                                     float width, PanelContext& context);

// The first one; fixing it often fixes others. `typing`: what may still be typed is no problem.
void draw_filter_problem(const app::FilterView& view, bool typing, PanelContext& context);

// The list, where it is open, from `at` on: below all that is said of the filter. In a row it takes
// the place of the view's bar while it is open, and covers no contents. True where one was taken.
[[nodiscard]] bool draw_suggestions(const query::Completions& completions, ImVec2 at, bool in_a_row,
                                    FilterFieldState& state, PanelContext& context);

}  // namespace kurabe::ui
