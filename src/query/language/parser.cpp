#include "query/language/parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "query/language/lexer.h"
#include "query/language/operand.h"
#include "text/code_points.h"
#include "text/search_key.h"
#include "text/spellings.h"
#include "text/utf8.h"
#include "text/word_at.h"

namespace kurabe::query {
namespace {

using Kind = Node::Kind;

// Brackets and negations may be nested this deep; nobody means more, and the stack is finite.
constexpr int max_depth = 64;

// The first problem is told; fixing it often fixes others.
constexpr std::size_t max_suggested = 4;
constexpr std::size_t max_problems = 50;

// What is longer is no compound, but a sentence.
constexpr std::size_t max_parts = 8;

class Parser {
 public:
    Parser(std::string_view text, const Vocabulary& vocabulary, Candidates candidates)
        : text_(text),
          vocabulary_(vocabulary),
          tokens_(tokenize(text)),
          suggested_(candidates == Candidates::left_out ? max_suggested : 0) {}

    Expression parse() {
        Expression expression;
        std::vector<Node> parts;
        while (!at(Token::Kind::end)) {
            parts.push_back(any());
            if (at(Token::Kind::end)) break;
            add_problem("query.unexpected", peek().span);  // a bracket that nothing opened
            ++at_;
        }
        expression.root = joined(Kind::all, std::move(parts));
        std::stable_sort(
            problems_.begin(), problems_.end(),
            [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; });
        expression.problems = std::move(problems_);
        expression.conditions = std::move(conditions_at_);
        return expression;
    }

 private:
    [[nodiscard]] const Token& peek(std::size_t ahead = 0) const {
        const std::size_t last = tokens_.size() - 1;
        return tokens_[std::min(at_ + ahead, last)];
    }
    [[nodiscard]] bool at(Token::Kind kind, std::size_t ahead = 0) const {
        return peek(ahead).kind == kind;
    }
    [[nodiscard]] std::string_view content(const Token& token) const {
        return slice(token.content);
    }
    [[nodiscard]] std::string_view slice(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }
    [[nodiscard]] std::size_t end_of_last() const {
        return at_ > 0 ? tokens_[at_ - 1].span.end : 0;
    }

    void add_problem(std::string code, Span span,
                     std::vector<std::pair<std::string, std::string>> arguments = {},
                     std::vector<std::string> candidates = {}) {
        if (problems_.size() == max_problems) return;
        problems_.push_back({std::move(code), span, std::move(arguments), std::move(candidates)});
    }

    void add_no_condition(Span span) {
        add_problem("query.no_condition", span, {{"found", std::string(slice(span))}});
    }

    // "or", "and" or "not" here, as a word of its own.
    [[nodiscard]] bool at_operator(std::string_view id) const {
        if (!at(Token::Kind::word)) return false;
        const bool names_something =
            at(Token::Kind::compare, 1) || (at(Token::Kind::colon, 1) && !peek(1).spaced);
        return !names_something &&
               vocabulary_.words().operators.find(text::fold(content(peek()))) == id;
    }

    // True before what an alternative or a bracket cannot do without.
    [[nodiscard]] bool at_condition() const {
        return !at(Token::Kind::end) && !at(Token::Kind::close) && !at_operator("or");
    }

    // Parts that ask for nothing neither narrow nor widen the others.
    static Node joined(Kind kind, std::vector<Node> parts) {
        std::erase_if(parts, [](const Node& part) { return part.kind == Kind::everything; });
        if (parts.empty()) return {};
        if (parts.size() == 1) return std::move(parts.front());
        Node node;
        node.kind = kind;
        node.span = {parts.front().span.begin, parts.back().span.end};
        node.children = std::move(parts);
        return node;
    }

    Node any() {
        std::vector<Node> parts;
        const std::size_t conditions_before = conditions_at_.size();
        const std::size_t begin = peek().span.begin;
        bool begun = at_condition();
        parts.push_back(all());
        const bool alternatives = at_operator("or");
        while (at_operator("or")) {
            const Span span = tokens_[at_++].span;
            if (!begun || !at_condition()) add_no_condition(span);
            begun = true;  // it has been said
            parts.push_back(all());
        }
        if (alternatives && brackets_ == 0) {
            conditions_at_.resize(conditions_before);
            conditions_at_.push_back({begin, end_of_last()});
        }
        return joined(Kind::any, std::move(parts));
    }

