#include "wording/diagnostic_text.h"

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

std::string place_text(const base::Location& location, const Texts& texts) {
    std::string place = location.file;
    if (location.line > 0) {
        place +=
            " " + texts.text("diagnostic.place", {{"line", std::to_string(location.line)},
                                                  {"column", std::to_string(location.column)}});
    }
    if (!location.json_path.empty()) place += "  " + location.json_path;
    return place;
}

}  // namespace

DiagnosticText diagnostic_text(const base::Diagnostic& diagnostic, const Texts& texts) {
    const std::string key = "diagnostic." + diagnostic.code;
    DiagnosticText text;
    text.severity = diagnostic.severity;
    text.severity_text = texts.text("severity." + std::string(severity_name(diagnostic.severity)));
    text.place = place_text(diagnostic.location, texts);
    text.what = texts.text(key + ".what", diagnostic.arguments);
    text.expected = texts.text(key + ".expected", diagnostic.arguments);
    text.fix = texts.text(key + ".fix", diagnostic.arguments);
    return text;
}

}  // namespace kurabe::wording
