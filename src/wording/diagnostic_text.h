// Diagnostics in words.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "wording/translations.h"

namespace kurabe::wording {

struct DiagnosticText {
    base::Severity severity = base::Severity::error;
    std::string severity_text;
    std::string place;  // "rakuro.json 12行 8列  /answers/3/state"
    std::string what;
    std::string expected;
    std::string fix;
};

[[nodiscard]] DiagnosticText diagnostic_text(const base::Diagnostic& diagnostic,
                                             const Texts& texts);

}  // namespace kurabe::wording