    Node all() {
        std::vector<Node> parts;
        bool begun = false;
        while (at_condition()) {
            if (at_operator("and")) {
                const Span span = tokens_[at_++].span;
                if (!begun || !at_condition()) add_no_condition(span);
            } else if (at(Token::Kind::comma)) {
                ++at_;  // as white space
            } else {
                const std::size_t begin = peek().span.begin;
                parts.push_back(one());
                if (brackets_ == 0) conditions_at_.push_back({begin, end_of_last()});
            }
            begun = true;
        }
        return joined(Kind::all, std::move(parts));
    }

    Node one() {
        if (++depth_ > max_depth) give_up("query.too_deep", {});
        Node node = read_one();
        --depth_;
        return node;
    }

    // The rest of the text asks for nothing.
    void give_up(std::string code, std::vector<std::pair<std::string, std::string>> arguments) {
        add_problem(std::move(code), peek().span, std::move(arguments));
        given_up_ = true;
        at_ = tokens_.size() - 1;
    }

    // False where there is no more room for a condition.
    bool take_condition() {
        if (++conditions_ <= max_conditions) return true;
        if (!given_up_) give_up("query.too_many", {{"limit", std::to_string(max_conditions)}});
        return false;
    }

    Node read_one() {
        const std::size_t begin = peek().span.begin;
        switch (peek().kind) {
            case Token::Kind::minus: ++at_; return negation(begin);
            case Token::Kind::open: return bracket();
            case Token::Kind::phrase:
                if (at(Token::Kind::compare, 1)) return comparison();
                return word(tokens_[at_++].content, {});
            case Token::Kind::word:
                if (at_operator("not")) {
                    ++at_;
                    return negation(begin);
                }
                if (at(Token::Kind::compare, 1)) return comparison();
                if (at(Token::Kind::colon, 1) && !peek(1).spaced) return field();
                return plain_word();
            case Token::Kind::end: return {};
            default:
                add_problem("query.unexpected", peek().span);
                ++at_;
                return {};
        }
    }

    Node negation(std::size_t begin) {
        if (at(Token::Kind::end) || at(Token::Kind::close)) {
            add_no_condition({begin, end_of_last()});
            return {};
        }
        Node child = one();
        if (child.kind == Kind::everything) return child;
        Node node;
        node.kind = Kind::none;
        node.span = {begin, child.span.end};
        node.children.push_back(std::move(child));
        return node;
    }

    Node bracket() {
        const Span open = tokens_[at_++].span;
        if (at(Token::Kind::close)) add_problem("query.unexpected", peek().span);
        ++brackets_;
        Node node = any();
        --brackets_;
        if (at(Token::Kind::close)) {
            ++at_;
        } else if (!given_up_) {
            add_problem("query.unclosed", open);
        }
        if (node.kind != Kind::everything) node.span = {open.begin, end_of_last()};
        return node;
    }

    // A word with what adjoins it: "27001:2013", "1,000", "https://…".
    Span whole_word() {
        Span span = tokens_[at_++].span;
        while (!peek().spaced &&
               (at(Token::Kind::colon) || at(Token::Kind::word) || at_thousands())) {
            span.end = tokens_[at_++].span.end;
        }
        return span;
    }

    // A comma between digits.
    [[nodiscard]] bool at_thousands() const {
        if (!at(Token::Kind::comma) || peek(1).spaced || !at(Token::Kind::word, 1)) return false;
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        const std::string before = text::fold(content(tokens_[at_ - 1]));
        const std::string behind = text::fold(content(peek(1)));
        return !before.empty() && is_digit(before.back()) && !behind.empty() &&
               is_digit(behind.front());
    }

