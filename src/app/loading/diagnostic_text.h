// Diagnostics in the user's language.
#pragma once

#include <string>

#include "app/loading/report_view.h"
#include "base/diagnostic.h"
#include "wording/translations.h"

namespace kurabe::app {

[[nodiscard]] DiagnosticView diagnostic_view(const base::Diagnostic& diagnostic,
                                             const wording::Texts& texts);

}  // namespace kurabe::app
