#include "query/language/clauses.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

#include "query/language/lexer.h"
#include "query/language/parser.h"
#include "text/fold.h"

namespace kurabe::query {
namespace {

bool is_clause(const Node& node, Field field) {
    return node.kind == Node::Kind::field && std::get<FieldTest>(node.test).field == field;
}

// The text without [begin, end) and without the spaces that would be left doubled.
std::string removed(std::string_view text, Span span) {
    std::string before(text.substr(0, span.begin));
    std::string_view after = text.substr(span.end);
    while (!before.empty() && before.back() == ' ') before.pop_back();
    while (!after.empty() && after.front() == ' ') after.remove_prefix(1);
    if (!before.empty() && !after.empty()) before.push_back(' ');
    return before.append(after);
}

std::string replaced(std::string_view text, Span span, std::string_view by) {
    std::string out(text.substr(0, span.begin));
    return out.append(by).append(text.substr(span.end));
}

template <typename Known>
std::string label_of(const Known& known, const std::string& id, base::Language language) {
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.id == id; });
    return found == known.end() ? "" : found->label.in(language);
}

// "" for what has no name of its own in the language.
std::string written_value(FieldValues values, const std::string& id, const Vocabulary& vocabulary,
                          base::Language language) {
    const Words& words = vocabulary.words();
    switch (values) {
        case FieldValues::states: return words.states.written(id, language);
        case FieldValues::qualifiers: return words.qualifiers.written(id, language);
        case FieldValues::responsibilities: return words.responsibilities.written(id, language);
        case FieldValues::validities: return words.validities.written(id, language);
        case FieldValues::categories:
            return label_of(vocabulary.catalog().categories(), id, language);
        case FieldValues::properties:
            return label_of(vocabulary.catalog().properties(), id, language);
        case FieldValues::views: return label_of(vocabulary.views(), id, language);
        default: return "";
    }
}

struct Edit {
    Span span;
    std::string text;
};

class Translation {
 public:
    Translation(std::string_view text, const Vocabulary& vocabulary, base::Language language)
        : text_(text), vocabulary_(vocabulary), language_(language), tokens_(tokenize(text)) {}

    std::vector<Edit> edits() {  // in the text's order
        add(parse(text_, vocabulary_).root);
        return std::move(edits_);
    }

 private:
    void add(const Node& node) {
        for (const Node& child : node.children) add(child);
        const auto* test = std::get_if<FieldTest>(&node.test);
        if (test == nullptr) return;
        add_field(test->field, test->values.front().span.begin);
        for (const FieldValue& value : test->values) {
            if (value.id.empty()) continue;
            const auto written =
                written_value(info_of(test->field).values, value.id, vocabulary_, language_);
            if (!written.empty()) edits_.push_back({value.span, quoted(written)});
        }
    }

    // The name before the value, and the colon behind it.
    void add_field(Field field, std::size_t value) {
        const Names& fields = vocabulary_.words().fields;
        auto colon = std::lower_bound(
            tokens_.begin(), tokens_.end(), value,
            [](const Token& token, std::size_t at) { return token.span.begin < at; });
        while (colon - tokens_.begin() >= 2) {
            --colon;
            if (colon->kind != Token::Kind::colon) continue;
            const Span name = std::prev(colon)->span;
            const auto id =
                fields.find(text::fold(text_.substr(name.begin, name.end - name.begin)));
            if (id != to_name(field)) continue;
            edits_.push_back({{name.begin, colon->span.end}, fields.written(*id, language_) + ":"});
            return;
        }
    }

    std::string_view text_;
    const Vocabulary& vocabulary_;
    base::Language language_;
    std::vector<Token> tokens_;
    std::vector<Edit> edits_;
};

}  // namespace

const Node* find_clause(const Node& root, Field field) {
    if (is_clause(root, field)) return &root;
    if (root.kind != Node::Kind::all) return nullptr;
    const auto found = std::find_if(root.children.begin(), root.children.end(),
                                    [field](const Node& child) { return is_clause(child, field); });
    return found == root.children.end() ? nullptr : &*found;
}

bool has_value(const Node* clause, std::string_view id) {
    if (clause == nullptr) return false;
    const auto& values = std::get<FieldTest>(clause->test).values;
    return std::any_of(values.begin(), values.end(), [id](const FieldValue& value) {
        return (value.id.empty() ? value.folded : value.id) == id;
    });
}

