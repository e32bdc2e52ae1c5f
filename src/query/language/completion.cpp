#include "query/language/completion.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "query/language/clauses.h"
#include "query/language/lexer.h"
#include "query/language/literal.h"
#include "query/language/parser.h"
#include "text/word_at.h"

namespace kurabe::query {
namespace {

constexpr std::size_t max_suggestions = 8;

class Completer {
 public:
    Completer(std::string_view text, std::size_t cursor, const Vocabulary& vocabulary,
              const std::vector<std::string>& vendors, base::Language language, Offers offers)
        : text_(text),
          cursor_(std::min(cursor, text.size())),
          vocabulary_(vocabulary),
          vendors_(vendors),
          language_(language),
          offers_(offers),
          tokens_(tokenize(text)) {}

    Completions complete() {
        find_place();
        if (!suggest_values() && !suggest_operands()) suggest_names();
        // Where one stands there word for word, the word is complete.
        const bool is_complete =
            std::any_of(result_.suggestions.begin(), result_.suggestions.end(),
                        [this](const Suggestion& suggestion) {
                            return suggestion.text == slice(suggestion.replaced);
                        });
        if (is_complete) result_.suggestions.clear();
        if (result_.suggestions.size() > max_suggestions)
            result_.suggestions.resize(max_suggestions);
        return std::move(result_);
    }

 private:
    using Kind = Token::Kind;

    // The word that the cursor ends or stands in, and how many tokens stand before it.
    void find_place() {
        place_ = {cursor_, cursor_};
        before_ = 0;
        while (tokens_[before_].kind != Kind::end && tokens_[before_].span.end < cursor_) ++before_;
        const Token& token = tokens_[before_];
        const bool on_word = (token.kind == Kind::word || token.kind == Kind::phrase) &&
                             token.span.begin < cursor_ && cursor_ <= token.span.end;
        if (on_word) {
            place_ = token.span;
            typed_ = text::fold_query(text_.substr(
                token.content.begin,
                std::min(cursor_, token.content.end) - std::min(token.content.begin, cursor_)));
            spaced_ = token.spaced;
        } else {
            // Behind a colon, a comma or an operator a new word may begin.
            while (before_ < tokens_.size() && tokens_[before_].kind != Kind::end &&
                   tokens_[before_].span.end <= cursor_) {
                ++before_;
            }
            spaced_ = before_ > 0 && tokens_[before_ - 1].span.end < cursor_;
        }
    }

    [[nodiscard]] const Token* previous(std::size_t steps) const {
        return before_ >= steps ? &tokens_[before_ - steps] : nullptr;
    }
    [[nodiscard]] std::string_view content(const Token& token) const {
        return slice(token.content);
    }
    [[nodiscard]] std::string_view slice(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }

    void add(const std::string& text, std::string explanation = {}) {
        result_.suggestions.push_back({place_, text, std::move(explanation)});
    }
    void add_if_typed(const std::string& written) {
        if (text::fold(written).find(typed_) != std::string::npos) add(quoted(written));
    }

    // Values of the field whose colon (and other values) stand before the cursor.
    bool suggest_values() {
        if (spaced_) return false;
        std::size_t steps = 1;
        while (previous(steps) != nullptr && previous(steps)->kind == Kind::comma) steps += 2;
        const Token* colon = previous(steps);
        const Token* name = previous(steps + 1);
        if (colon == nullptr || colon->kind != Kind::colon || name == nullptr) return false;
        const auto field = vocabulary_.words().fields.find(text::fold(content(*name)));
        if (!field) return false;
        const Field known = *field_from_name(*field);
        if (offers(known)) suggest_values_of(info_of(known).values);
        return true;
    }

