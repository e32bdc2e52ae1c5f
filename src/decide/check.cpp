#include "decide/check.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/search_key.h"
#include "text/spellings.h"

namespace kurabe::decide {
namespace {

using query::Node;
using query::Operator;

Operator opposite(Operator comparison) {
    switch (comparison) {
        case Operator::equal: return Operator::not_equal;
        case Operator::not_equal: return Operator::equal;
        case Operator::less: return Operator::at_least;
        case Operator::at_most: return Operator::more;
        case Operator::more: return Operator::at_most;
        case Operator::at_least: return Operator::less;
    }
    return comparison;
}

// Without the marks that phrases stand between.
std::string unquoted(std::string_view phrase) {
    constexpr std::array marks = {"\"", "「", "」", "『", "』", "“", "”", "＂", " "};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view mark : marks) {
            if (phrase.starts_with(mark)) phrase.remove_prefix(mark.size());
            if (!phrase.ends_with(mark)) continue;
            phrase.remove_suffix(mark.size());
            again = true;
        }
    }
    return std::string(phrase);
}

// What stands behind the operator of a comparison; no name has one of these signs in it.
std::string operand_in(std::string_view comparison) {
    constexpr std::array signs = {"=", "＝", "≠", "<", "＜", "≦", "≤", ">", "＞", "≧", "≥"};
    std::size_t begin = 0;
    for (const std::string_view sign : signs) {
        const std::size_t at = comparison.find(sign);
        if (at != std::string_view::npos) begin = std::max(begin, at + sign.size());
    }
    return unquoted(comparison.substr(begin));
}

class Compiler {
 public:
    Compiler(std::string_view text, const query::Vocabulary& vocabulary,
             query::Candidates candidates)
        : text_(text), vocabulary_(vocabulary), candidates_(candidates) {}

    CompiledCheck compile() {
        query::Expression expression = query::parse(text_, vocabulary_, candidates_);
        check_.problems = std::move(expression.problems);
        const bool asks = expression.root.kind != Node::Kind::everything;
        check_.empty = !asks && check_.problems.empty();
        if (asks) check_.root = compiled(expression.root, false);
        if (!check_.problems.empty()) check_.root.reset();
        return std::move(check_);
    }

 private:
    Check compiled(const Node& node, bool negated) {
        switch (node.kind) {
            case Node::Kind::none: return compiled(node.children.front(), !negated);
            case Node::Kind::all:
            case Node::Kind::any: return joined(node, negated);
            case Node::Kind::comparison: return comparison(node, negated);
            case Node::Kind::field: return certificates(node, negated);
            case Node::Kind::word: refuse("check.word", node.span); break;
            case Node::Kind::everything: break;
        }
        return {};
    }

    // not (a and b) is (not a) or (not b).
    Check joined(const Node& node, bool negated) {
        Check check;
        const bool all = (node.kind == Node::Kind::all) != negated;
        check.kind = all ? Check::Kind::all : Check::Kind::any;
        for (const Node& child : node.children) check.children.push_back(compiled(child, negated));
        return check;
    }

    Check comparison(const Node& node, bool negated) {
        auto test = std::get<query::PropertyTest>(node.test);
        const auto* state = std::get_if<model::AnswerState>(&test.operand);
        if (state != nullptr && !may_ask(*state)) refuse("check.silence", node.span);
        if (negated) test.comparison = opposite(test.comparison);
        return leaf({std::move(test), node.span, operand_in(slice(node.span))});
    }

    Check certificates(const Node& node, bool negated) {
        const auto& field = std::get<query::FieldTest>(node.test);
        if (!may_ask(field.field)) {
            refuse("check.field", node.span);
            return {};
        }
        Check check;
        check.kind = negated ? Check::Kind::all : Check::Kind::any;
        for (const query::FieldValue& value : field.values) {
            check.children.push_back(
                leaf({certificate(value, negated), value.span, unquoted(slice(value.span))}));
        }
        if (check.children.size() == 1) {
            check_.tests.back().span = node.span;
            return std::move(check.children.front());
        }
        return check;
    }

    [[nodiscard]] CertificateTest certificate(const query::FieldValue& value, bool negated) const {
        CertificateTest test;
        test.negated = negated;
        auto keys = text::spellings_of(text::query_key(value.folded));
        auto named = certificates_named(value.folded, keys);
        const bool just_one = named.size() == 1 && !named.front()->various;
        if (!just_one) test.standard = std::move(keys);
        test.anywhere = named.empty();
        if (named.empty()) named = all_certificates();
        for (const model::Property* property : named) test.properties.push_back(property->id);
        return test;
    }

    // Those of the name, or else those that have it among the words of their names: 27017.
    [[nodiscard]] std::vector<const model::Property*> certificates_named(
        const std::string& name, const std::vector<std::string>& keys) const {
        std::vector<const model::Property*> found;
        for (const query::NamedProperty& named : vocabulary_.find_properties(name)) {
            if (is_certificate(named.property) && named.part.empty()) {
                found.push_back(named.property);
            }
        }
        if (!found.empty()) return found;
        found = all_certificates();
        std::erase_if(found, [&](const model::Property* property) {
            const std::string names = names_of(*property);
            return std::none_of(keys.begin(), keys.end(),
                                [&](const std::string& key) { return text::has_word(names, key); });
        });
        return found;
    }

    static bool is_certificate(const model::Property* property) {
        return property != nullptr && property->kind == model::ValueKind::certification;
    }

    [[nodiscard]] std::vector<const model::Property*> all_certificates() const {
        std::vector<const model::Property*> all;
        for (const model::Property& property : vocabulary_.catalog().properties()) {
            if (is_certificate(&property)) all.push_back(&property);
        }
        return all;
    }

    static std::string names_of(const model::Property& property) {
        std::string names;
        const auto add = [&](std::string_view name) {
            names += text::search_key(name);
            names += text::text_separator;
        };
        add(property.label.ja);
        add(property.label.en);
        for (const std::string& alias : property.aliases_ja) add(alias);
        for (const std::string& alias : property.aliases_en) add(alias);
        return names;
    }

    [[nodiscard]] std::string_view slice(query::Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }

    Check leaf(Test test) {
        Check check;
        check.test = check_.tests.size();
        check_.tests.push_back(std::move(test));
        return check;
    }

    void refuse(std::string code, query::Span span) {
        check_.problems.push_back(
            {std::move(code), span, {{"found", std::string(slice(span))}}, {}});
    }

    std::string_view text_;
    const query::Vocabulary& vocabulary_;
    query::Candidates candidates_;
    CompiledCheck check_;
};

}  // namespace

bool may_ask(query::Field field) { return field == query::Field::certification; }

// Of these states, a document says something that can be asked for.
bool may_ask(model::AnswerState state) {
    using model::AnswerState;
    switch (state) {
        case AnswerState::yes:
        case AnswerState::no:
        case AnswerState::partial:
        case AnswerState::option: return true;
        case AnswerState::not_applicable:
        case AnswerState::unclear:
        case AnswerState::undisclosed:
        case AnswerState::not_stated: break;
    }
    return false;
}

CompiledCheck compile(std::string_view text, const query::Vocabulary& vocabulary,
                      query::Candidates candidates) {
    return Compiler(text, vocabulary, candidates).compile();
}

}  // namespace kurabe::decide
