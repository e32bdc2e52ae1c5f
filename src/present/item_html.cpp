#include <string>
#include <vector>

#include "app/views/answer_view.h"
#include "app/views/item/item_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

void add_service(const app::ItemServiceView& service, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("th", {{"scope", "row"}});
    add_service_title(service.said, context);
    if (service.baseline) {
        html.line_break().element("small", "[" + context.texts.text("ui.baseline") + "]");
    }
    for (const std::string* mark : {&service.match_text, &service.relation}) {
        if (!mark->empty()) html.line_break().untrusted_element("strong", *mark);
    }
    const app::JudgementView& judgement = service.judgement;
    if (!judgement.mark.text.empty()) {
        html.line_break().untrusted_element("small", judgement.mark.marked + judgement.made_on);
    }
    for (const std::string& line : judgement.copied_history) {
        html.line_break().untrusted_element("small", line);
    }
    html.close();
}

// The cells behind the service's.
void add_answer(const app::AnswerDetail& answer, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("td", {{"class", std::string(model::to_name(answer.line.state))}});
    add_answer_line(answer.line, context);
    add_warnings(answer, context);
    add_fields(answer.fields, context);
    html.close().untrusted_element("td", answer.note, {}, answer.note_language).open("td");
    add_sources(answer, context);
    html.close();
}

void add_answers(const app::ItemServiceView& service, const HtmlContext& context) {
    Markup& html = context.html;
    for (const app::AnswerDetail& answer : service.said.answers) {
        html.open("tr");
        add_service(service, context);
        add_answer(answer, context);
        html.close();
    }
    if (!service.said.answers.empty()) return;
    html.open("tr");
    add_service(service, context);
    html.element("td", service.said.silence, {{"class", "not_stated"}, {"colspan", "3"}}).close();
}

}  // namespace

void add_item(app::Views& views, const HtmlContext& context) {
    const auto& view = views.get<app::ItemView>();
    if (!view.empty.title.empty()) return add_empty(view.empty, context);
    Markup& html = context.html;
    const auto& texts = context.texts;
    html.untrusted_element("h2", view.label);
    if (!view.explanation.empty()) html.untrusted_element("p", view.explanation);
    std::vector<app::Field> facts = {{texts.text("ui.category"), view.category}};
    facts.insert(facts.end(), view.facts.begin(), view.facts.end());
    add_fields(facts, context);
    html.open("table");
    const std::string caption =
        view.hidden_text.empty() ? view.label : view.label + " " + view.hidden_text;
    add_column_titles(caption,
                      {texts.text("ui.vendor"), texts.text("report.answer"),
                       texts.text("report.note"), texts.text("ui.source")},
                      context);
    html.open("tbody");
    for (const app::ItemServiceView& service : view.services) add_answers(service, context);
    html.close().close();
    if (view.references.empty()) return;
    html.element("h3", texts.text("item.frameworks"));
    add_fields(view.references, context);
}

Copied copy_item(app::Views& views, const app::CopyToClipboard& what, const wording::Texts& texts) {
    const auto& view = views.get<app::ItemView>();
    switch (what.extent) {
        case app::CopyExtent::table: return flatten(view, texts);
        case app::CopyExtent::sentences: return view.sentences;
        case app::CopyExtent::cell:
        case app::CopyExtent::row:
        case app::CopyExtent::range:
        case app::CopyExtent::selection: return {};
    }
    return {};
}

}  // namespace kurabe::present