    void suggest_values_of(FieldValues values) {
        const Words& words = vocabulary_.words();
        switch (values) {
            case FieldValues::any_text: return;
            case FieldValues::states: return suggest_written(words.states);
            case FieldValues::qualifiers: return suggest_written(words.qualifiers);
            case FieldValues::responsibilities: return suggest_written(words.responsibilities);
            case FieldValues::validities: return suggest_written(words.validities);
            case FieldValues::categories:
                for (const auto& category : vocabulary_.catalog().categories()) {
                    add_if_typed(category.label.in(language_));
                }
                return;
            case FieldValues::frameworks:
                for (const auto& framework : vocabulary_.frameworks()) add_if_typed(framework.id);
                return;
            case FieldValues::views:
                for (const auto& view : vocabulary_.views()) add_if_typed(view.label.in(language_));
                return;
            case FieldValues::vendor_names:
                for (const std::string& vendor : vendors_) add_if_typed(vendor);
                return;
            case FieldValues::property_names:
            case FieldValues::properties:
                return suggest_properties([](const model::Property&) { return true; });
            case FieldValues::certificate_names:
                return suggest_properties([](const model::Property& property) {
                    return property.kind == model::ValueKind::certification;
                });
        }
    }

    template <typename IsMeant>
    void suggest_properties(IsMeant is_meant) {
        for (const auto& property : vocabulary_.catalog().properties()) {
            if (is_meant(property)) add_if_typed(property.label.in(language_));
        }
    }

    void suggest_written(const Names& names) {
        for (const std::string& id : names.ids()) add_if_typed(names.written(id, language_));
    }

    // What the property before the operator may be compared with.
    bool suggest_operands() {
        const Token* sign = previous(1);
        const Token* name = previous(2);
        if (sign == nullptr || sign->kind != Kind::compare || name == nullptr) return false;
        const auto found = vocabulary_.find_properties(content(*name));
        if (found.size() != 1 || found.front().property == nullptr) return true;
        const model::Property& property = *found.front().property;
        if (!found.front().part.empty()) return true;
        const auto amount = read_amount(typed_);
        if (amount) {
            if (!amount->problem.empty()) return true;
            suggest_units(property,
                          text_.substr(place_.begin, cursor_ - place_.begin - amount->unit.size()));
            return true;
        }
        for (const auto& option : property.options) add_if_typed(option.label.in(language_));
        const bool equality =
            sign->comparison == Operator::equal || sign->comparison == Operator::not_equal;
        if (property.kind == model::ValueKind::duration) {
            suggest_written(vocabulary_.words().terms);
        }
        if (equality) suggest_states();
        return true;
    }

    void suggest_states() {
        const Names& states = vocabulary_.words().states;
        for (const std::string& id : states.ids()) {
            const auto state = model::answer_state_from_name(id);
            if (offers_.state != nullptr && (!state || !offers_.state(*state))) continue;
            add_if_typed(states.written(id, language_));
        }
    }

    [[nodiscard]] bool offers(Field field) const {
        return offers_.field == nullptr || offers_.field(field);
    }

    void suggest_units(const model::Property& property, std::string_view number) {
        const Names& units = vocabulary_.words().units;
        const std::string space = language_ == base::Language::en ? " " : "";
        const auto add_unit = [&](model::Unit unit) {
            if (!units.find(model::to_name(unit))) return;
            const std::string written = units.written(model::to_name(unit), language_);
            add(std::string(number) + (written == "%" ? "" : space) + written);
        };
        if (property.kind == model::ValueKind::duration) {
            using model::Unit;
            for (const Unit unit : {Unit::minute, Unit::hour, Unit::day, Unit::business_day,
                                    Unit::week, Unit::month, Unit::year}) {
                add_unit(unit);
            }
        } else if (property.kind == model::ValueKind::percent) {
            add_unit(model::Unit::percent);
        } else if (property.unit != model::Unit::none) {
            add_unit(property.unit);
        }
    }

