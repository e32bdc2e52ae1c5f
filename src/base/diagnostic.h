// Errors are values: a Diagnostic says what is wrong, where, what was expected and how to fix it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kurabe::base {

enum class Severity : std::uint8_t { notice, warning, error };

// Where in a text input something stands. Lines and columns count from 1; a column counts Unicode
// code points, so it is what an editor shows. 0 means "not known" (for instance a missing file).
struct Location {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string json_path;  // RFC 6901 pointer, for instance "/answers/3/state"; "" is the root
};

// `code` names the rule, for instance "json.syntax". The texts that a person reads are data: the
// translations hold "diagnostic.<code>.what", ".expected" and ".fix", with {placeholders} that
// `arguments` fill. A Diagnostic therefore has no language of its own.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;
    Location location;
    std::vector<std::pair<std::string, std::string>> arguments;
};

[[nodiscard]] bool has_error(const std::vector<Diagnostic>& diagnostics);

}  // namespace kurabe::base