    // Its parts: a single character of them, as a particle is, could stand anywhere.
    Node plain_word() {
        const Span span = whole_word();
        std::vector<std::string> parts;
        for (const std::string_view part : text::content_words(slice(span))) {
            parts.push_back(text::query_key(part));
            const bool short_word = text::count_code_points(parts.back()) < 2;
            if (short_word || parts.size() == max_parts) return word(span, {});
        }
        return word(span, std::move(parts));
    }

    Node word(Span span, std::vector<std::string> parts) {
        const std::string key = text::query_key(slice(span));
        if (key.empty() || !take_condition()) return {};
        Node node;
        node.kind = Kind::word;
        node.span = span;
        if (parts == std::vector<std::string>{key}) parts.clear();
        node.test = WordTest{text::spellings_of(key), std::move(parts)};
        return node;
    }

    Node field() {
        const Token name = peek();
        const std::string folded = text::fold(content(name));
        const auto id = vocabulary_.words().fields.find(folded);
        if (!id) {
            // "ISO:2013" or an address is no field; a letter's slip in a field's name is.
            const Span span = whole_word();
            const bool is_word = slice(span).find('/') != std::string_view::npos ||
                                 slice(span).find_first_of("0123456789") != std::string_view::npos;
            if (is_word) return word(span, {});
            add_problem("query.unknown_field", name.span, {{"found", std::string(content(name))}});
            return {};
        }
        at_ += 2;
        Node node;
        node.kind = Kind::field;
        FieldTest test{*field_from_name(*id), {}};
        read_values(name, test);
        node.span = {name.span.begin, end_of_last()};
        if (test.values.empty()) return {};
        node.test = std::move(test);
        return node;
    }

    void read_values(const Token& name, FieldTest& test) {
        bool expected = true;
        while (expected && (at(Token::Kind::word) || at(Token::Kind::phrase))) {
            const bool quoted = at(Token::Kind::phrase);
            const Span whole = peek().span;
            if (!take_condition()) return;
            Span span = tokens_[at_++].content;
            while (!quoted && !peek().spaced && at(Token::Kind::colon)) {
                span.end = tokens_[at_++].span.end;
                if (at(Token::Kind::word) && !peek().spaced) span.end = tokens_[at_++].span.end;
            }
            if (auto value = read_field_value(test.field, slice(span), vocabulary_)) {
                value->span = quoted ? whole : span;
                test.values.push_back(std::move(*value));
            } else if (info_of(test.field).values == FieldValues::properties) {
                add_name_problem(slice(span), whole, vocabulary_.find_properties(slice(span)));
            } else {
                add_problem(
                    "query.unknown_value", span,
                    {{"found", std::string(slice(span))}, {"field", std::string(content(name))}});
            }
            expected = at(Token::Kind::comma) && !peek().spaced;
            if (expected) ++at_;
        }
        if (expected) {
            add_problem("query.no_value", {name.span.begin, end_of_last()},
                        {{"field", std::string(content(name))}});
        }
    }

    Node comparison() {
        if (!take_condition()) return {};
        const Token name = tokens_[at_++];
        const Token sign = tokens_[at_++];
        const std::optional<Span> operand = operand_span();
        const Span whole{name.span.begin, end_of_last()};
        const auto found = vocabulary_.find_properties(content(name));
        if (found.empty() || (found.size() > 1 && !operand)) {
            add_name_problem(content(name), name.span, found);
            return {};
        }
        if (!operand) {
            add_problem("query.no_operand", whole);
            return {};
        }
        // Of several properties of the name, the one that can be so compared is meant.
        std::vector<NamedProperty> possible;
        OperandResult read;
        for (const NamedProperty& property : found) {
            auto result = read_operand(property, sign.comparison, slice(*operand),
                                       vocabulary_.words(), language_of(content(name)));
            if (result.operand) possible.push_back(property);
            if (result.operand || found.size() == 1) read = std::move(result);
        }
        if (found.size() > 1 && possible.size() != 1) {
            add_name_problem(content(name), name.span, possible.empty() ? found : possible);
            return {};
        }
        if (!read.operand) {
            read.arguments.emplace_back("found", std::string(slice(*operand)));
            add_problem(read.problem, *operand, std::move(read.arguments));
            return {};
        }
        Node node;
        node.kind = Kind::comparison;
        node.span = whole;
        const NamedProperty& named = possible.front();
        auto names = read_party_names(*read.operand, vocabulary_.catalog().parties());
        node.test = PropertyTest{named.id,         named.part,
                                 sign.comparison,  std::move(*read.operand),
                                 std::move(names), open_codes_of(named.property)};
        return node;
    }

