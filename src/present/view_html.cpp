#include "present/view_html.h"

#include <string>

#include "present/view_parts.h"

namespace kurabe::present {
namespace {

std::string mode_label(const app::ShellView& shell) {
    for (const app::Choice& mode : shell.modes) {
        if (mode.selected) return mode.label;
    }
    return {};
}

}  // namespace

std::string view_html(app::Application& application) {
    Markup html;
    const HtmlContext context{html, application.texts()};
    const app::ShellView& shell = application.shell_view();
    html.open("article", {{"lang", shell.language == base::Language::ja ? "ja" : "en"}});
    html.element("h1", "比べ Kurabe: " + mode_label(shell));
    // What is searched for, so that a printed table says what it leaves out.
    const app::FilterView& filter = application.filter_view();
    if (shell.mode != app::ViewMode::library && filter.active) {
        add_fields({{context.texts.text("report.search"), filter.text}}, context);
    }
    switch (shell.mode) {
        case app::ViewMode::matrix:
            add_matrix(application.matrix_view(), context);
            add_cell_detail(application.cell_detail_view(), context);
            break;
        case app::ViewMode::overview: add_overview(application.overview_view(), context); break;
        case app::ViewMode::diff:
            if (application.edition_diff_view().applies) {
                add_edition_diff(application.edition_diff_view(), context);
            } else {
                add_diff(application.diff_view(), context);
            }
            add_cell_detail(application.cell_detail_view(), context);
            break;
        case app::ViewMode::detail: add_detail(application.detail_view(), context); break;
        case app::ViewMode::library: add_library(application.library_view(), context); break;
    }
    return html.close().take();
}

}  // namespace kurabe::present
