#include <string>

#include "app/views/answer_view.h"
#include "app/views/detail/detail_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

void add_answer_row(const app::AnswerDetail& answer, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("tr").untrusted_element("th", answer.property_label, {{"scope", "row"}});
    html.open("td", {{"class", std::string(model::to_name(answer.line.state))}});
    add_answer_line(answer.line, context);
    add_warnings(answer, context);
    add_fields(answer.fields, context);
    html.close().untrusted_element("td", answer.note, {}, answer.note_language).open("td");
    add_sources(answer, context);
    html.close().close();
}

void add_group(const app::DetailGroupView& group, std::size_t columns, const HtmlContext& context) {
    open_group(group.label, columns, context);
    if (!group.not_checkable.empty()) {
        const std::string text =
            context.texts.text("ui.not_checkable", {{"why", group.not_checkable}});
        context.html.open("tr")
            .untrusted_element("td", text, {{"colspan", std::to_string(columns)}})
            .close();
    }
    for (const app::AnswerDetail& answer : group.answers) add_answer_row(answer, context);
    context.html.close();
}

}  // namespace

void add_detail(app::Views& views, const HtmlContext& context) {
    const auto& view = views.get<app::DetailView>();
    if (!view.empty.title.empty()) return add_empty(view.empty, context);
    Markup& html = context.html;
    const auto& texts = context.texts;
    html.untrusted_element("h2", view.title);
    add_fields(view.facts, context);
    const std::vector<std::string> titles = {texts.text("ui.property"), texts.text("report.answer"),
                                             texts.text("report.note"), texts.text("ui.source")};
    html.open("table");
    add_column_titles(view.title, titles, context);
    for (const app::DetailGroupView& group : view.groups) add_group(group, titles.size(), context);
    html.close();
    if (view.silent.empty()) return;
    html.element("h2", view.silent_title).open("ul");
    for (const std::string& label : view.silent) html.untrusted_element("li", label);
    html.close();
}

Copied copy_detail(app::Views& views, const app::CopyToClipboard& what,
                   const wording::Texts& texts) {
    const auto& view = views.get<app::DetailView>();
    if (what.extent == app::CopyExtent::range) return flatten(view, what.range, texts);
    if (what.extent != app::CopyExtent::table) return {};
    return flatten(view, texts);
}

}  // namespace kurabe::present