    // Fields first where the word begins one, then properties.
    void suggest_names() {
        if (typed_.empty()) return;
        const Names& fields = vocabulary_.words().fields;
        for (const std::string& id : fields.ids()) {
            const std::string written = fields.written(id, language_);
            const bool begins = text::fold(written).starts_with(typed_) || id.starts_with(typed_);
            if (begins && offers(*field_from_name(id))) add(written + ":");
        }
        place_.begin = begin_of_question();
        const std::size_t end = std::min(cursor_, place_.end);
        const auto question = text_.substr(place_.begin, end - place_.begin);
        const PropertySearch& search = vocabulary_.property_search();
        result_.is_name = result_.suggestions.empty() && search.is_one_name(question);
        for (const std::size_t i : search.find(question, max_suggestions)) {
            const auto& property = vocabulary_.catalog().properties()[i];
            add(quoted(property.label.in(language_)) + sign_for(property),
                property.explanation.in(language_));
        }
    }

    // The words before the cursor's that stand by themselves: conditions and names of services are
    // asked for beside a property, and remain when one is chosen.
    [[nodiscard]] std::size_t begin_of_question() const {
        std::size_t first = before_;
        while (first > 0 && tokens_[first].kind == Kind::word && asks(first - 1)) --first;
        return tokens_[first].span.begin;
    }

    // A word between others that belongs to no condition.
    [[nodiscard]] bool asks(std::size_t at) const {
        const Token& token = tokens_[at];
        if (token.kind != Kind::word || !tokens_[at + 1].spaced || in_condition(at)) return false;
        const std::string word = text::fold(content(token));
        const auto name = vocabulary_.words().operators.find(word);
        return name != "or" && name != "not" && !names_vendor(word);
    }

    // A value, an operand or, behind a space, its unit.
    [[nodiscard]] bool in_condition(std::size_t at) const {
        if (at == 0) return false;
        const auto is_sign = [](const Token& token) {
            return token.kind == Kind::colon || token.kind == Kind::comma ||
                   token.kind == Kind::minus;
        };
        if (!tokens_[at].spaced && is_sign(tokens_[at - 1])) return true;
        if (tokens_[at - 1].kind == Kind::compare) return true;
        return at > 1 && tokens_[at - 1].kind == Kind::word &&
               tokens_[at - 2].kind == Kind::compare;
    }

    [[nodiscard]] bool names_vendor(const std::string& folded) const {
        if (!vendor_words_) {
            vendor_words_.emplace();
            for (const std::string& vendor : vendors_) {
                vendor_words_->insert(text::fold(vendor));
                for (const std::string_view word : text::content_words(vendor)) {
                    vendor_words_->insert(text::fold(word));
                }
            }
        }
        return vendor_words_->contains(folded);
    }

    static std::string sign_for(const model::Property& property) {
        switch (property.kind) {
            case model::ValueKind::duration:
            case model::ValueKind::percent:
            case model::ValueKind::count:
            case model::ValueKind::number:
            case model::ValueKind::rate:
                return property.better == model::Better::lower ? " <= " : " >= ";
            default: return " = ";
        }
    }

    std::string_view text_;
    std::size_t cursor_;
    const Vocabulary& vocabulary_;
    const std::vector<std::string>& vendors_;
    base::Language language_;
    Offers offers_;
    std::vector<Token> tokens_;
    Span place_;              // what a suggestion takes the place of
    std::size_t before_ = 0;  // tokens before it
    std::string typed_;       // folded, up to the cursor
    bool spaced_ = false;     // white space stands before the place
    // Names of vendors and the words in them, folded, once they are asked for.
    mutable std::optional<std::unordered_set<std::string>> vendor_words_;
    Completions result_;
};

}  // namespace

Completions complete(std::string_view utf8, std::size_t cursor, const Vocabulary& vocabulary,
                     const std::vector<std::string>& vendors, base::Language language,
                     Offers offers) {
    if (utf8.size() > max_filter_bytes) return {};
    return Completer(utf8, cursor, vocabulary, vendors, language, offers).complete();
}

}  // namespace kurabe::query
