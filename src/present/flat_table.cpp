#include "present/flat_table.h"
#include "app/views/answer_view.h"
#include "app/views/cell_view.h"

namespace kurabe::present {
namespace {

void append_line(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

std::string flatten_line(const app::AnswerLine& line, const wording::Texts& texts) {
    std::string text = line.full_text;
    if (!line.qualifier.empty()) text += " [" + line.qualifier + "]";
    if (!line.scope.empty()) text += " (" + line.scope + ")";
    if (line.conflict) text += " [" + texts.text("ui.conflict") + "]";
    return text;
}

FlatRow flatten_row(const app::MatrixView& view, const app::GroupView& group,
                    const app::RowView& row, const wording::Texts& texts) {
    FlatRow flat = {group.label, row.number.empty() ? row.label : row.number + " " + row.label};
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        flat.push_back(flatten(view.cell(row, i), texts));
    }
    return flat;
}

FlatRow flatten_row(const app::DiffView& /*view*/, const app::DiffGroupView& group,
                    const app::DiffRowView& row, const wording::Texts& texts) {
    return {group.label, row.label, row.relation_text, flatten(row.left, texts),
            flatten(row.right, texts)};
}

FlatRow flatten_row(const app::DetailGroupView& group, const app::AnswerDetail& answer,
                    const wording::Texts& texts) {
    std::string statement = flatten_line(answer.line, texts);
    append_line(statement, answer.expired_text);
    append_line(statement, answer.conflict);
    for (const app::Field& field : answer.value_fields) {
        append_line(statement, field.label + ": " + field.text);
    }
    if (!answer.responsibility.empty()) {
        append_line(statement, texts.text("ui.responsibility") + ": " + answer.responsibility);
    }
    std::string sources;
    for (const std::string& source : answer.sources) append_line(sources, source);
    return {group.label, answer.property_label, statement, answer.note, sources};
}

template <typename View>
FlatTable find_row(const View& view, std::string_view property_id, const wording::Texts& texts) {
    for (const auto& group : view.groups) {
        for (const auto& row : group.rows) {
            if (row.property_id == property_id) {
                return {{}, {flatten_row(view, group, row, texts)}};
            }
        }
    }
    return {};
}

}  // namespace

std::string flatten(const app::CellView& cell, const wording::Texts& texts) {
    std::string text;
    for (const app::AnswerLine& line : cell.lines) append_line(text, flatten_line(line, texts));
    for (const app::AnswerLine& line : cell.further) append_line(text, flatten_line(line, texts));
    append_line(text, cell.to_baseline_text);
    return text;
}

FlatTable flatten(const app::MatrixView& view, const wording::Texts& texts) {
    FlatTable table;
    table.header = {texts.text("ui.category"), texts.text("ui.property")};
    for (const app::ColumnView& column : view.columns) {
        std::string title = column.title;
        append_line(title, column.subtitle);
        if (column.baseline) append_line(title, "[" + texts.text("ui.baseline") + "]");
        table.header.push_back(std::move(title));
    }
    for (const app::GroupView& group : view.groups) {
        for (const app::RowView& row : group.rows) {
            table.rows.push_back(flatten_row(view, group, row, texts));
        }
    }
    return table;
}

FlatTable flatten(const app::DiffView& view, const wording::Texts& texts) {
    FlatTable table;
    table.header = {texts.text("ui.category"), texts.text("ui.property"), texts.text("ui.relation"),
                    view.left_title, view.right_title};
    for (const app::DiffGroupView& group : view.groups) {
        for (const app::DiffRowView& row : group.rows) {
            table.rows.push_back(flatten_row(view, group, row, texts));
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
            table.rows.push_back(flatten_row(group, answer, texts));
        }
    }
    return table;
}

FlatTable flatten_row(const app::MatrixView& view, std::string_view property_id,
                      const wording::Texts& texts) {
    return find_row(view, property_id, texts);
}

FlatTable flatten_row(const app::DiffView& view, std::string_view property_id,
                      const wording::Texts& texts) {
    return find_row(view, property_id, texts);
}

}  // namespace kurabe::present
