#include <algorithm>

#include "app/views/emptiness.h"
#include "app/views/highlight.h"
#include "app/views/matrix/matrix_cells.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/matrix/silence.h"
#include "app/views/row_order.h"
#include "compare/relation.h"
#include "wording/framework_text.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::app {
namespace {

struct MatrixContext {
    const ViewContext& view;
    const MatrixCells& cells;
};

// Rows that answer the filter, those of which that cannot be told and, where there are neither but
// vendors that fail are to be shown, those that they fail at.
struct ShownRows {
    std::vector<std::size_t> yes;
    std::vector<std::size_t> unknown;
    std::vector<std::size_t> failing;
};

ColumnView column_view(const ViewContext& context, const model::ProfilePtr& loaded) {
    const model::Profile& profile = *loaded;
    ColumnView column;
    column.origin = origin_of(loaded, context);
    column.key = model::edition_key(profile);
    column.title = profile.service_name.in(context.texts.language());
    column.subtitle = edition_text(profile.edition_label, profile.edition_date, context.texts);
    column.baseline = column.key == context.session.baseline;
    column.hidden = context.session.hidden_columns.contains(column.key);
    return column;
}

std::vector<SortChoice> sort_choices(const model::Property* property, const wording::Texts& texts) {
    using compare::SortOrder;
    if (!compare::can_be_ranked(property)) return {};
    if (property != nullptr && property->better != model::Better::none) {
        return {{SortOrder::best_first, texts.text("sort.best_first")},
                {SortOrder::worst_first, texts.text("sort.worst_first")}};
    }
    return {{SortOrder::best_first, texts.text("sort.largest_first")},
            {SortOrder::worst_first, texts.text("sort.smallest_first")}};
}

// Whether the shown columns stand as a sort by that row would put them: others may have been moved
// or added since.
bool is_sorted(const MatrixContext& context, std::size_t row, compare::SortOrder order) {
    const auto& table = context.view.table();
    std::vector<model::AnswerTable::Cell> cells;
    for (const std::size_t column : context.cells.columns()) {
        cells.push_back(table.cell(row, column));
    }
    const auto sorted =
        compare::sort_cells(table.rows()[row].property, cells, order, context.view.reader());
    return std::is_sorted(sorted.begin(), sorted.end());
}

// Marks the order in which the columns stand, where they were sorted by this row.
void mark_sort(const MatrixContext& context, RowView& view) {
    const ColumnSort& sort = context.view.session.sorted_by;
    if (sort.property_id != view.property_id) return;
    if (!is_sorted(context, view.table_row, sort.order)) return;
    const bool best = sort.order == compare::SortOrder::best_first;
    for (SortChoice& choice : view.sort_choices) choice.in_force = choice.order == sort.order;
    const auto& table = context.view.table();
    const auto* property = table.rows()[view.table_row].property;
    const bool has_better = property != nullptr && property->better != model::Better::none;
    view.sorted_text = context.view.texts.text(
        has_better ? (best ? "sorted.best_first" : "sorted.worst_first")
                   : (best ? "sorted.largest_first" : "sorted.smallest_first"));
}

RowView row_view(const MatrixContext& context, std::size_t row, const std::string& number) {
    const auto& table = context.view.table();
    const auto& entry = table.rows()[row];
    RowView view;
    view.property_id = entry.property_id;
    view.number = number;
    view.important = context.view.session.row_marks.is_important(entry.property_id);
    view.label = property_label(entry.property, entry.property_id, context.view.texts);
    if (entry.property != nullptr) {
        view.explanation = wording::marked(entry.property->explanation, context.view.texts);
    }
    view.sort_choices = sort_choices(entry.property, context.view.texts);
    view.table_row = row;
    view.silent = is_silent(table, row, context.cells.columns());
    view.differs = compare::row_differs(table, row, context.cells.columns(), context.view.reader());
    auto found = find_in_label(view.label, entry.property, context.view);
    view.synonyms = std::move(found.synonyms);
    view.label_hits = std::move(found.hits);
    mark_sort(context, view);
    return view;
}

RowView note_view(const model::Framework& framework, const model::FrameworkRow& row,
                  const wording::Texts& texts) {
    RowView view;
    view.property_id = framework.id + "." + row.id;
    view.number = row.id;
    view.label = row.label.in(texts.language());
    view.note = describe(*row.not_answerable, texts);
    return view;
}

// Where nothing narrows the matrix, it shows the whole framework.
bool shows_all_rows(const ViewContext& context) {
    return context.filter.root.kind == query::Node::Kind::everything &&
           !context.session.only_differences && !context.session.row_marks.only_important;
}

// In the session's order; a row that no document answers says so.
std::vector<GroupView> groups_of(const MatrixContext& context,
                                 const std::vector<std::size_t>& rows) {
    const auto unanswerable =
        shows_all_rows(context.view) ? Unanswerable::shown : Unanswerable::left_out;
    const model::Framework* framework = framework_of_order(context.view);
    std::vector<GroupView> groups;
    for (const RowGroup& ordered : order_rows(context.view, rows, unanswerable)) {
        GroupView group{ordered.id, ordered.label, {}, "", ""};
        for (const OrderedRow& row : ordered.rows) {
            group.rows.push_back(
                row.unanswerable == nullptr
                    ? row_view(context, row.table_row, row.number)
                    : note_view(*framework, *row.unanswerable, context.view.texts));
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

void explain_emptiness(const ViewContext& context, MatrixView& view) {
    const bool unfiltered = context.filter.root.kind == query::Node::Kind::everything;
    const bool no_differences =
        context.session.only_differences && unfiltered && !view.columns.empty();
    const bool all_marked_away = unfiltered && !view.columns.empty() && !no_differences;
    if (no_differences) {
        view.empty = emptiness(context, "matrix.empty_differences");
    } else {
        view.empty = all_marked_away ? emptiness(context, "matrix.empty_marks") : no_rows(context);
    }
}

// The visible columns, as the filter chooses of them.
std::shared_ptr<MatrixCells> matrix_cells(const ViewContext& context, MatrixView& view,
                                          std::size_t& left_out) {
    const std::vector<std::size_t> columns = shown_columns(context);
    FilterResult matches = context.matches(columns);
    ChosenColumns chosen = choose_columns(context, *matches, columns);
    view.failing = failing_view(context, *matches, chosen);
    if (chosen.columns.size() > max_columns) {
        left_out = chosen.columns.size() - max_columns;
        chosen.columns.resize(max_columns);
        chosen.matches.resize(max_columns);
        matches = context.matches(chosen.columns);
    }
    return std::make_shared<MatrixCells>(context, std::move(chosen), std::move(matches));
}

// Silent rows go behind the others of their group, under one line that says how many they are.
void fold_silence(std::vector<GroupView>& groups, const wording::Texts& texts) {
    for (GroupView& group : groups) {
        const auto first = std::stable_partition(group.rows.begin(), group.rows.end(),
                                                 [](const RowView& row) { return !row.silent; });
        const auto count = group.rows.end() - first;
        if (count == 0) continue;
        group.silent_id = group.id + ".silent";
        group.silent_text = texts.text("matrix.silent", {{"n", std::to_string(count)}});
    }
}

std::size_t count_silent(const MatrixContext& context, const std::vector<std::size_t>& rows) {
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
        return is_silent(context.view.table(), row, context.cells.columns());
    }));
}

std::string summary_of(const MatrixContext& context, const ShownRows& rows, std::size_t folded) {
    if (context.view.searching) return context.view.texts.text("filter.searching");
    const char* key = "matrix.summary";
    if (folded > 0) key = "matrix.summary_silent";
    if (!rows.unknown.empty()) key = "matrix.summary_unknown";  // then nothing is folded
    return context.view.texts.text(
        key, {{"shown", std::to_string(rows.yes.size() - folded)},
              {"silent", std::to_string(folded)},
              {"unknown", std::to_string(rows.unknown.size())},
              {"total", std::to_string(context.view.table().rows().size())},
              {"vendors", std::to_string(count_services(context.view, context.cells.columns()))}});
}

std::vector<std::size_t> rows_asked_about(const ViewContext& context) {
    std::vector<std::size_t> rows;
    for (const std::string& property : query::properties_asked_about(context.filter.root)) {
        const auto row = find_row(context, property);
        if (row && std::find(rows.begin(), rows.end(), *row) == rows.end()) rows.push_back(*row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

ShownRows shown_rows(const MatrixContext& context) {
    ShownRows rows;
    const auto& table = context.view.table();
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const bool yes = context.cells.matches().yes.any_in_row(row);
        if (!yes && !context.cells.matches().unknown.any_in_row(row)) continue;
        if (!context.view.session.row_marks.shows(table.rows()[row].property_id)) continue;
        if (context.view.session.only_differences &&
            !compare::row_differs(table, row, context.cells.columns(), context.view.reader(),
                                  !context.view.session.ignore_silence)) {
            continue;
        }
        (yes ? rows.yes : rows.unknown).push_back(row);
    }
    if (context.view.searching) return rows;
    const bool none = rows.yes.empty() && rows.unknown.empty();
    if (none && context.view.session.show_failing && !context.view.session.only_differences) {
        rows.failing = rows_asked_about(context.view);
    }
    return rows;
}

}  // namespace

std::size_t count_unfolded(const GroupView& group) {
    if (group.silent_text.empty()) return group.rows.size();
    const auto first = std::find_if(group.rows.begin(), group.rows.end(),
                                    [](const RowView& row) { return row.silent; });
    return static_cast<std::size_t>(first - group.rows.begin());
}

std::string folded_labels(const GroupView& group, const wording::Texts& texts) {
    std::string list;
    for (std::size_t i = count_unfolded(group); i < group.rows.size(); ++i) {
        if (!list.empty()) list += texts.text("format.list_separator");
        const RowView& row = group.rows[i];
        list += marked_label(row.number, row.important, row.label);
    }
    return list;
}

const CellView& MatrixView::cell(const RowView& row, std::size_t column) const {
    return cells->at(row.table_row, column);
}

CellView MatrixView::cell_once(const RowView& row, std::size_t column) const {
    return cells->make(row.table_row, column);
}

MatrixView MatrixView::build(const ViewContext& context) {
    MatrixView view;
    std::size_t left_out = 0;
    view.cells = matrix_cells(context, view, left_out);
    const MatrixContext matrix{context, *view.cells};
    view.only_differences = context.session.only_differences;
    view.ignore_silence = context.session.ignore_silence;
    view.heat_map = context.session.heat_map;
    view.row_orders = row_order_choices(context);
    for (const Choice& order : view.row_orders) {
        if (order.selected && !order.hint.empty())
            view.order_text = order.label + ": " + order.hint;
    }
    for (const auto& profile : context.table().profiles()) {
        view.all_columns.push_back(column_view(context, profile));
    }
    for (std::size_t i = 0; i < matrix.cells.columns().size(); ++i) {
        ColumnView column = view.all_columns[matrix.cells.columns()[i]];
        column.match = matrix.cells.column_match(i);
        column.match_text = match_text(column.match, context.texts);
        view.columns.push_back(std::move(column));
    }
    const ShownRows rows = shown_rows(matrix);
    view.show_silent = context.session.show_silent;
    if (can_fold_silence(context.session, context.filter.root))
        view.silent = count_silent(matrix, rows.yes);
    const bool folds = view.silent > 0 && !view.show_silent;
    view.summary = summary_of(matrix, rows, folds ? view.silent : 0);
    if (left_out > 0) {
        view.left_out =
            context.texts.text("matrix.left_out", {{"left_out", std::to_string(left_out)}});
    }

    if (!view.columns.empty()) {
        view.groups = groups_of(matrix, rows.yes);
        if (folds) fold_silence(view.groups, context.texts);
        const auto add_group = [&](const char* id, const char* label,
                                   const std::vector<std::size_t>& of_group) {
            if (of_group.empty()) return;
            GroupView group{id, context.texts.text(label), {}, "", ""};
            for (const std::size_t row : of_group) group.rows.push_back(row_view(matrix, row, ""));
            view.groups.push_back(std::move(group));
        };
        add_group("cannot_tell", "matrix.cannot_tell", rows.unknown);
        add_group("none_matches", "matrix.none_matches", rows.failing);
    }
    if (view.groups.empty()) explain_emptiness(context, view);
    return view;
}

}  // namespace kurabe::app
