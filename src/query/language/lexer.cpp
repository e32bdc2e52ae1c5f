#include "query/language/lexer.h"

#include <optional>

#include "text/code_points.h"

namespace kurabe::query {
namespace {

struct Character {
    char32_t code = 0;
    std::size_t offset = 0;
};

// Full-width forms as their ASCII counterparts, half-width brackets as the usual ones; the minus
// sign is what some input methods write for a hyphen.
char32_t narrow(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    switch (c) {
        case 0x00A0:
        case 0x3000: return U' ';
        case 0x2212: return U'-';
        case 0xFF62: return 0x300C;
        case 0xFF63: return 0x300D;
        case 0x3001:
        case 0xFF64: return U',';
        case 0x201C:
        case 0x201D:
        case 0x201E: return U'"';
        default: return c;
    }
}

std::vector<Character> decode(std::string_view utf8) {
    std::vector<Character> characters;
    std::size_t at = 0;
    for (const text::CodePoint code_point : text::code_points(utf8)) {
        characters.push_back({narrow(code_point.value), at});
        at += code_point.size;
    }
    characters.push_back({0, utf8.size()});
    return characters;
}

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What ends a phrase that this character begins; nothing where it begins none.
std::optional<char32_t> closing_quote(char32_t c) {
    switch (c) {
        case U'"': return U'"';
        case 0x300C: return 0x300D;  // 「」
        case 0x300E: return 0x300F;  // 『』
        default: return std::nullopt;
    }
}

class Lexer {
 public:
    explicit Lexer(std::string_view utf8) : characters_(decode(utf8)) {}

    std::vector<Token> tokens() {
        std::vector<Token> tokens;
        do {
            tokens.push_back(next());
        } while (tokens.back().kind != Token::Kind::end);
        return tokens;
    }

 private:
    [[nodiscard]] char32_t code(std::size_t ahead = 0) const {
        const std::size_t at = at_ + ahead;
        return at < characters_.size() ? characters_[at].code : 0;
    }
    [[nodiscard]] bool at_end() const { return at_ + 1 >= characters_.size(); }
    [[nodiscard]] std::size_t offset() const { return characters_[at_].offset; }

    Token next() {
        Token token;
        while (!at_end() && is_space(code())) {
            token.spaced = true;
            ++at_;
        }
        token.span.begin = offset();
        read(token);
        token.span.end = offset();
        if (token.kind != Token::Kind::phrase) token.content = token.span;
        return token;
    }

    void read(Token& token) {
        if (at_end()) return;
        if (const auto quote = closing_quote(code())) return read_phrase(token, *quote);
        if (const std::size_t length = read_comparison(token)) {
            token.kind = Token::Kind::compare;
            at_ += length;
            return;
        }
        switch (code()) {
            case U'(': token.kind = Token::Kind::open; break;
            case U')': token.kind = Token::Kind::close; break;
            case U':': token.kind = Token::Kind::colon; break;
            case U',': token.kind = Token::Kind::comma; break;
            default: return read_word(token);
        }
        ++at_;
    }

    void read_phrase(Token& token, char32_t quote) {
        token.kind = Token::Kind::phrase;
        ++at_;
        token.content.begin = offset();
        while (!at_end() && code() != quote) ++at_;
        token.content.end = offset();
        if (!at_end()) ++at_;
    }

    // The length of the operator that stands here; 0 where there is none.
    [[nodiscard]] std::size_t read_comparison(Token& token) const {
        const bool equals_follows = code(1) == U'=';
        switch (code()) {
            case U'=': token.comparison = Operator::equal; return equals_follows ? 2 : 1;
            case 0x2260: token.comparison = Operator::not_equal; return 1;
            case U'!': token.comparison = Operator::not_equal; return equals_follows ? 2 : 0;
            case U'<':
                token.comparison = equals_follows ? Operator::at_most : Operator::less;
                return equals_follows ? 2 : 1;
            case U'>':
                token.comparison = equals_follows ? Operator::at_least : Operator::more;
                return equals_follows ? 2 : 1;
            case 0x2264:
            case 0x2266: token.comparison = Operator::at_most; return 1;
            case 0x2265:
            case 0x2267: token.comparison = Operator::at_least; return 1;
            default: return 0;
        }
    }

    void read_word(Token& token) {
        // A minus sign negates what follows it; inside a word it is a hyphen.
        if (code() == U'-' && !is_space(code(1)) && code(1) != 0) {
            token.kind = Token::Kind::minus;
            ++at_;
            return;
        }
        token.kind = Token::Kind::word;
        do {
            ++at_;
        } while (!at_end() && !ends_word());
    }

    [[nodiscard]] bool ends_word() const {
        const char32_t c = code();
        if (is_space(c) || c == U'(' || c == U')' || c == U':' || c == U',') return true;
        Token ignored;
        return closing_quote(c).has_value() || read_comparison(ignored) > 0;
    }

    std::vector<Character> characters_;  // the last one is a sentinel at the end
    std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokenize(std::string_view utf8) { return Lexer(utf8).tokens(); }

std::string_view missing_quote(std::string_view utf8) {
    const auto tokens = tokenize(utf8);
    if (tokens.size() < 2) return {};
    const Token& last = tokens[tokens.size() - 2];  // the one before the end
    if (last.kind != Token::Kind::phrase || last.content.end != last.span.end) return {};
    const char32_t opening = text::first_code_point(utf8.substr(last.span.begin)).value;
    switch (closing_quote(narrow(opening)).value_or(0)) {
        case 0x300D: return "」";
        case 0x300F: return "』";
        default: return "\"";
    }
}

}  // namespace kurabe::query
