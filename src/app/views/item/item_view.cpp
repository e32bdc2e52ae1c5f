#include "app/views/item/item_view.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "app/views/chosen_columns.h"
#include "app/views/doubt_text.h"
#include "app/views/item/item_sentence.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/property_fields.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::app {
namespace {

// The matrix's rows, each once: a framework's order may have one under several of its rows.
std::vector<Choice> items_of(const MatrixView& matrix) {
    std::vector<Choice> items;
    std::set<std::string_view> known;
    for (const GroupView& group : matrix.groups) {
        for (const RowView& row : group.rows) {
            if (row.note.empty() && known.insert(row.property_id).second) {
                items.push_back({row.property_id, row.label, false, group.label});
            }
        }
    }
    return items;
}

// Where the item stands among the others, and its neighbours there.
void place_among(ItemView& view, const wording::Texts& texts) {
    const auto found = std::find_if(view.items.begin(), view.items.end(),
                                    [&](const Choice& item) { return item.id == view.id; });
    if (found == view.items.end()) {
        view.position = texts.text("item.left_out", {{"n", std::to_string(view.items.size())}});
        if (!view.items.empty()) view.next = view.items.front().id;
        view.items.push_back({view.id, view.label, true});
        return;
    }
    found->selected = true;
    if (found != view.items.begin()) view.previous = std::prev(found)->id;
    if (std::next(found) != view.items.end()) view.next = std::next(found)->id;
    view.position =
        texts.text("item.position", {{"n", std::to_string(found - view.items.begin() + 1)},
                                     {"total", std::to_string(view.items.size())}});
}

void describe_property(ItemView& view, const ViewContext& context,
                       const model::AnswerTable::Row& entry) {
    const auto& texts = context.texts;
    view.id = entry.property_id;
    view.label = wording::property_label(entry.property, entry.property_id, texts);
    view.category = category_label(context, category_id(entry));
    if (entry.property == nullptr) return;
    view.explanation = wording::marked(entry.property->explanation, texts);
    view.facts = kind_fields(*entry.property, texts);
    view.references = framework_fields(context, *entry.property);
}

// Which of the columns do not meet the filter, or may not.
std::vector<Match> matches_of(const ViewContext& context, const std::vector<std::size_t>& columns) {
    const ChosenColumns chosen = choose_columns(context, *context.matches(columns), columns);
    std::vector<Match> matches;
    for (const std::size_t column : columns) {
        const auto shown = std::find(chosen.columns.begin(), chosen.columns.end(), column);
        const bool fails =
            std::find(chosen.failing.begin(), chosen.failing.end(), column) != chosen.failing.end();
        if (fails) {
            matches.push_back(Match::no);
        } else if (shown == chosen.columns.end()) {
            matches.push_back(Match::all);
        } else {
            const auto place = static_cast<std::size_t>(shown - chosen.columns.begin());
            matches.push_back(chosen.matches[place]);
        }
    }
    return matches;
}

void add_services(ItemView& view, const ViewContext& context, std::size_t row) {
    const auto& table = context.table();
    const std::vector<std::size_t> columns = shown_columns(context);
    const std::vector<Match> matches = matches_of(context, columns);
    std::vector<model::AnswerTable::Cell> cells;
    for (const std::size_t column : columns) cells.push_back(table.cell(row, column));
    const wording::UnitsBeside units(cells, table.rows()[row].property);
    auto baseline = find_column(context, context.session.baseline);
    if (context.session.hidden_columns.contains(context.session.baseline)) baseline.reset();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ItemServiceView service;
        service.said = service_answers(context, row, columns[i], units);
        service.baseline = baseline == columns[i];
        if (baseline && !service.baseline) {
            service.relation = relation_of_cells(context, row, *baseline, columns[i]);
        }
        service.match = matches[i];
        service.match_text = service.match == Match::unknown
                                 ? doubt_text(context, row, columns[i])
                                 : match_text(service.match, context.texts);
        service.judgement = judgement_of_property(context, view.id, columns[i]);
        view.sentences.push_back(item_sentence(view.label, service.said, context.texts));
        view.services.push_back(std::move(service));
    }
    const std::size_t hidden = table.profiles().size() - columns.size();
    if (hidden > 0) {
        view.hidden_text = context.texts.text("item.hidden", {{"n", std::to_string(hidden)}});
    }
}

}  // namespace

ItemView ItemView::build(const ViewContext& context) {
    const MatrixView matrix = MatrixView::build(context);
    ItemView view;
    view.can_close = context.session.item_opened_from.has_value();
    view.items = items_of(matrix);
    std::string wanted = context.session.item;
    if (wanted.empty() && !view.items.empty()) wanted = view.items.front().id;
    const auto row = find_row(context, wanted);
    if (!row || shown_columns(context).empty()) {
        view.items.clear();
        view.empty = matrix.empty.title.empty() ? no_rows(context) : matrix.empty;
        return view;
    }
    describe_property(view, context, context.table().rows()[*row]);
    place_among(view, context.texts);
    add_services(view, context, *row);
    return view;
}

}  // namespace kurabe::app
