#include "app/loading/load_reports.h"

#include <algorithm>
#include <charconv>
#include <ranges>

#include "files/json_cursor.h"

namespace kurabe::app {
namespace {

std::string outcome_text(LoadOutcome outcome, const wording::Texts& texts) {
    switch (outcome) {
        case LoadOutcome::failed: break;
        case LoadOutcome::loaded: return texts.text("load.done");
        case LoadOutcome::replaced: return texts.text("load.replaced");
        case LoadOutcome::unchanged: return texts.text("load.unchanged");
    }
    return texts.text("load.failed");
}

// How many diagnostics this one stands for.
std::size_t not_kept(const base::Diagnostic& counting) {
    std::size_t n = 0;
    for (const auto& [name, text] : counting.arguments) {
        if (name == "n") std::from_chars(text.data(), text.data() + text.size(), n);
    }
    return n;
}

LoadReportView report_view(const LoadReport& report, const wording::Texts& texts) {
    LoadReportView view;
    view.file = report.file;
    view.loaded = !report.failed();
    view.outcome = outcome_text(report.outcome, texts);
    std::vector<const base::Diagnostic*> ordered;
    std::size_t more = 0;
    for (const auto& diagnostic : report.diagnostics) {
        if (diagnostic.code == files::more_diagnostics) {
            more += not_kept(diagnostic);
        } else {
            ordered.push_back(&diagnostic);
        }
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto* a, const auto* b) { return a->severity > b->severity; });
    const std::size_t shown = std::min(ordered.size(), max_diagnostics_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        view.diagnostics.push_back(wording::diagnostic_text(*ordered[i], texts));
    }
    more += ordered.size() - shown;
    if (more > 0) view.more_text = texts.text("load.more", {{"n", std::to_string(more)}});
    return view;
}

}  // namespace

std::vector<LoadReportView> report_views(const std::vector<LoadReport>& reports,
                                         const wording::Texts& texts) {
    std::vector<LoadReportView> views;
    for (const LoadReport& report : std::views::reverse(reports)) {
        views.push_back(report_view(report, texts));
    }
    return views;
}

}  // namespace kurabe::app
