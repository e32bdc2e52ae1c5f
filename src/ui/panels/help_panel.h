// How to write a filter, in a window of its own.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ui/panel_context.h"

namespace kurabe::ui {

// `markdown`: headings (#, ##), paragraphs of one line each, and tables of two columns; code in
// backticks. `open` asks for the window once. Codes in a first column that are whole filters can be
// clicked: gives the one that was.
[[nodiscard]] std::optional<std::string> draw_help(
    std::string_view markdown, const std::function<bool(std::string_view)>& is_filter, bool& open,
    PanelContext& context);

}  // namespace kurabe::ui
