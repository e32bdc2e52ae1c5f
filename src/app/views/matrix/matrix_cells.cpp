#include "app/views/matrix/matrix_cells.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/views/answer_text.h"
#include "app/views/doubt_text.h"
#include "app/views/highlight.h"
#include "app/views/relation_text.h"
#include "compare/heat.h"
#include "compare/relation.h"

namespace kurabe::app {
MatrixCells::MatrixCells(const ViewContext& context, ChosenColumns chosen, FilterResult matches)
    : context_(context),
      columns_(std::move(chosen.columns)),
      column_matches_(std::move(chosen.matches)),
      matches_(std::move(matches)),
      baseline_(find_column(context, context.session.baseline)),
      words_(query::words_of(context.filter.root)) {
    // "Better" than a column that is not shown would say nothing.
    const bool is_shown =
        baseline_ && std::find(columns_.begin(), columns_.end(), *baseline_) != columns_.end();
    if (!is_shown) baseline_.reset();
}

const CellView& MatrixCells::at(std::size_t table_row, std::size_t column) {
    const auto [place, fresh] = made_.try_emplace(table_row * columns_.size() + column);
    if (fresh) place->second = make(table_row, column);
    return place->second;
}

CellView MatrixCells::make(std::size_t table_row, std::size_t column) {
    const auto& table = context_.table();
    const std::size_t table_column = columns_[column];
    CellView cell = cell_view(*table.profiles()[table_column], table.cell(table_row, table_column),
                              table.rows()[table_row].property, context_.texts, context_.today(),
                              units(table_row));
    compare_to_baseline(table_row, table_column, cell);
    cell.judgement = judgement_mark(
        standpoint_of_property(context_, table.rows()[table_row].property_id, table_column),
        decide::Verdict::cannot_tell, context_.texts);
    cell.match = match(table_row, table_column);
    // Of a vendor that meets the filter, not every cell has to.
    if (cell.match != Match::no || column_matches_[column] == Match::no) {
        cell.match_text = match_text(cell.match, context_.texts);
    }
    if (cell.match == Match::unknown) {
        cell.match_text = doubt_text(context_, table_row, table_column);
    }
    if (context_.session.heat_map) add_heat(table_row, column, cell);
    if (!words_.empty()) highlight(cell, words_);
    return cell;
}

Match MatrixCells::match(std::size_t table_row, std::size_t table_column) const {
    if (context_.filter.root.kind == query::Node::Kind::everything) return Match::all;
    if (matches_->yes.test(table_row, table_column)) return Match::yes;
    return matches_->unknown.test(table_row, table_column) ? Match::unknown : Match::no;
}

void MatrixCells::compare_to_baseline(std::size_t table_row, std::size_t table_column,
                                      CellView& cell) const {
    if (!baseline_ || *baseline_ == table_column) return;
    const auto& table = context_.table();
    const auto comparison =
        compare::compare_cells(table.rows()[table_row].property, table.cell(table_row, *baseline_),
                               table.cell(table_row, table_column), context_.reader());
    const auto& texts = context_.texts;
    const Sides sides =
        sides_of(*table.profiles()[*baseline_], *table.profiles()[table_column], texts);
    cell.to_baseline = comparison.relation;
    cell.relation = relation_view(comparison, sides, texts);
    if (cell.to_baseline == compare::Relation::better) {
        cell.to_baseline_text = texts.text("baseline.better", {{"name", sides.left}});
    }
    if (cell.to_baseline == compare::Relation::worse) {
        cell.to_baseline_text = texts.text("baseline.worse", {{"name", sides.left}});
    }
    const model::Property* told = told_by(table_row, table_column, comparison.relation);
    if (told == nullptr) return;
    cell.to_baseline = compare::Relation::same_fact;
    cell.to_baseline_text = with_same_fact(cell.to_baseline_text, *told, texts);
    cell.relation.id = compare::to_name(cell.to_baseline);
    cell.relation.text = with_same_fact(cell.relation.text, *told, texts);
}

// The property of another row in sight that says the same fact and relates in the same way; null
// where there is none.
const model::Property* MatrixCells::told_by(std::size_t table_row, std::size_t table_column,
                                            compare::Relation relation) const {
    const auto& table = context_.table();
    const model::Property* property = table.rows()[table_row].property;
    if (!compare::is_ranked(relation) || property == nullptr || property->same_fact_as.empty()) {
        return nullptr;
    }
    const auto other = find_row(context_, property->same_fact_as);
    if (!other) return nullptr;
    const bool in_sight = matches_->yes.any_in_row(*other) || matches_->unknown.any_in_row(*other);
    const model::Property* fact = table.rows()[*other].property;
    const bool repeats = in_sight && compare::relate(fact, table.cell(*other, *baseline_),
                                                     table.cell(*other, table_column),
                                                     context_.reader()) == relation;
    return repeats ? fact : nullptr;
}

std::vector<model::AnswerTable::Cell> MatrixCells::shown_cells(std::size_t table_row) const {
    std::vector<model::AnswerTable::Cell> cells;
    cells.reserve(columns_.size());
    for (const std::size_t shown : columns_) {
        cells.push_back(context_.table().cell(table_row, shown));
    }
    return cells;
}

const wording::UnitsBeside& MatrixCells::units(std::size_t table_row) {
    const auto [place, fresh] = units_.try_emplace(table_row);
    if (fresh) {
        place->second = wording::UnitsBeside(shown_cells(table_row),
                                             context_.table().rows()[table_row].property);
    }
    return place->second;
}

MatrixCells::Shades MatrixCells::shades(std::size_t table_row) const {
    const auto cells = shown_cells(table_row);
    Shades shades{
        compare::heat(context_.table().rows()[table_row].property, cells, context_.reader())};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        shades.some = shades.some || shades.columns[i];
        shades.left_out = shades.left_out || (!cells[i].empty() && !shades.columns[i]);
    }
    return shades;
}

void MatrixCells::add_heat(std::size_t table_row, std::size_t column, CellView& cell) {
    const auto [place, fresh] = shades_.try_emplace(table_row);
    if (fresh) place->second = shades(table_row);
    const Shades& row = place->second;
    cell.heat = row.columns[column];
    const auto& texts = context_.texts;
    if (cell.heat == 1) cell.heat_text = texts.text(row.left_out ? "heat.best_of" : "heat.best");
    if (cell.heat == 0) cell.heat_text = texts.text(row.left_out ? "heat.worst_of" : "heat.worst");
    const bool answers = !context_.table().cell(table_row, columns_[column]).empty();
    if (!row.some || !answers || cell.heat) return;
    const std::string reason = reason_text(why_left_out(table_row, column, row), texts);
    cell.heat_text = reason.empty() ? texts.text("heat.left_out")
                                    : texts.text("heat.left_out_because", {{"reason", reason}});
}

// Why the cell has no place among those that have one; `none` where each of them alone could be
// compared with it.
compare::Reason MatrixCells::why_left_out(std::size_t table_row, std::size_t column,
                                          const Shades& row) const {
    const auto& table = context_.table();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (!row.columns[i]) continue;
        const auto comparison = compare::compare_cells(
            table.rows()[table_row].property, table.cell(table_row, columns_[i]),
            table.cell(table_row, columns_[column]), context_.reader());
        if (comparison.reason != compare::Reason::none) return comparison.reason;
        if (comparison.relation == compare::Relation::same_scopes_differ)
            return compare::Reason::scope;
    }
    return compare::Reason::none;
}

}  // namespace kurabe::app
