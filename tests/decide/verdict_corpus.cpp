#include "decide/verdict_corpus.h"

#include <algorithm>
#include <utility>

#include "query/language/literal.h"
#include "text/fold.h"

namespace kurabe::test {
namespace {

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

// Takes what stands before the separator off the front; all of it where there is none.
std::string_view take(std::string_view& text, std::string_view separator) {
    const std::size_t at = text.find(separator);
    const std::string_view front = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + separator.size());
    return trimmed(front);
}

std::set<std::string> names(std::string_view list, std::string_view separator = ",") {
    std::set<std::string> all;
    while (!list.empty()) all.emplace(take(list, separator));
    return all;
}

// What one "says" or "replies" line says, word for word.
class AnswerLine {
 public:
    AnswerLine(std::string_view line, const query::Vocabulary& vocabulary)
        : rest_(trimmed(line)), vocabulary_(vocabulary) {}

    model::Answer read() {
        model::Answer answer;
        const std::string_view name = take(rest_, ":");
        rest_ = trimmed(rest_);
        const auto found = vocabulary_.find_properties(name);
        REQUIRE_MESSAGE(found.size() == 1, "no such property: ", name);
        property_ = found.front().property;
        answer.property = found.front().id;
        const std::string_view state = word();
        const auto known = model::answer_state_from_name(state);
        REQUIRE_MESSAGE(known.has_value(), "no such state: ", state);
        answer.state = *known;
        if (!at_end() && !at_mark()) answer.value = value();
        while (!at_end()) read_mark(answer);
        answer.sources = {{"wp", "1", {}}};
        return answer;
    }

 private:
    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] bool at(std::string_view token) const { return rest_.starts_with(token); }

    std::string_view word() {
        std::string_view taken = take(rest_, " ");
        rest_ = trimmed(rest_);
        return taken;
    }
    bool accept(std::string_view token) {
        if (!at(token)) return false;
        rest_ = trimmed(rest_.substr(token.size()));
        return true;
    }
    std::string quoted() {
        REQUIRE_MESSAGE(accept("\""), "no quotation mark before: ", rest_);
        std::string text(take(rest_, "\""));
        rest_ = trimmed(rest_);
        return text;
    }

    [[nodiscard]] bool at_mark() const {
        if (at("for ") || at("contradicted")) return true;
        return std::any_of(model::all_qualifiers.begin(), model::all_qualifiers.end(),
                           [this](model::Qualifier qualifier) {
                               const auto name = model::to_name(qualifier);
                               return !name.empty() && at(name);
                           });
    }
    void read_mark(model::Answer& answer) {
        if (accept("for ")) {
            answer.scope.ja = quoted();
        } else if (accept("contradicted")) {
            answer.conflict.ja = "ほかの箇所では別の値。";
        } else {
            const std::string_view name = word();
            const auto qualifier = model::qualifier_from_name(name);
            REQUIRE_MESSAGE(qualifier.has_value(), "not understood: ", name);
            answer.qualifier = *qualifier;
        }
    }

    model::Value value() {
        if (accept("[")) return codes();
        if (accept("list ")) return list();
        if (accept("party ")) return model::Party{{quoted(), ""}, {}, {}, {}};
        if (accept("certificate ")) return certificate();
        if (at("\"")) return model::Text{{quoted(), ""}};
        if (accept("at least ")) return bounded(amount(), std::nullopt);
        if (accept("at most ")) return bounded(std::nullopt, amount());
        const model::Value first = amount();
        if (accept("to ")) return bounded(first, amount());
        return first;
    }

