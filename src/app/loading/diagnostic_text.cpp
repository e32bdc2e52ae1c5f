#include "app/loading/diagnostic_text.h"

namespace kurabe::app {
namespace {

std::string_view severity_name(base::Severity severity) {
    switch (severity) {
        case base::Severity::notice: return "notice";
        case base::Severity::warning: return "warning";
        case base::Severity::error: return "error";
    }
    return "";
}

std::string place_text(const base::Location& location, const wording::Texts& texts) {
    std::string text = location.file;
    if (location.line > 0) {
        text += " " + texts.text("diagnostic.place", {{"line", std::to_string(location.line)},
                                                      {"column", std::to_string(location.column)}});
    }
    if (!location.json_path.empty()) text += "  " + location.json_path;
    return text;
}

}  // namespace

DiagnosticView diagnostic_view(const base::Diagnostic& diagnostic, const wording::Texts& texts) {
    const std::string key = "diagnostic." + diagnostic.code;
    DiagnosticView view;
    view.severity = diagnostic.severity;
    view.severity_text = texts.text("severity." + std::string(severity_name(diagnostic.severity)));
    view.place = place_text(diagnostic.location, texts);
    view.what = texts.text(key + ".what", diagnostic.arguments);
    view.expected = texts.text(key + ".expected", diagnostic.arguments);
    view.mend = texts.text(key + ".mend", diagnostic.arguments);
    return view;
}

}  // namespace kurabe::app
