// The filter across the top of what it filters: the field, the count, its conditions one by one,
// and what is wrong with it.
#pragma once

#include <string>

#include "app/views/filter/condition_view.h"
#include "app/views/filter/filter_view.h"
#include "query/language/completion.h"
#include "ui/panel_context.h"
#include "ui/panels/condition_popup.h"
#include "ui/panels/filter_field.h"

namespace kurabe::ui {

struct FilterBarState {
    FilterFieldState field;
    ConditionPopupState condition;
    bool open_help = false;
    bool alone = false;   // it stands over the contents
    bool closed = false;  // these are asked for
};

// `completions` are for the field's text and cursor, `problem` is what is wrong with the condition
// that is being built, "" where nothing is.
void draw_filter_bar(const app::FilterView& view, const app::ConditionView& conditions,
                     const query::Completions& completions, const std::string& problem,
                     FilterBarState& state, PanelContext& context);

// Puts the text into the field, with the caret behind it.
void write_filter(const std::string& text, FilterFieldState& field, PanelContext& context);

}  // namespace kurabe::ui
