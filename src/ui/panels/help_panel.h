// How to write a filter, in a window of its own.
#pragma once

#include <string_view>

#include "ui/panel_context.h"

namespace kurabe::ui {

// `markdown`: headings (#, ##), paragraphs of one line each, and tables of two columns; code in
// backticks. `open` asks for the window once.
void draw_help(std::string_view markdown, bool& open, PanelContext& context);

}  // namespace kurabe::ui
