// What came of each file that was dropped or picked.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/loading/report_view.h"
#include "base/diagnostic.h"
#include "wording/translations.h"

namespace kurabe::app {

struct LoadReport {
    std::string file;
    bool loaded = false;
    std::vector<base::Diagnostic> diagnostics;
};

// Newest first; each shows at most this many diagnostics, the gravest first, and counts the others.
inline constexpr std::size_t max_diagnostics_shown = 50;

[[nodiscard]] std::vector<LoadReportView> report_views(const std::vector<LoadReport>& reports,
                                                       const wording::Texts& texts);

}  // namespace kurabe::app
