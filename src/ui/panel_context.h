// What every panel gets besides its view model.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command.h"
#include "app/views/views.h"
#include "base/by_type.h"
#include "query/language/completion.h"
#include "ui/semantics.h"
#include "ui/table/cell_selection.h"
#include "ui/widgets/active_field.h"
#include "ui/widgets/text_selection.h"
#include "wording/translations.h"

namespace kurabe::ui {

// What helps with writing a requirement's check.
struct CheckHelp {
    // At the cursor (in bytes) of the text.
    std::function<query::Completions(std::string_view text, std::size_t cursor)> completions;
    // What is not understood in it; "" where all is.
    std::function<std::string(std::string_view text)> problem;
};

struct PanelContext {
    app::Views& views;
    // What panels remember between frames: only how they look, never what is shown.
    base::ByType& states;
    app::CommandQueue& commands;  // what the user asks for in this frame
    wording::Texts texts;
    Semantics& semantics;
    TextSelection& selection;
    CellSelection& cells;
    const CheckHelp& checks;
    bool changes = false;  // since this frame: the next one shows it
    // The keyboard has come to what is drawn next, from a part that is no longer there, or by F6:
    // whoever takes it says so by false.
    bool arrives = false;
    std::optional<FieldPlace> active_field = std::nullopt;  // that this frame drew
    // Of a clock that need not be right, but goes on while nothing is drawn.
    double now_ms = 0;
    // The frame after that time looks different, whatever happens.
    std::optional<double> wake_in_ms = std::nullopt;
};

}  // namespace kurabe::ui
