#include "app/views/emptiness.h"

#include <string>

#include "query/language/parser.h"
#include "query/language/relaxation.h"

namespace kurabe::app {
namespace {

constexpr std::size_t max_wider_filters = 5;

std::size_t count_matches(const ViewContext& context, const std::string& filter,
                          const std::vector<std::size_t>& columns) {
    const auto expression = query::parse(filter, context.workspace.vocabulary);
    auto answering = query::evaluate(expression.root, context.workspace, columns);
    answering.yes |= answering.unknown;
    return answering.yes.count_rows();
}

}  // namespace

Emptiness emptiness(const wording::Texts& texts, std::string_view key) {
    return {texts.text(key), texts.text(std::string(key) + "_hint"), {}};
}

Emptiness no_match(const ViewContext& context, const std::vector<std::size_t>& columns) {
    Emptiness empty = emptiness(context.texts, "matrix.empty_filter");
    for (auto& filter : query::relaxations(context.filter, context.session.filter,
                                           context.workspace.vocabulary.words())) {
        const std::size_t count = count_matches(context, filter, columns);
        if (count == 0 || empty.wider.size() == max_wider_filters) continue;
        std::string label =
            context.texts.text("filter.wider", {{"filter", filter}, {"n", std::to_string(count)}});
        empty.wider.push_back({std::move(filter), std::move(label)});
    }
    if (!empty.wider.empty()) empty.hint = context.texts.text("filter.wider_hint");
    return empty;
}

Emptiness no_rows(const ViewContext& context) {
    if (context.table().profiles().empty()) {
        return emptiness(context.texts, "matrix.empty_profiles");
    }
    const auto columns = shown_columns(context);
    if (columns.empty()) return emptiness(context.texts, "matrix.empty_hidden");
    return no_match(context, columns);
}

}  // namespace kurabe::app
