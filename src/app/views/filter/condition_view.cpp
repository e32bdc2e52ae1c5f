#include "app/views/filter/condition_view.h"
#include "query/language/literal.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

bool has_order(model::ValueKind kind) {
    switch (kind) {
        case model::ValueKind::duration:
        case model::ValueKind::percent:
        case model::ValueKind::count:
        case model::ValueKind::number:
        case model::ValueKind::rate:
        case model::ValueKind::date:
        case model::ValueKind::time: return true;
        default: return false;
    }
}

std::vector<std::string> operators_for(const model::Property& property) {
    if (!has_order(property.kind)) return {"=", "!="};
    if (property.better == model::Better::lower) return {"<=", "<", ">=", ">", "=", "!="};
    return {">=", ">", "<=", "<", "=", "!="};
}

// States, and the codes of an enumeration; none where a value is typed.
std::vector<Choice> values_for(const model::Property& property, const ViewContext& context) {
    std::vector<Choice> values;
    if (has_order(property.kind)) return values;
    const auto language = context.session.language;
    for (const auto& option : property.options) {
        const std::string& label = option.label.in(language);
        values.push_back({label, label, false});
    }
    const auto& states = context.workspace.vocabulary.words().states;
    for (const model::AnswerState state : model::all_answer_states) {
        const std::string written = states.written(model::to_name(state), language);
        values.push_back({written, state_text(state, context.texts), false});
    }
    return values;
}

}  // namespace

ConditionView ConditionView::build(const ViewContext& context) {
    const auto language = context.session.language;
    ConditionView view;
    for (const auto& property : context.catalogs().properties.properties()) {
        ConditionProperty entry;
        entry.label = property.label.in(language);
        entry.explanation = property.explanation.in(language);
        entry.operators = operators_for(property);
        entry.values = values_for(property, context);
        if (has_order(property.kind)) {
            entry.example = query::example_literal(property.kind, property.unit,
                                                   context.workspace.vocabulary.words(), language);
        }
        view.properties.push_back(std::move(entry));
    }
    return view;
}

}  // namespace kurabe::app
