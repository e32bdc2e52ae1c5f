#include <array>
#include <map>

#include "app/views/answer_text.h"
#include "app/views/diff/diff_view.h"
#include "app/views/emptiness.h"
#include "app/views/highlight.h"
#include "compare/relation.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::app {
namespace {

std::string relation_text(compare::Relation relation, const wording::Texts& texts) {
    return texts.text("relation." + std::string(compare::to_name(relation)));
}

// Silence on both sides is shown only where it is asked for.
bool is_shown(const Session& session, compare::Relation relation) {
    if (session.diff_relations.empty()) return relation != compare::Relation::both_silent;
    return session.diff_relations.contains(std::string(compare::to_name(relation)));
}

DiffRowView diff_row(const ViewContext& context, std::size_t row, std::size_t left,
                     std::size_t right, compare::Relation relation) {
    const auto& entry = context.table().rows()[row];
    DiffRowView view;
    view.property_id = entry.property_id;
    view.label = property_label(entry.property, entry.property_id, context.texts);
    if (entry.property != nullptr) {
        view.explanation = wording::marked(entry.property->explanation, context.texts);
    }
    view.relation = relation;
    view.relation_text = relation_text(relation, context.texts);
    const auto& table = context.table();
    const std::array cells = {table.cell(row, left), table.cell(row, right)};
    const wording::UnitsBeside units(cells, entry.property);
    view.left = cell_view(*table.profiles()[left], cells[0], entry.property, context.texts,
                          context.today(), units);
    view.right = cell_view(*table.profiles()[right], cells[1], entry.property, context.texts,
                           context.today(), units);
    const auto words = query::words_of(context.filter.root);
    auto found = find_in_label(view.label, entry.property, words, context.texts);
    view.synonyms = std::move(found.synonyms);
    view.label_hits = std::move(found.hits);
    highlight(view.left, words);
    highlight(view.right, words);
    return view;
}

std::vector<RelationCount> relation_counts(const ViewContext& context,
                                           const std::map<compare::Relation, std::size_t>& counts) {
    std::vector<RelationCount> views;
    for (const compare::Relation relation : compare::all_relations) {
        const auto count = counts.find(relation);
        const std::string id(compare::to_name(relation));
        views.push_back({relation, id, relation_text(relation, context.texts),
                         count == counts.end() ? 0 : count->second,
                         context.session.diff_relations.contains(id)});
    }
    return views;
}

}  // namespace

DiffView DiffView::build(const ViewContext& context) {
    const auto& session = context.session;
    const auto& texts = context.texts;
    DiffView view;
    view.left_choices = profile_choices(context, session.diff_left);
    view.right_choices = profile_choices(context, session.diff_right);
    const auto left = find_column(context, session.diff_left);
    const auto right = find_column(context, session.diff_right);
    if (!left || !right) {
        view.empty = emptiness(texts, "diff.empty");
        return view;
    }
    view.left_title = context.table().profiles()[*left]->service_name.in(texts.language());
    view.right_title = context.table().profiles()[*right]->service_name.in(texts.language());

    const auto rows = matching_rows(context, {*left, *right});
    std::map<compare::Relation, std::size_t> counts;
    std::size_t shown = 0;
    for (const std::size_t row : rows) {
        const auto& entry = context.table().rows()[row];
        const auto relation = compare::relate(entry.property, context.table().cell(row, *left),
                                              context.table().cell(row, *right), context.today());
        ++counts[relation];
        if (!is_shown(session, relation)) continue;
        const std::string category = category_id(entry);
        if (view.groups.empty() || view.groups.back().id != category) {
            view.groups.push_back({category, category_label(context, category), {}});
        }
        view.groups.back().rows.push_back(diff_row(context, row, *left, *right, relation));
        ++shown;
    }
    view.counts = relation_counts(context, counts);
    view.summary = texts.text(
        "diff.summary",
        {{"shown", std::to_string(shown)}, {"left", view.left_title}, {"right", view.right_title}});
    if (view.groups.empty()) {
        view.empty =
            rows.empty() ? no_match(context, {*left, *right}) : emptiness(texts, "diff.empty_rows");
    }
    return view;
}

}  // namespace kurabe::app
