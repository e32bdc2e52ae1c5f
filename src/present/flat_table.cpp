#include "present/flat_table.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/views/answer_view.h"
#include "app/views/cell_view.h"

#include <utility>

#include "app/views/answer_text.h"
#include "app/views/row_order.h"

namespace kurabe::present {
namespace {

void append_line(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

// What is said of a row as a whole stands with its label: in a service's column it would read as
// said of that service, and cells that are merged cannot be sorted.
FlatRow row_without_cells(const app::MatrixView& view, const app::GroupView& group,
                          std::string label, std::string_view said) {
    append_line(label, said);
    FlatRow flat = {group.label, std::move(label)};
    flat.resize(view.columns.size() + 2);
    return flat;
}

FlatRow flatten_row(const app::MatrixView& view, const app::GroupView& group,
                    const app::RowView& row) {
    std::string label = app::marked_label(row.number, row.important, row.label);
    if (!row.note.empty()) return row_without_cells(view, group, std::move(label), row.note);
    FlatRow flat = {group.label, std::move(label)};
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        flat.push_back(flatten(view.cell(row, i)));
    }
    return flat;
}

FlatRow flatten_row(const app::DiffView& /*view*/, const app::DiffGroupView& group,
                    const app::DiffRowView& row) {
    return {group.label, app::marked_label(row.number, row.important, row.label), row.relation_text,
            flatten(row.left), flatten(row.right)};
}

FlatRow flatten_row(const app::DetailGroupView& group, const app::AnswerDetail& answer) {
    std::string sources;
    for (const std::string& source : answer.sources) append_line(sources, source);
    return {group.label, answer.property_label, app::plain_text(answer), answer.note, sources};
}

// `named` says of what and whom.
FlatRow flatten_row(const FlatRow& named, const app::AnswerDetail& answer) {
    using wording::AnswerRole;
    const auto said = [&](AnswerRole role) {
        return std::string(wording::text_of(answer.line, role));
    };
    std::string details = answer.expired_text;
    append_line(details, answer.conflict);
    for (const app::Field& field : answer.fields) {
        append_line(details, field.label + ": " + field.text);
    }
    std::string sources;
    for (const std::string& source : answer.sources) append_line(sources, source);
    FlatRow row = named;
    row.insert(row.end(),
               {said(AnswerRole::state), said(AnswerRole::value), said(AnswerRole::qualifier),
                said(AnswerRole::scope), std::move(details), answer.note, std::move(sources)});
    return row;
}

template <typename View>
FlatTable find_row(const View& view, std::string_view property_id) {
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            if (row.property_id == property_id) {
                return {{}, {flatten_row(view, group, row)}};
            }
        }
    }
    return {};
}

FlatRow header_of(const app::MatrixView& view, const wording::Texts& texts) {
    FlatRow header = {texts.text("ui.category"), texts.text("ui.property")};
    for (const app::ColumnView& column : view.columns) {
        std::string title = column.title;
        append_line(title, column.subtitle);
        append_line(title, column.origin);
        append_line(title, column.match_text);
        if (column.baseline) append_line(title, "[" + texts.text("ui.baseline") + "]");
        header.push_back(std::move(title));
    }
    return header;
}

FlatRow header_of(const app::DiffView& view, const wording::Texts& texts) {
    std::string left = view.left_title;
    append_line(left, view.left_edition);
    std::string right = view.right_title;
    append_line(right, view.right_edition);
    return {texts.text("ui.category"), texts.text("ui.property"), texts.text("ui.relation"),
            std::move(left), std::move(right)};
}

