#include "query/language/said_conditions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "query/language/clauses.h"
#include "query/language/lexer.h"
#include "query/language/operand.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_at.h"

namespace kurabe::query {
namespace {

constexpr std::size_t max_said = 4;
constexpr std::size_t max_considered = 12;  // properties that the words may mean
constexpr std::size_t max_run = 200;        // bytes; what is longer is a text, not a condition

Span trimmed(std::string_view text, Span span) {
    while (span.begin < span.end && text[span.begin] == ' ') ++span.begin;
    while (span.begin < span.end && text[span.end - 1] == ' ') --span.end;
    return span;
}

struct Sign {
    std::string_view id;  // of its words
    Operator comparison;
    std::string_view written;
};
constexpr std::array signs = {Sign{"at_least", Operator::at_least, ">="},
                              Sign{"at_most", Operator::at_most, "<="},
                              Sign{"less", Operator::less, "<"}, Sign{"more", Operator::more, ">"}};

// How an amount compares, and where that stands in the folded text.
struct Comparison {
    Span span;
    const Sign* sign = nullptr;
};

// In the text's order; of those that overlap, the longest: 超 stands in 超える.
std::vector<Comparison> comparisons_in(std::string_view folded, const Words& words) {
    std::vector<Comparison> found;
    for (const auto& [word, id] : words.comparisons.words()) {
        const auto* sign =
            std::find_if(signs.begin(), signs.end(),
                         [&, &wanted = id](const Sign& s) { return s.id == wanted; });
        if (sign == signs.end()) continue;
        for (std::size_t at = folded.find(word); at != std::string_view::npos;
             at = folded.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            const bool within_word =
                (at > 0 && base::is_letter(word.front()) && base::is_letter(folded[at - 1])) ||
                (end < folded.size() && base::is_letter(word.back()) &&
                 base::is_letter(folded[end]));
            if (!within_word) found.push_back({{at, end}, sign});
        }
    }
    std::sort(found.begin(), found.end(), [](const Comparison& a, const Comparison& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::size_t end = 0;
    std::erase_if(found, [&](const Comparison& one) {
        const bool covered = one.span.begin < end;
        end = std::max(end, one.span.end);
        return covered;
    });
    return found;
}

// Where an amount may stand: at the end of what comes before the comparison, from each number on,
// or behind it, up to each end of a word. The likeliest first.
std::vector<Span> amounts_beside(std::string_view folded, Span comparison) {
    std::vector<Span> amounts;
    for (std::size_t i = 0; i < comparison.begin; ++i) {
        const bool within = i > 0 && (base::is_digit(folded[i - 1]) || folded[i - 1] == '.' ||
                                      folded[i - 1] == ',' || folded[i - 1] == '-');
        if (base::is_digit(folded[i]) && !within) {
            amounts.push_back(trimmed(folded, {i, comparison.begin}));
        }
    }
    const Span behind = trimmed(folded, {comparison.end, folded.size()});
    if (behind.begin == behind.end || !base::is_digit(folded[behind.begin])) return amounts;
    for (std::size_t end = behind.end; end != std::string_view::npos && end > behind.begin;
         end = folded.rfind(' ', end - 1)) {
        amounts.push_back(trimmed(folded, {behind.begin, end}));
    }
    return amounts;
}

// From its first to its last word that carries sense: without particles.
std::string_view core_of(std::string_view name) {
    const auto words = text::content_words(name);
    if (words.empty()) return {};
    const auto begin = static_cast<std::size_t>(words.front().begin() - name.begin());
    const auto end = static_cast<std::size_t>(words.back().end() - name.begin());
    return name.substr(begin, end - begin);
}

std::vector<NamedProperty> properties_meant(std::string_view name, const Vocabulary& vocabulary) {
    for (const std::string_view one : {name, core_of(name)}) {
        auto found = vocabulary.find_properties(one);
        if (!found.empty()) return found;
    }
    std::vector<NamedProperty> likely;
    for (const std::size_t i : vocabulary.property_search().find(name, max_considered)) {
        const auto& property = vocabulary.catalog().properties()[i];
        likely.push_back({property.id, &property, ""});
    }
    return likely;
}

// As it can be written without meaning another as well.
std::string written(const NamedProperty& named, const Vocabulary& vocabulary,
                    base::Language language) {
    if (named.property == nullptr || !named.part.empty()) {
        return named.part.empty() ? named.id : named.id + "." + named.part;
    }
    const std::string& label = named.property->label.in(language);
    return vocabulary.find_properties(label).size() == 1 ? label : named.id;
}

// What the words mean, as conditions.
std::vector<std::string> conditions_in(std::string_view words, const Vocabulary& vocabulary,
                                       base::Language language) {
    const auto [folded, origins] = text::fold_traced(words);
    const auto slice = [&, &starts = origins](Span span) {
        return words.substr(starts[span.begin], starts[span.end] - starts[span.begin]);
    };
    std::vector<std::string> conditions;
    for (const Comparison& comparison : comparisons_in(folded, vocabulary.words())) {
        for (const Span amount : amounts_beside(folded, comparison.span)) {
            const Span both{std::min(amount.begin, comparison.span.begin),
                            std::max(amount.end, comparison.span.end)};
            const Span head = trimmed(folded, {0, both.begin});
            const Span tail = trimmed(folded, {both.end, folded.size()});
            std::string name(slice(head));
            if (head.begin < head.end && tail.begin < tail.end) name += ' ';
            name += slice(tail);
            if (core_of(name).empty()) continue;
            for (const NamedProperty& meant : properties_meant(name, vocabulary)) {
                if (conditions.size() == max_said) break;
                const auto operand = read_operand(meant, comparison.sign->comparison, slice(amount),
                                                  vocabulary.words(), language)
                                         .operand;
                if (!operand || !std::holds_alternative<model::Value>(*operand)) continue;
                conditions.push_back(condition_text(written(meant, vocabulary, language),
                                                    comparison.sign->written, slice(amount)));
            }
            if (!conditions.empty()) return conditions;
        }
    }
    return conditions;
}

// Where words stand beside one another, of which none belongs to something else.
std::vector<Span> runs_of_words(const Expression& expression, std::string_view text,
                                const Words& words) {
    const auto tokens = tokenize(text);
    const auto is_plain = [&](Span condition) {
        return std::all_of(tokens.begin(), tokens.end(), [&](const Token& token) {
            if (token.span.end <= condition.begin || condition.end <= token.span.begin) return true;
            if (token.kind == Token::Kind::comma) return !token.spaced;
            const auto word =
                text.substr(token.content.begin, token.content.end - token.content.begin);
            return token.kind == Token::Kind::word &&
                   words.operators.find(text::fold(word)) != "not";
        });
    };
    std::vector<Span> runs;
    bool open = false;
    for (const Span condition : expression.conditions) {
        const bool plain = is_plain(condition);
        if (plain && open) {
            runs.back().end = condition.end;
        } else if (plain) {
            runs.push_back(condition);
        }
        open = plain;
    }
    return runs;
}

}  // namespace

std::vector<SaidCondition> said_conditions(const Expression& expression, std::string_view text,
                                           const Vocabulary& vocabulary, base::Language language) {
    if (text::first_invalid_utf8(text)) return {};
    for (const Span run : runs_of_words(expression, text, vocabulary.words())) {
        if (run.end - run.begin > max_run) continue;
        std::vector<SaidCondition> said;
        for (std::string& condition :
             conditions_in(text.substr(run.begin, run.end - run.begin), vocabulary, language)) {
            std::string filter(text.substr(0, run.begin));
            filter.append(condition).append(text.substr(run.end));
            said.push_back({std::move(condition), std::move(filter)});
        }
        if (!said.empty()) return said;
    }
    return {};
}

}  // namespace kurabe::query
