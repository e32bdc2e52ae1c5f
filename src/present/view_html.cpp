#include "present/view_html.h"

#include <string>

#include "app/views/filter/filter_view.h"
#include "app/views/shell/shell_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
std::string view_html(app::Views& views, const wording::Texts& texts) {
    Markup html;
    const HtmlContext context{html, texts};
    const auto& shell = views.get<app::ShellView>();
    html.open("article", {{"lang", std::string(base::to_name(shell.language))}});
    html.element("h1", "比べ Kurabe: " + texts.text(app::mode_of(shell.mode).label_key));
    // What is searched for, so that a printed table says what it leaves out.
    const auto& filter = views.get<app::FilterView>();
    if (app::mode_of(shell.mode).filtered && filter.active) {
        add_fields({{texts.text("report.search"), filter.text}}, context);
    }
    mode_presenters[static_cast<std::size_t>(shell.mode)].add_html(views, context);
    return html.close().take();
}

}  // namespace kurabe::present
