#include "app/views/answer/cell_detail_view.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/property_fields.h"
#include "app/views/shell/shell_view.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::app {
namespace {

using ColumnPair = std::pair<std::size_t, std::size_t>;

// The diff's columns where the cell is one of two.
std::optional<ColumnPair> diff_of_cell(const ViewContext& context, std::size_t column) {
    const auto& session = context.session;
    if (session.mode != ViewMode::diff) return std::nullopt;
    const auto left = find_column(context, session.diff_left);
    const auto right = find_column(context, session.diff_right);
    const bool is_side = left && right && *left != *right && (column == *left || column == *right);
    return is_side ? std::optional<ColumnPair>({*left, *right}) : std::nullopt;
}

std::string relation_to_baseline(const ViewContext& context, std::size_t row, std::size_t column) {
    const auto& session = context.session;
    const auto baseline = find_column(context, session.baseline);
    const bool compares = session.mode == ViewMode::matrix && baseline && *baseline != column &&
                          !session.hidden_columns.contains(session.baseline);
    return compares ? relation_of_cells(context, row, *baseline, column) : std::string();
}

template <typename Group, typename Row>
bool has_row(const std::vector<Group>& groups, std::vector<Row> Group::* rows_of,
             const std::string& property_id) {
    return std::any_of(groups.begin(), groups.end(), [&](const Group& group) {
        const auto& rows = group.*rows_of;
        return std::any_of(rows.begin(), rows.end(),
                           [&](const Row& row) { return row.property_id == property_id; });
    });
}

bool is_shown_in_matrix(const MatrixView& view, const CellReference& cell) {
    const bool has_column =
        std::any_of(view.columns.begin(), view.columns.end(),
                    [&](const ColumnView& column) { return column.key == cell.column_key; });
    return has_column && has_row(view.groups, &GroupView::rows, cell.property_id);
}

bool is_shown_in_diff(Views& views, const CellDetailView& view) {
    if (view.sides.size() < 2) return false;
    const auto& editions = views.get<EditionDiffView>();
    if (editions.applies) {
        return has_row(editions.groups, &ChangeGroupView::changes, view.property_id);
    }
    return has_row(views.get<DiffView>().groups, &DiffGroupView::rows, view.property_id);
}

}  // namespace

CellDetailView CellDetailView::build(const ViewContext& context) {
    CellDetailView view;
    const auto& selected = context.session.selected;
    const auto row = find_row(context, selected.property_id);
    const auto column = find_column(context, selected.column_key);
    if (selected.empty() || !row || !column) return view;

    const auto& entry = context.table().rows()[*row];
    view.open = true;
    view.cell = selected;
    view.property_id = entry.property_id;
    view.property_label = wording::property_label(entry.property, entry.property_id, context.texts);
    view.category = category_label(context, category_id(entry));
    if (entry.property != nullptr) {
        view.explanation = wording::marked(entry.property->explanation, context.texts);
        view.references = framework_fields(context, *entry.property);
    }
    if (const auto both = diff_of_cell(context, *column)) {
        const std::array cells = {context.table().cell(*row, both->first),
                                  context.table().cell(*row, both->second)};
        const wording::UnitsBeside units(cells, entry.property);
        view.sides = {service_answers(context, *row, both->first, units),
                      service_answers(context, *row, both->second, units)};
        view.relation = relation_of_cells(context, *row, both->first, both->second);
        view.judgements = {judgement_of_property(context, view.property_id, both->first),
                           judgement_of_property(context, view.property_id, both->second)};
    } else {
        view.sides = {service_answers(context, *row, *column)};
        view.judgements = {judgement_of_property(context, view.property_id, *column)};
        view.relation = relation_to_baseline(context, *row, *column);
    }
    return view;
}

const CellDetailView* open_answer(Views& views) {
    const auto& view = views.get<CellDetailView>();
    if (!view.open) return nullptr;
    const ViewMode mode = views.get<ShellView>().mode;
    if (!mode_of(mode).opens_answers) return nullptr;
    const bool shown = mode == ViewMode::diff
                           ? is_shown_in_diff(views, view)
                           : is_shown_in_matrix(views.get<MatrixView>(), view.cell);
    return shown ? &view : nullptr;
}

CellReference open_cell(Views& views) {
    const CellDetailView* view = open_answer(views);
    return view == nullptr ? CellReference{} : view->cell;
}

}  // namespace kurabe::app
