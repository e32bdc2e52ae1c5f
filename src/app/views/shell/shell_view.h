// The frame around all views.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/session/session.h"
#include "app/views/choice.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// The frame around all views.
struct ShellView {
    ViewMode mode = ViewMode::matrix;
    base::Language language = base::Language::ja;
    std::vector<Choice> modes;
    bool can_undo = false;
    bool can_redo = false;
    std::string undo_text;  // "元に戻す: ラクローを外す"
    std::string redo_text;
    std::vector<Choice> saved_views;  // id = name; selected: it is the present view
    std::string storage_warning;      // where the browser does not keep what the user makes
    std::size_t unread_reports = 0;   // failed loads since the load view was last open
    std::string status;               // one line: what just happened, "" where nothing did
    bool loading = false;             // many files, which can be cancelled; `status` says how far
};

}  // namespace kurabe::app
