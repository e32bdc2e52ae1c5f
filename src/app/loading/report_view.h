// What came of loading, as presenters show it.
#pragma once

#include <string>
#include <vector>

#include "wording/diagnostic_text.h"

namespace kurabe::app {

struct LoadReportView {
    std::string file;
    bool loaded = false;
    std::string outcome;  // "読み込みました" / "読み込めませんでした(ほかの内容はそのままです)"
    std::vector<wording::DiagnosticText> diagnostics;
    std::string more_text;  // "ほか120件", "" where all are shown
};

}  // namespace kurabe::app
