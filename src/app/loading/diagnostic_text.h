// Diagnostics in the user's language.
#pragma once

#include <string>

#include "app/loading/report_view.h"
#include "app/translations.h"
#include "base/diagnostic.h"

namespace kurabe::app {

[[nodiscard]] DiagnosticView diagnostic_view(const base::Diagnostic& diagnostic,
                                             const Translations& translations);

}  // namespace kurabe::app
