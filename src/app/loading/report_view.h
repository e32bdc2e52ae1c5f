// What came of loading, as presenters show it.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace kurabe::app {

struct DiagnosticView {
    base::Severity severity = base::Severity::error;
    std::string severity_text;
    std::string place;  // "rakuro.json 12行 8列  /answers/3/state"
    std::string what;
    std::string expected;
    std::string mend;
};

struct LoadReportView {
    std::string file;
    bool loaded = false;
    std::string outcome;  // "読み込みました" / "読み込めませんでした(ほかの内容はそのままです)"
    std::vector<DiagnosticView> diagnostics;
    std::string more_text;  // "ほか120件", "" where all are shown
};

}  // namespace kurabe::app
