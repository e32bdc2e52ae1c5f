// What came of each file that was dropped or picked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/loading/report_view.h"
#include "base/diagnostic.h"
#include "wording/translations.h"

namespace kurabe::app {

enum class LoadOutcome : std::uint8_t {
    failed,
    loaded,     // is there now, and was not before
    replaced,   // stands for what was loaded of the same id and edition
    unchanged,  // the same bytes had been loaded
};

struct LoadReport {
    std::string file;
    LoadOutcome outcome = LoadOutcome::failed;
    std::vector<base::Diagnostic> diagnostics;

    [[nodiscard]] bool failed() const { return outcome == LoadOutcome::failed; }
};

// Newest first; each shows at most this many diagnostics, the gravest first, and counts the others.
inline constexpr std::size_t max_diagnostics_shown = 50;

[[nodiscard]] std::vector<LoadReportView> report_views(const std::vector<LoadReport>& reports,
                                                       const wording::Texts& texts);

}  // namespace kurabe::app
