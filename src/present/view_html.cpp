#include "present/view_html.h"

#include <string>
#include <vector>

#include "app/views/answers_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/shell/shell_view.h"
#include "present/mode_presenters.h"
#include "wording/value_text.h"

namespace kurabe::present {
namespace {

// What fits on A4 across, legibly; cells with notes want more room.
constexpr std::size_t max_columns_on_paper = 7;
constexpr std::size_t max_columns_with_notes = 5;

// `facts`: what is told below the title.
std::string article(app::Views& views, std::vector<app::Field> facts, const HtmlContext& context) {
    Markup& html = context.html;
    const auto& texts = context.texts;
    const auto& shell = views.get<app::ShellView>();
    html.open("article", {{"lang", std::string(base::to_name(shell.language))}});
    html.element("h1", "比べ Kurabe: " + texts.text(app::mode_of(shell.mode).label_key));
    // What is searched for, so that a printed table says what it leaves out.
    const auto& filter = views.get<app::FilterView>();
    if (app::mode_of(shell.mode).filtered == app::Filtered::answers && filter.active) {
        facts.emplace_back(texts.text("report.search"), filter.text);
    }
    add_fields(facts, context);
    mode_presenters[static_cast<std::size_t>(shell.mode)].add_html(views, context);
    return html.close().take();
}

}  // namespace

std::string view_html(app::Views& views, const wording::Texts& texts) {
    Markup html(texts.language());
    return article(views, {}, {html, texts});
}

std::string paper_html(app::Views& views, const wording::Texts& texts, const base::Date& today) {
    Markup html(texts.language());
    const bool notes = views.get<app::PreferencesView>().print_notes;
    const HtmlContext context{html, texts, notes ? max_columns_with_notes : max_columns_on_paper,
                              notes ? &views.get<app::AnswersView>() : nullptr};
    return article(views, {{texts.text("report.printed"), wording::date_text(today, texts)}},
                   context);
}

}  // namespace kurabe::present
