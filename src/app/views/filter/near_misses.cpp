#include "app/views/filter/near_misses.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "app/views/emptiness.h"
#include "query/language/clauses.h"

namespace kurabe::app {
namespace {

constexpr std::size_t max_offers = 4;

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

std::vector<FilterOffer> for_words(const ViewContext& context,
                                   const std::vector<std::size_t>& columns) {
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
    const auto& vocabulary = context.workspace.vocabulary;
    for (const std::size_t i : vocabulary.property_search().find(question, max_offers)) {
        const auto& property = context.catalogs().properties.properties()[i];
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
                                          const std::vector<std::size_t>& columns, bool nothing) {
    for (const query::Problem& problem : context.filter.problems) {
        if (!problem.candidates.empty()) {
            return for_unknown_name(problem, context.session.filter);
        }
    }
    return nothing ? for_words(context, columns) : std::vector<FilterOffer>();
}

}  // namespace kurabe::app
