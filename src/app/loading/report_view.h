// What came of loading, as presenters show it.
#pragma once

#include <string>
#include <vector>

#include "wording/diagnostic_text.h"

namespace kurabe::app {

struct LoadReportView {
    std::string file;
    bool loaded = false;  // is there now, whether new, replaced or as it was
    std::string outcome;  // "読み込みました", "入れ替えました", "読み込めませんでした…"
    std::vector<wording::DiagnosticText> diagnostics;
    std::string more_text;  // "ほか120件", "" where all are shown
};

}  // namespace kurabe::app
