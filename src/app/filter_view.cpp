#include "app/answer_text.h"
#include "app/views.h"

namespace kurabe::app {
namespace {

std::vector<FacetValue> category_facet(const ViewContext& context,
                                       const query::FilterResult& result) {
    std::vector<FacetValue> values;
    const auto& filter = context.session.filter;
    const auto add = [&](const std::string& id) {
        const auto count = result.category_counts.find(id);
        values.push_back({id, category_label(context, id),
                          count == result.category_counts.end() ? 0 : count->second,
                          filter.categories.contains(id), model::AnswerState::not_stated});
    };
    for (const auto& category : context.catalogs.properties.categories()) add(category.id);
    const bool unknown_properties =
        !context.table.rows().empty() && context.table.rows().back().property == nullptr;
    if (unknown_properties) add(query::outside_catalog);
    return values;
}

std::vector<FacetValue> state_facet(const ViewContext& context, const query::FilterResult& result) {
    std::vector<FacetValue> values;
    for (const model::AnswerState state : model::all_answer_states) {
        const auto count = result.state_counts.find(state);
        values.push_back({std::string(model::to_name(state)),
                          state_text(state, context.translations),
                          count == result.state_counts.end() ? 0 : count->second,
                          context.session.filter.states.contains(state), state});
    }
    return values;
}

}  // namespace

FilterView build_filter_view(const ViewContext& context) {
    const auto& filter = context.session.filter;
    const auto result = query::apply(filter, context.table, context.index, shown_columns(context));
    FilterView view;
    view.text = filter.text;
    view.categories = category_facet(context, result);
    view.states = state_facet(context, result);
    view.active = !filter.empty();
    view.summary = context.translations.text(
        "filter.summary", {{"shown", std::to_string(result.rows.size())},
                           {"total", std::to_string(context.table.rows().size())}});
    return view;
}

}  // namespace kurabe::app
