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

std::string place_text(const base::Location& location, const Translations& translations) {
    std::string text = location.file;
    if (location.line > 0) {
        text += " " + translations.text("diagnostic.place",
                                        {{"line", std::to_string(location.line)},
                                         {"column", std::to_string(location.column)}});
    }
    if (!location.json_path.empty()) text += "  " + location.json_path;
    return text;
}

}  // namespace

DiagnosticView diagnostic_view(const base::Diagnostic& diagnostic,
                               const Translations& translations) {
    const std::string key = "diagnostic." + diagnostic.code;
    DiagnosticView view;
    view.severity = diagnostic.severity;
    view.severity_text =
        translations.text("severity." + std::string(severity_name(diagnostic.severity)));
    view.place = place_text(diagnostic.location, translations);
    view.what = translations.text(key + ".what", diagnostic.arguments);
    view.expected = translations.text(key + ".expected", diagnostic.arguments);
    view.mend = translations.text(key + ".mend", diagnostic.arguments);
    return view;
}

}  // namespace kurabe::app