    // The operand behind an operator: a phrase, or a word with what adjoins it, and a unit that
    // stands apart from its number.
    std::optional<Span> operand_span() {
        if (at(Token::Kind::phrase)) return tokens_[at_++].content;
        if (!at(Token::Kind::word) && !at(Token::Kind::minus)) return std::nullopt;
        Span span = whole_word();
        const auto amount = read_amount(text::fold_query(slice(span)));
        const bool bare = amount && amount->unit.empty();
        if (!bare || !at(Token::Kind::word)) return span;
        const std::string next = text::fold_query(content(peek()));
        // Thousands that a space parts are no number of ours, nor are they two words.
        const bool thousands = amount->numeral.size() <= 3 && next.size() == 3 &&
                               next.find_first_not_of("0123456789") == std::string::npos;
        if (thousands || is_unit(next, vocabulary_.words())) span.end = tokens_[at_++].span.end;
        return span;
    }

    // A name that is not that of one property but of those.
    void add_name_problem(std::string_view name, Span span,
                          const std::vector<NamedProperty>& found) {
        const auto language = language_of(name);
        std::vector<std::string> candidates;
        if (found.empty() && suggested_++ < max_suggested) {
            candidates = vocabulary_.similar_properties(name, language);
        }
        for (const NamedProperty& property : found) {
            const bool by_label = language == base::Language::ja && property.property != nullptr;
            candidates.push_back(by_label ? property.property->label.ja : property.id);
        }
        std::string enumeration = enumerated(candidates, language);
        if (found.empty() && suggested_ <= max_suggested) {
            add_likely_properties(name, language, candidates);
        }
        add_problem(found.size() > 1 ? "query.ambiguous_property" : "query.unknown_property", span,
                    {{"found", std::string(name)}, {"candidates", std::move(enumeration)}},
                    std::move(candidates));
    }

    // Behind those whose names look alike, those that the name, taken as a question, may mean.
    void add_likely_properties(std::string_view name, base::Language language,
                               std::vector<std::string>& candidates) const {
        constexpr std::size_t most = 4;
        for (const std::size_t i : vocabulary_.property_search().find(name, most)) {
            const auto& label = vocabulary_.catalog().properties()[i].label.in(language);
            if (candidates.size() == most) break;
            const auto known = std::find(candidates.begin(), candidates.end(), label);
            if (known == candidates.end()) candidates.push_back(label);
        }
    }

    static base::Language language_of(std::string_view text) {
        const bool ascii = std::all_of(text.begin(), text.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        return ascii ? base::Language::en : base::Language::ja;
    }

    std::string_view text_;
    const Vocabulary& vocabulary_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::vector<Span> conditions_at_;  // Expression::conditions
    int brackets_ = 0;                 // that are open
    int depth_ = 0;
    std::size_t conditions_ = 0;
    std::size_t suggested_;  // names that are none, for which similar ones were looked for
    bool given_up_ = false;  // the rest of the text
    std::vector<Problem> problems_;
};

// Points at the first character that is too many.
Expression too_long(std::string_view utf8) {
    Span span;
    for (const text::CodePoint code_point : text::code_points(utf8)) {
        span = {span.end, span.end + code_point.size};
        if (span.end > max_filter_bytes) break;
    }
    Expression expression;
    expression.problems.push_back(
        {"query.too_long",
         span,
         {{"size", std::to_string(utf8.size())}, {"limit", std::to_string(max_filter_bytes)}},
         {}});
    return expression;
}

}  // namespace

Expression parse(std::string_view utf8, const Vocabulary& vocabulary, Candidates candidates) {
    if (utf8.size() > max_filter_bytes) return too_long(utf8);
    return Parser(utf8, vocabulary, candidates).parse();
}

}  // namespace kurabe::query
