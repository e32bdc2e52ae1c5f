#include "query/relaxation.h"

#include <algorithm>
#include <optional>

#include "query/lexer.h"
#include "text/word_at.h"

namespace kurabe::query {
namespace {

// A phrase as it is written; a word of it spans what stands between the quotes.
std::optional<Span> phrase_around(const std::vector<Token>& tokens, Span content) {
    for (const Token& token : tokens) {
        const bool is_this =
            token.content.begin == content.begin && token.content.end == content.end;
        if (is_this && token.kind == Token::Kind::phrase) return token.span;
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> relaxations(const Expression& expression, std::string_view text) {
    const Node& root = expression.root;
    if (root.kind == Node::Kind::everything) return {};
    const std::vector<Node> conditions =
        root.kind == Node::Kind::all ? root.children : std::vector<Node>{root};

    std::string apart;
    std::vector<std::string> parts;
    const auto add_part = [&](std::string_view part) {
        apart.append(apart.empty() ? "" : " ").append(part);
        parts.emplace_back(part);
    };
    const auto slice = [&](Span span) { return text.substr(span.begin, span.end - span.begin); };
    const auto tokens = tokenize(text);
    for (const Node& condition : conditions) {
        const auto phrase = phrase_around(tokens, condition.span);
        const auto written = slice(phrase.value_or(condition.span));
        const bool is_word = condition.kind == Node::Kind::word && !phrase;
        const auto words = is_word ? text::content_words(written) : std::vector<std::string_view>();
        if (words.empty()) add_part(written);
        for (const std::string_view word : words) add_part(word);
    }

    std::vector<std::string> relaxed;
    const auto add = [&](const std::string& filter) {
        if (filter != text && std::find(relaxed.begin(), relaxed.end(), filter) == relaxed.end()) {
            relaxed.push_back(filter);
        }
    };
    add(apart);
    for (const std::string& part : parts) add(part);
    return relaxed;
}

}  // namespace kurabe::query
