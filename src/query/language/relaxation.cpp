#include "query/language/relaxation.h"

#include <algorithm>
#include <optional>

#include "query/language/lexer.h"
#include "query/language/literal.h"
#include "query/language/parser.h"
#include "text/fold.h"
#include "text/graphemes.h"
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

bool is_number(std::string_view word) {
    const std::string folded = text::fold(word);
    return !folded.empty() && folded.find_first_not_of("0123456789.,") == std::string::npos;
}

// The bytes of the longest unit that the text begins with; 0 where it begins with none.
std::size_t length_of_unit(std::string_view text, const Words& words) {
    constexpr std::size_t max_characters = 16;
    const auto boundaries = text::grapheme_boundaries(text.substr(0, max_characters * 4));
    for (std::size_t i = boundaries.size(); i-- > 1;) {
        if (is_unit(text::fold(text.substr(0, boundaries[i])), words)) return boundaries[i];
    }
    return 0;
}

// The words that carry the sense of what is written without spaces. Numbers keep their units, and
// amounts that follow one another, as in dates, stay together.
std::vector<std::string_view> parts_of(std::string_view written, const Words& words) {
    std::vector<std::string_view> parts;
    std::size_t end_of_amount = std::string_view::npos;  // that the last part is
    std::size_t end = 0;                                 // of what the parts hold
    for (const std::string_view word : text::content_words(written)) {
        std::size_t begin = static_cast<std::size_t>(word.data() - written.data());
        const std::size_t end_of_word = begin + word.size();
        if (end_of_word <= end) continue;
        begin = std::max(begin, end);
        const std::size_t unit =
            is_number(word) ? length_of_unit(written.substr(end_of_word), words) : 0;
        end = end_of_word + unit;
        if (unit > 0 && begin == end_of_amount) {
            begin = static_cast<std::size_t>(parts.back().data() - written.data());
            parts.pop_back();
        }
        parts.push_back(written.substr(begin, end - begin));
        if (unit > 0) end_of_amount = end;
    }
    return parts;
}

}  // namespace

std::vector<std::string> relaxations(const Expression& expression, std::string_view text,
                                     const Words& words) {
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
        const auto taken = is_word ? parts_of(written, words) : std::vector<std::string_view>();
        if (taken.empty()) add_part(written);
        for (const std::string_view part : taken) add_part(part);
    }

    std::vector<std::string> relaxed;
    const auto add = [&](const std::string& filter) {
        if (filter.size() > max_filter_bytes) return;
        if (filter != text && std::find(relaxed.begin(), relaxed.end(), filter) == relaxed.end()) {
            relaxed.push_back(filter);
        }
    };
    add(apart);
    for (const std::string& part : parts) add(part);
    return relaxed;
}

}  // namespace kurabe::query