    model::Value amount() {
        const std::string folded = text::fold_query(word());
        const auto& words = vocabulary_.words();
        const auto literal = property_ != nullptr ? query::read_literal(folded, property_->kind,
                                                                        property_->unit, words)
                                                  : query::guess_literal(folded, words);
        REQUIRE_MESSAGE(literal.value.has_value(), folded, ": ", literal.problem);
        return *literal.value;
    }
    static model::Value bounded(const std::optional<model::Value>& least,
                                const std::optional<model::Value>& most) {
        auto quantity = std::get<model::Quantity>(least ? *least : *most);
        if (!least) quantity.least.reset();
        quantity.most.reset();
        if (most) {
            const auto converted =
                model::converted(std::get<model::Quantity>(*most), quantity.unit);
            REQUIRE(converted.has_value());
            quantity.most = converted->most;
        }
        return quantity;
    }
    model::Value codes() {
        model::Enumeration enumeration;
        for (const std::string& code : names(take(rest_, "]"))) enumeration.codes.push_back(code);
        rest_ = trimmed(rest_);
        return enumeration;
    }
    model::Value list() {
        model::List list;
        do {
            list.items.push_back({quoted(), ""});
        } while (accept(","));
        return list;
    }
    model::Value certificate() {
        model::Certification certification;
        certification.standard = quoted();
        for (bool more = true; more;) {
            more = false;
            if (accept("until ")) {
                certification.valid_until = base::parse_date(word());
                more = true;
                REQUIRE(certification.valid_until.has_value());
            }
            if (accept("from ")) {
                certification.valid_from = base::parse_date(word());
                more = true;
                REQUIRE(certification.valid_from.has_value());
            }
        }
        return certification;
    }

    std::string_view rest_;
    const query::Vocabulary& vocabulary_;
    const model::Property* property_ = nullptr;
};

class CaseReader {
 public:
    CaseReader(VerdictCase& one, const query::Vocabulary& vocabulary)
        : one_(one), vocabulary_(vocabulary) {}

    void read(std::string_view key, std::string_view text) {
        if (key == "says") {
            one_.profile.answers.push_back(AnswerLine(text, vocabulary_).read());
        } else if (key == "replies") {
            one_.addendum.replies.push_back({AnswerLine(text, vocabulary_).read(), {}, "", ""});
        } else if (key == "check") {
            one_.requirement.check = text;
        } else if (key == "strength") {
            set(one_.requirement.strength, model::strength_from_name(text));
        } else if (key == "options") {
            set(one_.requirement.options, model::option_rule_from_name(text));
        } else if (key == "scopes") {
            set(one_.requirement.scopes, model::scope_rule_from_name(text));
        } else if (key == "day") {
            set(one_.day, base::parse_date(text));
        } else if (key == "contracted") {
            const auto found = vocabulary_.find_properties(text);
            REQUIRE_MESSAGE(found.size() == 1, "no such property: ", text);
            one_.contracted.insert(found.front().id);
        } else {
            read_expected(key, text);
        }
    }

 private:
    template <typename Value>
    static void set(Value& value, std::optional<Value> read) {
        REQUIRE(read.has_value());
        value = *read;
    }

    void read_expected(std::string_view key, std::string_view text) {
        if (key == "verdict") {
            one_.verdict = text;
        } else if (key == "why") {
            one_.reasons = names(text);
        } else if (key == "on") {
            one_.conditions = names(text);
        } else if (key == "decide") {
            while (!text.empty()) one_.would_decide.insert(names(take(text, "|")));
        } else if (key == "refused") {
            one_.refused = text;
        } else {
            FAIL("not understood: ", key);
        }
    }

    VerdictCase& one_;
    const query::Vocabulary& vocabulary_;
};

}  // namespace

std::vector<VerdictCase> read_verdict_cases(std::string_view file, std::string_view text,
                                            const query::Vocabulary& vocabulary) {
    std::vector<VerdictCase> cases;
    for (std::size_t line = 1; !text.empty(); ++line) {
        std::string_view rest = trimmed(take(text, "\n"));
        const std::string place = std::string(file) + ":" + std::to_string(line);
        INFO(place);
        if (rest.starts_with("## ")) {
            VerdictCase one;
            one.place = place;
            one.title = trimmed(rest.substr(3));
            one.profile.id = "service";
            one.profile.edition_label = "1";
            cases.push_back(std::move(one));
        } else if (!rest.empty() && !rest.starts_with("#")) {
            REQUIRE_MESSAGE(!cases.empty(), "stands before the first case");
            const std::string_view key = take(rest, " ");
            CaseReader(cases.back(), vocabulary).read(key, trimmed(rest));
        }
    }
    return cases;
}

}  // namespace kurabe::test
