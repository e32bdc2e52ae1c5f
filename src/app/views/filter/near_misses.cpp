#include "app/views/filter/near_misses.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "app/views/emptiness.h"
#include "query/language/clauses.h"
#include "query/language/said_conditions.h"
#include "text/fold.h"

namespace kurabe::app {
namespace {

constexpr std::size_t max_offers = 4;
constexpr std::size_t max_few = 3;  // properties; of more, the one that is meant may be among them

std::string replaced(std::string_view text, query::Span span, std::string_view by) {
    std::string out(text.substr(0, span.begin));
    return out.append(by).append(text.substr(span.end));
}

std::vector<FilterOffer> for_unknown_name(const query::Problem& problem, const std::string& text) {
    std::vector<FilterOffer> offers;
    for (const std::string& name : problem.candidates) {
        if (offers.size() == max_offers) break;
        offers.push_back({name, replaced(text, problem.span, query::quoted(name))});
    }
    return offers;
}

// Where the conditions stand that are a word each.
std::vector<query::Span> words_of(const query::Expression& filter) {
    const query::Node& root = filter.root;
    const auto& nodes =
        root.kind == query::Node::Kind::all ? root.children : std::vector<query::Node>{root};
    std::vector<query::Span> words;
    for (const query::Span span : filter.conditions) {
        const bool is_word = std::any_of(nodes.begin(), nodes.end(), [&](const auto& node) {
            return node.kind == query::Node::Kind::word && span.begin <= node.span.begin &&
                   node.span.end <= span.end;
        });
        if (is_word) words.push_back(span);
    }
    return words;
}

bool is_label(const ViewContext& context, std::string_view text) {
    const std::string folded = text::fold_query(text);
    const auto& properties = context.catalogs().properties.properties();
    return std::any_of(properties.begin(), properties.end(), [&](const auto& property) {
        return text::fold_query(property.label.in(context.session.language)) == folded;
    });
}

// Also where nothing meets it: that is the answer then.
std::vector<FilterOffer> for_said_conditions(const ViewContext& context) {
    std::vector<FilterOffer> offers;
    for (auto& said :
         query::said_conditions(context.filter, context.session.filter,
                                context.workspace.vocabulary, context.session.language)) {
        offers.push_back({std::move(said.condition), std::move(said.filter)});
    }
    return offers;
}

std::vector<FilterOffer> for_words(const ViewContext& context,
                                   const std::vector<std::size_t>& columns,
                                   const query::CellSet& found) {
    const std::string& text = context.session.filter;
    const auto words = words_of(context.filter);
    std::string question;
    std::string rest;    // without the words
    std::size_t at = 0;  // in `rest`: where the first of them stood
    std::size_t copied = 0;
    for (const query::Span word : words) {
        if (!question.empty()) question += ' ';
        question.append(text, word.begin, word.end - word.begin);
        rest.append(text, copied, word.begin - copied);
        if (copied == 0) at = rest.size();
        copied = word.end;
    }
    rest.append(text, copied);
    std::vector<FilterOffer> offers;
    if (is_label(context, question)) return offers;
    const auto& vocabulary = context.workspace.vocabulary;
    for (const std::size_t i :
         vocabulary.property_search().find(question, max_offers + found.count_rows())) {
        if (offers.size() == max_offers) break;
        const auto& property = context.catalogs().properties.properties()[i];
        const auto row = find_row(context, property.id);
        if (row && found.any_in_row(*row)) continue;
        const std::string& label = property.label.in(context.session.language);
        std::string filter = replaced(rest, {at, at}, query::quoted(label));
        while (filter.ends_with(' ')) filter.pop_back();
        if (count_matches(context, filter, columns) == 0) continue;
        offers.push_back({label, std::move(filter)});
    }
    return offers;
}

}  // namespace

std::vector<FilterOffer> find_near_misses(const ViewContext& context,
                                          const std::vector<std::size_t>& columns,
                                          const query::CellSet& found) {
    for (const query::Problem& problem : context.filter.problems) {
        if (!problem.candidates.empty()) {
            return for_unknown_name(problem, context.session.filter);
        }
    }
    auto said = for_said_conditions(context);
    if (!said.empty()) return said;
    if (found.count_rows() > max_few) return {};
    return for_words(context, columns, found);
}

}  // namespace kurabe::app
