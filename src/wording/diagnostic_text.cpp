#include "wording/diagnostic_text.h"

#include "text/hidden_characters.h"

namespace kurabe::wording {
namespace {

std::string_view severity_name(base::Severity severity) {
    switch (severity) {
        case base::Severity::notice: return "notice";
        case base::Severity::warning: return "warning";
        case base::Severity::error: return "error";
    }
    return "";
}

// What a file says in place of a name or a word may not look like another line of the report.
Arguments in_lines(const Arguments& arguments) {
    Arguments shown = arguments;
    for (auto& [name, text] : shown) text = text::show_hidden_in_line(text);
    return shown;
}

std::string place_text(const base::Location& location, const Texts& texts) {
    std::string place = text::show_hidden_in_line(location.file);
    if (location.line > 0) {
        place +=
            " " + texts.text("diagnostic.place", {{"line", std::to_string(location.line)},
                                                  {"column", std::to_string(location.column)}});
    }
    if (!location.json_path.empty()) place += "  " + text::show_hidden_in_line(location.json_path);
    return place;
}

}  // namespace

DiagnosticText diagnostic_text(const base::Diagnostic& diagnostic, const Texts& texts) {
    const std::string key = "diagnostic." + diagnostic.code;
    DiagnosticText text;
    text.severity = diagnostic.severity;
    text.severity_text = texts.text("severity." + std::string(severity_name(diagnostic.severity)));
    text.place = place_text(diagnostic.location, texts);
    const Arguments arguments = in_lines(diagnostic.arguments);
    text.what = texts.text(key + ".what", arguments);
    text.expected = texts.text(key + ".expected", arguments);
    text.fix = texts.text(key + ".fix", arguments);
    return text;
}

}  // namespace kurabe::wording
