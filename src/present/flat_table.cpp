#include "present/flat_table.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/views/answer_text.h"
#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "app/views/detail/detail_rows.h"
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
        flat.push_back(flatten(view.cell_once(row, i)));
    }
    return flat;
}

FlatRow flatten_row(const app::DiffView& /*view*/, const app::DiffGroupView& group,
                    const app::DiffRowView& row) {
    return {group.label, app::marked_label(row.number, row.important, row.label), row.relation_text,
            flatten(row.left), flatten(row.right)};
}

FlatRow flatten_row(std::string_view group, const app::AnswerDetail& answer) {
    std::string sources;
    for (const std::string& source : answer.sources) append_line(sources, source);
    return {std::string(group), answer.property_label, app::plain_text(answer), answer.note,
            sources};
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

// What is in force, then who decided what, the latest first.
std::string judgement_text(const app::JudgementView& judgement) {
    std::string text = judgement.mark.marked + judgement.made_on;
    for (const std::string& line : judgement.copied_history) append_line(text, line);
    return text;
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

FlatRow header_of(const app::DetailView& /*view*/, const wording::Texts& texts) {
    return {texts.text("ui.category"), texts.text("ui.property"), texts.text("report.answer"),
            texts.text("report.note"), texts.text("ui.source")};
}

// Takes a range's cells from whole rows of a table, to be given in its order.
class RangePicker {
 public:
    // `ids` are those of the flat row's cells, as a range names columns; a column may have several.
    RangePicker(const app::CellRange& range, const std::vector<std::string_view>& ids,
                const FlatRow& header) {
        for (const std::string& column : range.columns) {
            for (std::size_t i = 0; i < ids.size(); ++i) {
                if (ids[i] == column) places_.push_back(i);
            }
        }
        for (const app::RowReference& row : range.rows) wanted_.emplace(row.group_id, row.row_id);
        if (range.header) table_.header = picked(header);
    }
    // `flatten` makes the row, where it is wanted.
    template <typename Flatten>
    void offer(std::string_view group_id, std::string_view row_id, const Flatten& flatten) {
        if (wanted_.contains({group_id, row_id})) table_.rows.push_back(picked(flatten()));
    }
    [[nodiscard]] FlatTable take() { return std::move(table_); }

 private:
    [[nodiscard]] FlatRow picked(const FlatRow& whole) const {
        FlatRow row;
        for (const std::size_t place : places_) row.push_back(whole[place]);
        return row;
    }

    std::vector<std::size_t> places_;
    std::set<std::pair<std::string_view, std::string_view>> wanted_;
    FlatTable table_;
};

FlatRow folded_row(const app::MatrixView& view, const app::GroupView& group,
                   const wording::Texts& texts) {
    return row_without_cells(view, group, group.silent_text, app::folded_labels(group, texts));
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
        if (!group.silent_text.empty()) table.rows.push_back(folded_row(view, group, texts));
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
    FlatTable table{header_of(view, texts), {}};
    for (const app::DetailGroupView& group : view.groups) {
        for (const app::AnswerDetail& answer : group.answers) {
            table.rows.push_back(flatten_row(group.label, answer));
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
    const bool judged = std::any_of(
        view.services.begin(), view.services.end(),
        [](const app::ItemServiceView& service) { return !service.judgement.mark.text.empty(); });
    if (judged) table.header.push_back(texts.text("board.judgement"));
    const auto add = [&](const app::ItemServiceView& service, FlatRow row) {
        row.resize(table.header.size());
        if (judged) row.back() = judgement_text(service.judgement);
        table.rows.push_back(std::move(row));
    };
    for (const app::ItemServiceView& service : view.services) {
        const app::ServiceAnswers& said = service.said;
        std::string edition = said.edition;
        append_line(edition, said.origin);
        append_line(edition, service.match_text);
        const FlatRow named = {view.label, said.service, std::move(edition)};
        for (const app::AnswerDetail& answer : said.answers) {
            add(service, flatten_row(named, answer));
        }
        if (!said.answers.empty()) continue;
        FlatRow silent = named;
        silent.push_back(wording::plain_text(wording::silence_line(texts)));
        add(service, std::move(silent));
    }
    return table;
}

FlatTable flatten(const app::MatrixView& view, const app::CellRange& range,
                  const wording::Texts& texts) {
    std::vector<std::string_view> ids = {"", "property"};
    for (const app::ColumnView& column : view.columns) ids.emplace_back(column.key);
    RangePicker picker(range, ids, header_of(view, texts));
    for (const app::GroupView& group : view.groups) {
        for (const app::RowView& row : group.rows) {
            picker.offer(group.id, row.property_id, [&] { return flatten_row(view, group, row); });
        }
        picker.offer(group.id, group.silent_id, [&] { return folded_row(view, group, texts); });
    }
    return picker.take();
}

FlatTable flatten(const app::DiffView& view, const app::CellRange& range,
                  const wording::Texts& texts) {
    RangePicker picker(range, {"", "property", "relation", "left", "right"},
                       header_of(view, texts));
    for (const app::DiffGroupView& group : view.groups) {
        for (const app::DiffRowView& row : group.rows) {
            picker.offer(group.id, row.property_id, [&] { return flatten_row(view, group, row); });
        }
    }
    return picker.take();
}

FlatTable flatten(const app::DetailView& view, const app::CellRange& range,
                  const wording::Texts& texts) {
    RangePicker picker(range, {"", "property", "answer", "answer", "answer"},
                       header_of(view, texts));
    for (const app::DetailRow& row : app::detail_rows(view, texts)) {
        picker.offer(row.group_id, row.id, [&] {
            if (row.answer != nullptr) return flatten_row(row.group_label, *row.answer);
            return FlatRow{"", std::string(row.label), row.text, "", ""};
        });
    }
    return picker.take();
}

FlatTable flatten_row(const app::MatrixView& view, std::string_view property_id) {
    return find_row(view, property_id);
}

FlatTable flatten_row(const app::DiffView& view, std::string_view property_id) {
    return find_row(view, property_id);
}

}  // namespace kurabe::present
