#include "app/views/doubt_text.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "app/views/chosen_columns.h"
#include "query/engine/doubt.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

// What the filter asks of properties' values, in its order.
void collect_tests(const query::Node& node, std::vector<const query::PropertyTest*>& tests) {
    if (const auto* test = std::get_if<query::PropertyTest>(&node.test)) tests.push_back(test);
    for (const query::Node& child : node.children) collect_tests(child, tests);
}

std::vector<const query::PropertyTest*> tests_of(const ViewContext& context) {
    std::vector<const query::PropertyTest*> tests;
    collect_tests(context.filter.root, tests);
    return tests;
}

// "RTO: 上限のため不明"; "" where no property's value leaves the column open, or only silence does.
std::string reason_of(const ViewContext& context, const query::Answering& answering,
                      std::size_t column) {
    for (const query::PropertyTest* test : tests_of(context)) {
        const auto row = find_row(context, test->property);
        if (!row || !answering.unknown.test(*row, column)) continue;
        const std::string reason = doubt_text(context, *row, column);
        if (reason == match_text(Match::unknown, context.texts)) continue;
        const auto& entry = context.table().rows()[*row];
        const std::string label =
            wording::property_label(entry.property, entry.property_id, context.texts);
        return context.texts.text("doubt.of_property", {{"property", label}, {"reason", reason}});
    }
    return {};
}

}  // namespace

std::string doubt_text(const ViewContext& context, std::size_t row, std::size_t column) {
    const model::AnswerTable::Cell cell = context.table().cell(row, column);
    const std::string_view property = context.table().rows()[row].property_id;
    for (const query::PropertyTest* test : tests_of(context)) {
        if (test->property != property) continue;
        const query::Doubt doubt = query::doubt_of(cell, *test);
        if (doubt == query::Doubt::none) continue;
        return context.texts.text("doubt." + std::string(query::to_name(doubt)));
    }
    return match_text(Match::unknown, context.texts);
}

std::string doubt_note(const ViewContext& context, const query::Answering& answering,
                       const std::vector<std::size_t>& columns, const std::vector<Match>& matches) {
    constexpr std::size_t most = 5;  // named; the others are counted
    const auto& texts = context.texts;
    std::string names;
    std::size_t count = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (matches[i] != Match::unknown || ++count > most) continue;
        const std::string& name =
            context.table().profiles()[columns[i]]->service_name.in(texts.language());
        const std::string reason = reason_of(context, answering, columns[i]);
        if (!names.empty()) names += texts.text("format.list_separator");
        names += reason.empty()
                     ? name
                     : texts.text("format.because", {{"text", name}, {"reason", reason}});
    }
    if (count == 0) return {};
    const std::string n = std::to_string(count);
    return texts.text(count > most ? "doubt.note_more" : "doubt.note",
                      {{"n", n}, {"names", names}});
}

}  // namespace kurabe::app
