// Files of the command line → an application that has loaded them.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/application.h"
#include "cli/commands.h"
#include "wording/diagnostic_text.h"

namespace kurabe::cli {

// The bytes of a file; nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);

// An application with the files of the command line instead of the built-in profiles (with those
// where none is named). Writes what is wrong to `err`; null, with the exit code in `code`, where a
// file could not be loaded.
[[nodiscard]] std::unique_ptr<app::Application> open(const Options& options, std::ostream& err,
                                                     int& code);

// One diagnostic as text: place, what, expected, how to fix it.
void print(const wording::DiagnosticText& diagnostic, std::ostream& out);

}  // namespace kurabe::cli
