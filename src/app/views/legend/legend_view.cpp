#include "app/views/legend/legend_view.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/loading/loading.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

using compare::Relation;
using model::AnswerState;

LegendEntry entry(std::string_view group, std::string_view id, std::string label,
                  const wording::Texts& texts) {
    const std::string what = std::string(group) + "." + std::string(id);
    return {std::string(id), std::move(label), wording::explanation(what, texts)};
}

std::vector<StateEntry> state_entries(const wording::Texts& texts) {
    std::vector<AnswerState> order(model::all_answer_states.begin(),
                                   model::all_answer_states.end());
    const auto rank = [](AnswerState state) {
        return state == AnswerState::not_stated ? 0 : state == AnswerState::no ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](AnswerState a, AnswerState b) { return rank(a) < rank(b); });
    std::vector<StateEntry> entries;
    for (const AnswerState state : order) {
        entries.push_back({state, entry("state", model::to_name(state),
                                        wording::state_text(state, texts), texts)});
    }
    return entries;
}

std::vector<LegendEntry> qualifier_entries(const wording::Texts& texts) {
    std::vector<LegendEntry> entries;
    for (const model::Qualifier qualifier : model::all_qualifiers) {
        if (qualifier == model::Qualifier::unqualified) continue;
        entries.push_back(entry("qualifier", model::to_name(qualifier),
                                wording::qualifier_text(qualifier, texts), texts));
    }
    return entries;
}

std::vector<LegendEntry> mark_entries(const wording::Texts& texts) {
    return {entry("mark", "expired", texts.text("answer.expired"), texts),
            entry("mark", "contradiction", texts.text("answer.contradiction"), texts),
            entry("mark", "cannot_tell", texts.text("ui.cannot_tell"), texts),
            entry("mark", "failing", texts.text("failing.mark"), texts)};
}

std::vector<RelationEntry> relation_entries(const wording::Texts& texts) {
    constexpr std::array shown = {
        std::pair{Relation::better, "better"}, std::pair{Relation::worse, "worse"},
        std::pair{Relation::same, "same"}, std::pair{Relation::differs, "differs"},
        std::pair{Relation::only_left, "only_one"}};
    std::vector<RelationEntry> entries;
    for (const auto& [relation, id] : shown) {
        std::string label = texts.text("explain.relation_label." + std::string(id));
        entries.push_back({relation, entry("relation", id, std::move(label), texts)});
    }
    return entries;
}

}  // namespace

LegendView LegendView::build(const ViewContext& context) {
    const wording::Texts& texts = context.texts;
    LegendView view;
    view.closed = context.preferences.legend_closed;
    view.purpose = texts.text("legend.purpose");
    view.first = texts.text("legend.first");
    for (std::size_t i = 0; i < static_cast<std::size_t>(Hint::count); ++i) {
        const Hint hint = static_cast<Hint>(i);
        if (context.preferences.learnt.contains(hint)) continue;
        view.hints.push_back(texts.text("hint." + std::string(to_name(hint))));
    }
    view.states = state_entries(texts);
    view.qualifiers = qualifier_entries(texts);
    view.marks = mark_entries(texts);
    view.relations = relation_entries(texts);
    return view;
}

NewColumnsView NewColumnsView::build(const ViewContext& context) {
    return {context.loading.just_loaded()};
}

}  // namespace kurabe::app
