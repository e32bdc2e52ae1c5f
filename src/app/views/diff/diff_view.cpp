#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "app/loading/builtin_assets.h"
#include "app/views/answer_text.h"
#include "app/views/diff/diff_view.h"
#include "app/views/doubt_text.h"
#include "app/views/emptiness.h"
#include "app/views/highlight.h"
#include "app/views/relation_text.h"
#include "app/views/row_order.h"
#include "compare/relation.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::app {
namespace {

// How the rows relate, by property.
using Comparisons = std::map<std::string_view, compare::Comparison>;

// The property that says the same fact and relates in the same way; null where there is none.
const model::Property* told_by(const model::AnswerTable::Row& row,
                               const compare::Comparison& comparison,
                               const Comparisons& comparisons, const model::Catalog& catalog) {
    if (row.property == nullptr || row.property->same_fact_as.empty()) return nullptr;
    const auto other = comparisons.find(row.property->same_fact_as);
    const bool repeats =
        other != comparisons.end() && other->second.relation == comparison.relation;
    return repeats ? catalog.find(other->first) : nullptr;
}

// Silence on both sides is shown only where it is asked for.
bool is_shown(const Session& session, compare::Relation relation) {
    if (session.diff_relations.empty()) return relation != compare::Relation::both_silent;
    return session.diff_relations.contains(std::string(compare::to_name(relation)));
}

DiffRowView diff_row(const ViewContext& context, const OrderedRow& ordered, std::size_t left,
                     std::size_t right) {
    const std::size_t row = ordered.table_row;
    const auto& entry = context.table().rows()[row];
    DiffRowView view;
    view.property_id = entry.property_id;
    view.number = ordered.number;
    view.important = context.session.row_marks.is_important(entry.property_id);
    view.label = property_label(entry.property, entry.property_id, context.texts);
    if (entry.property != nullptr) {
        view.explanation = wording::marked(entry.property->explanation, context.texts);
    }
    const auto& table = context.table();
    const std::array cells = {table.cell(row, left), table.cell(row, right)};
    const wording::UnitsBeside units(cells, entry.property);
    view.left = cell_view(*table.profiles()[left], cells[0], entry.property, context.texts,
                          context.today(), units);
    view.right = cell_view(*table.profiles()[right], cells[1], entry.property, context.texts,
                           context.today(), units);
    const auto words = query::words_of(context.filter.root);
    auto found = find_in_label(view.label, entry.property, context);
    view.synonyms = std::move(found.synonyms);
    view.label_hits = std::move(found.hits);
    highlight(view.left, words);
    highlight(view.right, words);
    const FilterResult matches = context.matches({left, right});
    const auto add_doubt = [&](CellView& cell, std::size_t column) {
        if (!matches->unknown.test(row, column)) return;
        cell.match = Match::unknown;
        cell.match_text = doubt_text(context, row, column);
    };
    add_doubt(view.left, left);
    add_doubt(view.right, right);
    return view;
}

void set_relation(DiffRowView& row, const compare::Comparison& comparison,
                  const model::Property* told_by, const Sides& sides, const wording::Texts& texts) {
    row.relation = comparison.relation;
    row.relation_text = relation_text(comparison, sides, texts);
    if (comparison.reason == compare::Reason::no_direction) {
        row.relation_hint = texts.text("reason.no_direction");
    }
    if (told_by == nullptr) return;
    row.relation = compare::Relation::same_fact;
    row.relation_text = with_same_fact(row.relation_text, *told_by, texts);
}

std::vector<RelationCount> relation_counts(const ViewContext& context,
                                           const std::map<compare::Relation, std::size_t>& counts,
                                           const Sides& sides) {
    std::vector<RelationCount> views;
    for (const compare::Relation relation : compare::all_relations) {
        const auto count = counts.find(relation);
        const std::string id(compare::to_name(relation));
        const bool selected = context.session.diff_relations.contains(id);
        // Nearly no two services have any of these.
        const bool is_rare = relation == compare::Relation::same_fact;
        if (is_rare && count == counts.end() && !selected) continue;
        views.push_back({relation, id, relation_label(relation, sides, context.texts),
                         count == counts.end() ? 0 : count->second, selected});
    }
    return views;
}

// Titles of one service's editions have it already.
std::string edition_beside(const std::string& title, const model::Profile& profile,
                           const wording::Texts& texts) {
    if (title != profile.service_name.in(texts.language())) return {};
    return edition_text(profile.edition_label, profile.edition_date, texts);
}

}  // namespace

