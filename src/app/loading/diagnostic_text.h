// Diagnostics in the user's language.
#pragma once

#include <string>

#include "app/translations.h"
#include "app/views/view_models.h"
#include "base/diagnostic.h"

namespace kurabe::app {

[[nodiscard]] DiagnosticView diagnostic_view(const base::Diagnostic& diagnostic,
                                             const Translations& translations);

}  // namespace kurabe::app