// `ids` are those of the flat row's cells, as a range names columns.
template <typename View>
FlatTable flatten_range(const View& view, const app::CellRange& range,
                        const std::vector<std::string_view>& ids, const FlatRow& header) {
    std::vector<std::size_t> places;
    for (const std::string& column : range.columns) {
        const auto found = std::find(ids.begin(), ids.end(), column);
        if (found != ids.end()) places.push_back(static_cast<std::size_t>(found - ids.begin()));
    }
    const auto picked = [&](const FlatRow& whole) {
        FlatRow row;
        for (const std::size_t place : places) row.push_back(whole[place]);
        return row;
    };
    FlatTable table;
    if (range.header) table.header = picked(header);
    std::set<std::pair<std::string_view, std::string_view>> wanted;
    for (const app::RowReference& row : range.rows) wanted.emplace(row.group_id, row.row_id);
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            if (!wanted.contains({group.id, row.property_id})) continue;
            table.rows.push_back(picked(flatten_row(view, group, row)));
        }
    }
    return table;
}

}  // namespace

std::string flatten(const app::CellView& cell) {
    return app::plain_text(cell, {.all_answers = true, .match = false});
}

FlatTable flatten(const app::MatrixView& view, const wording::Texts& texts) {
    FlatTable table{header_of(view, texts), {}};
    for (const app::GroupView& group : view.groups) {
        const std::size_t unfolded = app::count_unfolded(group);
        for (std::size_t i = 0; i < unfolded; ++i) {
            table.rows.push_back(flatten_row(view, group, group.rows[i]));
        }
        if (group.silent_text.empty()) continue;
        table.rows.push_back(
            row_without_cells(view, group, group.silent_text, app::folded_labels(group, texts)));
    }
    return table;
}

FlatTable flatten(const app::DiffView& view, const wording::Texts& texts) {
    FlatTable table{header_of(view, texts), {}};
    for (const app::DiffGroupView& group : view.groups) {
        for (const app::DiffRowView& row : group.rows) {
            table.rows.push_back(flatten_row(view, group, row));
        }
    }
    return table;
}

FlatTable flatten(const app::DetailView& view, const wording::Texts& texts) {
    FlatTable table;
    table.header = {texts.text("ui.category"), texts.text("ui.property"),
                    texts.text("report.answer"), texts.text("report.note"),
                    texts.text("ui.source")};
    for (const app::DetailGroupView& group : view.groups) {
        for (const app::AnswerDetail& answer : group.answers) {
            table.rows.push_back(flatten_row(group, answer));
        }
    }
    return table;
}

FlatTable flatten(const app::ItemView& view, const wording::Texts& texts) {
    FlatTable table;
    for (const char* key :
         {"ui.property", "ui.vendor", "fact.edition", "report.state", "report.value",
          "report.qualifier", "item.scope", "report.details", "report.note", "ui.source"}) {
        table.header.push_back(texts.text(key));
    }
    for (const app::ItemServiceView& service : view.services) {
        const app::ServiceAnswers& said = service.said;
        std::string edition = said.edition;
        append_line(edition, said.origin);
        append_line(edition, service.match_text);
        const FlatRow named = {view.label, said.service, std::move(edition)};
        for (const app::AnswerDetail& answer : said.answers) {
            table.rows.push_back(flatten_row(named, answer));
        }
        if (!said.answers.empty()) continue;
        table.rows.push_back(named);
        table.rows.back().push_back(wording::plain_text(wording::silence_line(texts)));
        table.rows.back().resize(table.header.size());
    }
    return table;
}

FlatTable flatten(const app::MatrixView& view, const app::CellRange& range,
                  const wording::Texts& texts) {
    std::vector<std::string_view> ids = {"", "property"};
    for (const app::ColumnView& column : view.columns) ids.emplace_back(column.key);
    return flatten_range(view, range, ids, header_of(view, texts));
}

FlatTable flatten(const app::DiffView& view, const app::CellRange& range,
                  const wording::Texts& texts) {
    return flatten_range(view, range, {"", "property", "relation", "left", "right"},
                         header_of(view, texts));
}

FlatTable flatten_row(const app::MatrixView& view, std::string_view property_id) {
    return find_row(view, property_id);
}

FlatTable flatten_row(const app::DiffView& view, std::string_view property_id) {
    return find_row(view, property_id);
}

}  // namespace kurabe::present
