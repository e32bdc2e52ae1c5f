#include "app/views/answer/cell_detail_view.h"
#include "app/views/answer_view.h"
#include "present/view_parts.h"

namespace kurabe::present {

void add_cell_detail(const app::CellDetailView& view, const HtmlContext& context) {
    if (!view.open) return;
    Markup& html = context.html;
    const auto& texts = context.texts;
    html.open("section").untrusted_element("h2", view.property_label);
    if (!view.explanation.empty()) html.untrusted_element("p", view.explanation);
    std::vector<app::Field> facts = {{texts.text("ui.vendor"), view.vendor + " " + view.edition},
                                     {texts.text("ui.category"), view.category}};
    if (!view.relation.empty()) facts.push_back({texts.text("ui.relation"), view.relation});
    facts.insert(facts.end(), view.references.begin(), view.references.end());
    add_fields(facts, context);
    for (const app::AnswerDetail& answer : view.answers) {
        html.open("section");
        add_answer_line(answer.line, context);
        add_warnings(answer, context);
        if (!answer.note.empty()) {
            html.untrusted_element("p", answer.note, {}, answer.note_language);
        }
        add_fields(answer.fields, context);
        html.element("h3", texts.text("ui.source"));
        add_sources(answer, context);
        html.close();
    }
    if (view.answers.empty()) html.element("p", view.silence);
    html.close();
}

}  // namespace kurabe::present