Node without_clause(const Node& root, const Node* clause) {
    if (clause == nullptr) return root;
    if (clause == &root) return {};
    Node rest = root;
    rest.children.erase(rest.children.begin() + (clause - root.children.data()));
    return rest;
}

std::string toggle_value(std::string_view text, const Vocabulary& vocabulary, Field field,
                         std::string_view id, std::string_view written, base::Language language) {
    const Expression expression = parse(text, vocabulary);
    const Node* clause = find_clause(expression.root, field);
    const std::string name = vocabulary.words().fields.written(to_name(field), language);
    if (clause == nullptr) {
        return add_clause(text, vocabulary, name + ":" + quoted(written));
    }
    const auto& values = std::get<FieldTest>(clause->test).values;
    std::string written_values;
    const auto add = [&written_values](std::string_view value) {
        if (!written_values.empty()) written_values += ",";
        written_values += value;
    };
    for (const FieldValue& value : values) {
        const bool toggled = (value.id.empty() ? value.folded : value.id) == id;
        if (!toggled) add(text.substr(value.span.begin, value.span.end - value.span.begin));
    }
    if (!has_value(clause, id)) add(quoted(written));
    if (written_values.empty()) return removed(text, clause->span);
    const std::string_view clause_text =
        text.substr(clause->span.begin, values.front().span.begin - clause->span.begin);
    return replaced(text, clause->span, std::string(clause_text) + written_values);
}

std::string set_value(std::string_view text, const Vocabulary& vocabulary, Field field,
                      std::string_view written, base::Language language) {
    const Node root = parse(text, vocabulary).root;
    std::vector<Span> clauses;  // in the text's order
    if (is_clause(root, field)) clauses.push_back(root.span);
    if (root.kind == Node::Kind::all) {
        for (const Node& child : root.children) {
            if (is_clause(child, field)) clauses.push_back(child.span);
        }
    }
    std::string rest(text);
    for (const Span& clause : std::views::reverse(clauses)) rest = removed(rest, clause);
    if (written.empty()) return rest;
    const std::string name = vocabulary.words().fields.written(to_name(field), language);
    return add_clause(rest, vocabulary, name + ":" + quoted(written));
}

std::string add_clause(std::string_view text, const Vocabulary& vocabulary,
                       std::string_view clause) {
    const bool blank = text.find_first_not_of(" \t\n") == std::string_view::npos;
    if (blank) return std::string(clause);
    std::string out(text);
    out += missing_quote(text);  // else the clause would stand in the quotes
    if (parse(text, vocabulary).root.kind == Node::Kind::any) out = "(" + out + ")";
    if (out.back() != ' ') out.push_back(' ');
    return out.append(clause);
}

std::string remove_condition(std::string_view text, const std::vector<Span>& conditions,
                             std::size_t which) {
    Span span = conditions[which];
    if (which > 0) {
        span.begin = conditions[which - 1].end;
    } else if (conditions.size() > 1) {
        span = {0, conditions[1].begin};
    } else {
        return "";
    }
    std::string out(text.substr(0, span.begin));
    const std::string_view after = text.substr(span.end);
    // Where nothing but the condition parted its neighbours, they would become one word.
    const bool touching = which > 0 && which + 1 < conditions.size() &&
                          conditions[which + 1].begin == conditions[which].end;
    if (touching) out.push_back(' ');
    return out.append(after);
}

std::string condition_text(std::string_view property, std::string_view comparison,
                           std::string_view value) {
    return quoted(property).append(" ").append(comparison).append(" ").append(quoted(value));
}

std::string translated(std::string_view text, const Vocabulary& vocabulary,
                       base::Language language) {
    const auto edits = Translation(text, vocabulary, language).edits();
    std::string out(text);
    for (const Edit& edit : std::views::reverse(edits)) {
        out.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
    }
    return out;
}

std::string quoted(std::string_view word) {
    const auto tokens = tokenize(word);
    const bool plain = tokens.size() == 2 && tokens.front().kind == Token::Kind::word &&
                       !tokens.front().spaced && !tokens.back().spaced;
    if (plain) return std::string(word);
    // Quotes that do not stand in the word.
    for (const auto& [open, close] : {std::pair{"\"", "\""}, {"「", "」"}, {"『", "』"}}) {
        std::string phrase = open + std::string(word) + close;
        if (tokenize(phrase).front().span.end == phrase.size()) return phrase;
    }
    return "\"" + std::string(word) + "\"";
}

}  // namespace kurabe::query
