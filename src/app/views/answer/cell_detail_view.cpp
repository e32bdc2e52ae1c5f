#include "app/views/answer/cell_detail_view.h"
#include "app/views/answer_text.h"
#include "app/views/highlight.h"
#include "app/views/relation_text.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::app {
namespace {

std::vector<Field> reference_fields(const ViewContext& context, const model::Property& property) {
    std::vector<Field> fields;
    const auto language = context.texts.language();
    for (const auto& reference : property.references) {
        for (const auto& framework : context.catalogs().frameworks) {
            if (framework.id != reference.framework) continue;
            for (const auto& row : framework.rows) {
                if (row.id == reference.row) {
                    fields.push_back(
                        {framework.name.in(language), row.id + " " + row.label.in(language)});
                }
            }
        }
    }
    return fields;
}

// How two columns relate, seen from the left one.
std::string related(const ViewContext& context, std::size_t row, std::size_t left,
                    std::size_t right) {
    const auto& table = context.table();
    const auto comparison =
        compare::compare_cells(table.rows()[row].property, table.cell(row, left),
                               table.cell(row, right), context.reader());
    const Sides sides = sides_of(*table.profiles()[left], *table.profiles()[right], context.texts);
    return relation_text(comparison, sides, context.texts);
}

std::string relation_of_cell(const ViewContext& context, std::size_t row, std::size_t column) {
    const auto& session = context.session;
    if (session.mode == ViewMode::diff) {
        const auto left = find_column(context, session.diff_left);
        const auto right = find_column(context, session.diff_right);
        const bool is_side =
            left && right && *left != *right && (column == *left || column == *right);
        return is_side ? related(context, row, *left, *right) : std::string();
    }
    const auto baseline = find_column(context, session.baseline);
    const bool compares = session.mode == ViewMode::matrix && baseline && *baseline != column &&
                          !session.hidden_columns.contains(session.baseline);
    return compares ? related(context, row, *baseline, column) : std::string();
}

}  // namespace

CellDetailView CellDetailView::build(const ViewContext& context) {
    CellDetailView view;
    const auto& selected = context.session.selected;
    const auto row = find_row(context, selected.property_id);
    const auto column = find_column(context, selected.column_key);
    if (selected.empty() || !row || !column) return view;

    const auto& entry = context.table().rows()[*row];
    const auto& profile = *context.table().profiles()[*column];
    const auto language = context.texts.language();
    view.open = true;
    view.cell = selected;
    view.property_id = entry.property_id;
    view.property_label = wording::property_label(entry.property, entry.property_id, context.texts);
    view.category = category_label(context, category_id(entry));
    if (entry.property != nullptr) {
        view.explanation = wording::marked(entry.property->explanation, context.texts);
        view.references = reference_fields(context, *entry.property);
    }
    view.vendor = profile.service_name.in(language);
    view.relation = relation_of_cell(context, *row, *column);
    view.edition = edition_text(profile.edition_label, profile.edition_date, context.texts);
    for (const model::Answer* answer : context.table().cell(*row, *column)) {
        view.answers.push_back(
            answer_detail(*answer, profile, entry.property, context.texts, context.today()));
        highlight(view.answers.back(), query::words_of(context.filter.root));
    }
    if (view.answers.empty()) view.silence = context.texts.text("detail.silence");
    return view;
}

}  // namespace kurabe::app
