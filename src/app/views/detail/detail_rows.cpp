#include "app/views/detail/detail_rows.h"

#include <cstddef>
#include <utility>

namespace kurabe::app {
namespace {

void add_group(const DetailGroupView& group, std::vector<DetailRow>& rows,
               const wording::Texts& texts) {
    if (!group.not_checkable.empty()) {
        rows.push_back({.group_id = group.id,
                        .group_label = group.label,
                        .id = group.id,
                        .label = {},
                        .text = texts.text("ui.not_checkable", {{"why", group.not_checkable}}),
                        .kind = "not-checkable"});
    }
    int index = 0;
    for (const AnswerDetail& answer : group.answers) {
        rows.push_back({.group_id = group.id,
                        .group_label = group.label,
                        .id = group.id + "|" + answer.property_id + "|" + std::to_string(index++),
                        .label = answer.property_label,
                        .answer = &answer,
                        .text = {},
                        .kind = {}});
    }
}

void add_silent(const DetailView& view, std::vector<DetailRow>& rows) {
    if (view.silent.empty()) return;
    std::string labels;
    for (const std::string& label : view.silent) labels += (labels.empty() ? "" : " / ") + label;
    rows.push_back({.group_id = "silent",
                    .group_label = view.silent_title,
                    .id = "silent",
                    .label = {},
                    .text = std::move(labels),
                    .kind = "silent"});
}

}  // namespace

std::vector<DetailRow> detail_rows(const DetailView& view, const wording::Texts& texts) {
    std::vector<DetailRow> rows;
    for (std::size_t i = 0; i < view.facts.size(); ++i) {
        rows.push_back({.group_id = {},
                        .group_label = {},
                        .id = "fact|" + std::to_string(i),
                        .label = view.facts[i].label,
                        .text = view.facts[i].text,
                        .kind = "fact"});
    }
    for (const DetailGroupView& group : view.groups) add_group(group, rows, texts);
    add_silent(view, rows);
    return rows;
}

}  // namespace kurabe::app