std::vector<Choice> side_choices(const ViewContext& context, std::string_view selected) {
    auto choices = profile_choices(context, selected);
    const bool loaded =
        std::all_of(example_edition_keys.begin(), example_edition_keys.end(),
                    [&](std::string_view key) { return find_column(context, key).has_value(); });
    if (!loaded) {
        choices.push_back(
            {std::string(example_editions_choice), context.texts.text("ui.show_example_editions")});
    }
    return choices;
}

DiffView DiffView::build(const ViewContext& context) {
    const auto& session = context.session;
    const auto& texts = context.texts;
    DiffView view;
    view.row_orders = row_order_choices(context);
    view.left_choices = side_choices(context, session.diff_left);
    view.right_choices = side_choices(context, session.diff_right);
    const auto left = find_column(context, session.diff_left);
    const auto right = find_column(context, session.diff_right);
    if (!left || !right) {
        view.empty = emptiness(context, "diff.empty");
        return view;
    }
    const Sides sides =
        sides_of(*context.table().profiles()[*left], *context.table().profiles()[*right], texts);
    view.left_title = sides.left;
    view.right_title = sides.right;
    view.left_edition = edition_beside(sides.left, *context.table().profiles()[*left], texts);
    view.right_edition = edition_beside(sides.right, *context.table().profiles()[*right], texts);

    auto rows = matching_rows(context, {*left, *right});
    std::erase_if(rows, [&](std::size_t row) {
        return !session.row_marks.shows(context.table().rows()[row].property_id);
    });
    Comparisons comparisons;
    for (const std::size_t row : rows) {
        const auto& entry = context.table().rows()[row];
        comparisons[entry.property_id] =
            compare::compare_cells(entry.property, context.table().cell(row, *left),
                                   context.table().cell(row, *right), context.reader());
    }
    std::map<compare::Relation, std::size_t> counts;
    std::map<std::size_t, const model::Property*> told;  // by row that is shown
    std::vector<std::size_t> shown;
    for (const std::size_t row : rows) {
        const auto& entry = context.table().rows()[row];
        const compare::Comparison& comparison = comparisons.at(entry.property_id);
        const auto* other =
            compare::is_ranked(comparison.relation)
                ? told_by(entry, comparison, comparisons, context.catalogs().properties)
                : nullptr;
        const compare::Relation relation =
            other == nullptr ? comparison.relation : compare::Relation::same_fact;
        ++counts[relation];
        if (!is_shown(session, relation)) continue;
        told.emplace(row, other);
        shown.push_back(row);
    }
    for (const RowGroup& ordered : order_rows(context, shown)) {
        DiffGroupView group{ordered.id, ordered.label, {}};
        for (const OrderedRow& row : ordered.rows) {
            DiffRowView shown_row = diff_row(context, row, *left, *right);
            set_relation(shown_row, comparisons.at(shown_row.property_id), told.at(row.table_row),
                         sides, texts);
            group.rows.push_back(std::move(shown_row));
        }
        view.groups.push_back(std::move(group));
    }
    view.counts = relation_counts(context, counts, sides);
    view.summary = texts.text("diff.summary", {{"shown", std::to_string(shown.size())},
                                               {"left", view.left_title},
                                               {"right", view.right_title}});
    if (view.groups.empty()) {
        view.empty = rows.empty() ? no_match(context, {*left, *right})
                                  : emptiness(context, "diff.empty_rows");
    }
    return view;
}

}  // namespace kurabe::app
