#include <cstddef>

#include "app/views/answer/cell_detail_view.h"
#include "app/views/answer_view.h"
#include "present/view_parts.h"

namespace kurabe::present {
namespace {

void add_side(const app::ServiceAnswers& side, const app::JudgementView& judgement,
              const HtmlContext& context) {
    Markup& html = context.html;
    const auto& texts = context.texts;
    html.open("section").open("h3");
    add_service_title(side, context);
    html.close();
    for (const app::AnswerDetail& answer : side.answers) {
        html.open("section");
        add_answer_line(answer.line, context);
        add_warnings(answer, context);
        if (!answer.note.empty()) {
            html.untrusted_element("p", answer.note, {}, answer.note_language);
        }
        add_fields(answer.fields, context);
        html.element("h4", texts.text("ui.source"));
        add_sources(answer, context);
        html.close();
    }
    if (side.answers.empty()) html.element("p", side.silence);
    add_judgement(judgement, context);
    html.close();
}

}  // namespace

void add_open_answer(app::Views& views, const HtmlContext& context) {
    const app::CellDetailView* view = app::open_answer(views);
    if (view == nullptr) return;
    Markup& html = context.html;
    const auto& texts = context.texts;
    html.open("section").untrusted_element("h2", view->property_label);
    if (!view->explanation.empty()) html.untrusted_element("p", view->explanation);
    std::vector<app::Field> facts = {{texts.text("ui.category"), view->category}};
    if (!view->relation.empty()) facts.push_back({texts.text("ui.relation"), view->relation});
    facts.insert(facts.end(), view->references.begin(), view->references.end());
    add_fields(facts, context);
    for (std::size_t i = 0; i < view->sides.size(); ++i) {
        add_side(view->sides[i], view->judgements[i], context);
    }
    html.close();
}

}  // namespace kurabe::present
