// What a reader of sheets has to say of a file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace kurabe::sheets {

using Arguments = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] inline base::Diagnostic problem(base::Severity severity, std::string code,
                                              Arguments arguments = {}) {
    return {severity, std::move(code), {}, std::move(arguments)};
}

[[nodiscard]] inline base::Diagnostic error(std::string code, Arguments arguments = {}) {
    return problem(base::Severity::error, std::move(code), std::move(arguments));
}

[[nodiscard]] inline base::Diagnostic warning(std::string code, Arguments arguments = {}) {
    return problem(base::Severity::warning, std::move(code), std::move(arguments));
}

[[nodiscard]] inline base::Diagnostic notice(std::string code, Arguments arguments = {}) {
    return problem(base::Severity::notice, std::move(code), std::move(arguments));
}

// sheet.too_much: `what` is the name of a text below "sheet.limit.".
[[nodiscard]] inline base::Diagnostic too_much(std::string limit_name, std::size_t limit) {
    return error("sheet.too_much." + std::move(limit_name), {{"limit", std::to_string(limit)}});
}

}  // namespace kurabe::sheets
