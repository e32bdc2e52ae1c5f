#include "decide/assessment_text.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "wording/labels.h"
#include "wording/marked_text.h"
#include "wording/value_text.h"

namespace kurabe::decide {
namespace {

using model::AnswerState;
using query::Operator;
using query::PropertyTest;
using wording::Arguments;

bool is_ordered_in_time(const model::Value& value) {
    return std::holds_alternative<model::Date>(value) ||
           std::holds_alternative<model::TimeOfDay>(value);
}

class Sentences {
 public:
    Sentences(const CompiledCheck& check, const Subject& subject, const Speaker& speaker)
        : check_(check), subject_(subject), speaker_(speaker) {}

    // One for each answer that decides, those alike once.
    void tell(const Finding& finding, std::vector<std::string>& told) const {
        const auto add = [&](std::string sentence) {
            const bool known = std::find(told.begin(), told.end(), sentence) != told.end();
            if (!known) told.push_back(std::move(sentence));
        };
        if (finding.evidence.empty()) {
            add(say("decide.not_stated", {{"item", item(finding, nullptr)}}));
        }
        for (const Evidence& evidence : finding.evidence) {
            std::string sentence = said(finding, evidence);
            if (evidence.from_addendum) sentence = say("decide.by_reply", {{"said", sentence}});
            add(std::move(sentence));
        }
    }

 private:
    [[nodiscard]] std::string say(std::string_view key, const Arguments& arguments = {}) const {
        return speaker_.texts.text(key, arguments);
    }

    [[nodiscard]] const model::Property* property(std::string_view id) const {
        return model::find_property(speaker_.catalog, subject_.profile(), id);
    }

    // "バックアップの保存期間(データベース)"
    [[nodiscard]] std::string item(const Finding& finding, const model::Answer* answer) const {
        const std::string name =
            wording::property_label(property(finding.property), finding.property, speaker_.texts);
        const std::string scope =
            answer == nullptr ? "" : wording::marked(answer->scope, speaker_.texts);
        return scope.empty() ? name : say("decide.scoped", {{"item", name}, {"scope", scope}});
    }

    [[nodiscard]] std::string said(const Finding& finding, const Evidence& evidence) const {
        const model::Answer& answer = *evidence.answer;
        const Arguments arguments = {{"item", item(finding, &answer)}};
        switch (evidence.reason) {
            case Reason::undisclosed: return say("decide.undisclosed", arguments);
            case Reason::unclear: return say("decide.unclear", arguments);
            case Reason::unconfirmed: return say("decide.unconfirmed", arguments);
            case Reason::partial: return say("decide.partial", arguments);
            case Reason::contradiction: return say("decide.contradiction", arguments);
            case Reason::option_refused: return say("decide.option_refused", arguments);
            case Reason::not_stated: return say("decide.not_stated", arguments);
            case Reason::not_applicable:
                return say("decide.not_applicable", arguments) + note_of(answer);
            default: break;
        }
        const Test& test = check_.tests.at(finding.test);
        if (const auto* comparison = std::get_if<PropertyTest>(&test.asked)) {
            return compared(*comparison, finding, evidence);
        }
        return certified(std::get<CertificateTest>(test.asked), finding, evidence);
    }

    [[nodiscard]] std::string note_of(const model::Answer& answer) const {
        const std::string note = wording::marked(answer.note, speaker_.texts);
        return note.empty() ? note : say("decide.note", {{"note", note}});
    }

    [[nodiscard]] std::string quoted_state(AnswerState state) const {
        return say("decide.quoted", {{"text", wording::state_text(state, speaker_.texts)}});
    }

    [[nodiscard]] std::string certified(const CertificateTest& test, const Finding& finding,
                                        const Evidence& evidence) const {
        const model::Answer& answer = *evidence.answer;
        const auto* certificate = model::certification_in(answer.value);
        std::string name = item(finding, &answer);
        if (certificate != nullptr) {
            name = say("decide.named", {{"item", name}, {"name", certificate->standard}});
        }
        Arguments arguments = {{"item", name},
                               {"state", wording::state_text(answer.state, speaker_.texts)}};
        if (answer.state == AnswerState::no) return say("decide.states", arguments);
        if (evidence.reason == Reason::no_figure) return say("decide.no_figure", arguments);
        const auto date = [&](const std::optional<model::Date>& one) {
            return one ? wording::date_text(*one, speaker_.texts) : std::string();
        };
        const bool has_end = certificate != nullptr && certificate->valid_until;
        if (certificate != nullptr) {
            arguments.emplace_back("until", date(certificate->valid_until));
            arguments.emplace_back("from", date(certificate->valid_from));
        }
        const bool is_valid = (finding.verdict == Verdict::met) != test.negated;
        if (is_valid) return say(has_end ? "decide.valid" : "decide.undated", arguments);
        const bool begins_later = evidence.reason == Reason::fails || !has_end;
        return say(begins_later ? "decide.not_yet_valid" : "decide.expired", arguments);
    }

    [[nodiscard]] std::string compared(const PropertyTest& test, const Finding& finding,
                                       const Evidence& evidence) const {
        const model::Answer& answer = *evidence.answer;
        std::string name = item(finding, &answer);
        const bool of_part = !test.part.empty() && answer.state != AnswerState::no;
        if (of_part) {  // "ISMS認証の有効期限"
            const std::string part = say("certification." + test.part);
            name = say("decide.part", {{"item", name}, {"part", part}});
        }
        const Arguments arguments = {
            {"item", name},
            {"state", wording::state_text(answer.state, speaker_.texts)},
            {"value", value(test, answer)},
            {"found", found(test, answer)},
            {"limit", limit(test, finding)},
            {"amount", amount(test, finding)},
        };
        if (evidence.reason == Reason::no_figure) {
            return say(test.part.empty() ? "decide.no_figure" : "decide.not_stated", arguments);
        }
        if (evidence.reason == Reason::says_otherwise) return say("decide.otherwise", arguments);
        const bool asks_state = std::holds_alternative<AnswerState>(test.operand);
        if (asks_state || answer.state == AnswerState::no) return say("decide.states", arguments);
        if (evidence.reason == Reason::straddles) return say("decide.straddles", arguments);
        if (evidence.reason == Reason::other_measure) return say("decide.other_measure", arguments);
        if (evidence.reason == Reason::not_listed) return say("decide.not_listed", arguments);
        if (evidence.reason == Reason::not_guaranteed) {
            return say(not_guaranteed(answer.qualifier), arguments);
        }
        if (std::holds_alternative<std::string>(test.operand)) {
            const bool has =
                (finding.verdict == Verdict::met) == (test.comparison == Operator::equal);
            return say(has ? "decide.has" : "decide.lacks", arguments);
        }
        return say(finding.verdict == Verdict::met ? "decide.holds" : failing(test), arguments);
    }

    static std::string_view not_guaranteed(model::Qualifier qualifier) {
        switch (qualifier) {
            case model::Qualifier::target: return "decide.only_target";
            case model::Qualifier::actual: return "decide.only_actual";
            case model::Qualifier::approximate: return "decide.only_approximate";
            case model::Qualifier::unqualified:
            case model::Qualifier::guaranteed: break;
        }
        return "decide.only_stated";
    }

    static std::string_view failing(const PropertyTest& test) {
        const bool in_time = is_ordered_in_time(std::get<model::Value>(test.operand));
        if (!in_time && test.comparison == Operator::at_least) return "decide.falls_short";
        if (!in_time && test.comparison == Operator::at_most) return "decide.exceeds";
        return "decide.fails";
    }

    // "10日", "「期限なし」"
    [[nodiscard]] std::string value(const PropertyTest& test, const model::Answer& answer) const {
        if (!test.part.empty()) {
            const auto* certificate = model::certification_in(answer.value);
            return certificate == nullptr ? "" : part_text(*certificate, test.part);
        }
        std::string text =
            wording::value_text(answer.value, property(test.property), speaker_.texts);
        const auto* quantity = std::get_if<model::Quantity>(&answer.value);
        const bool in_words = quantity != nullptr && quantity->term;
        return in_words ? say("decide.quoted", {{"text", text}}) : text;
    }

    // "10日(実績値)", "オプションで30日"
    [[nodiscard]] std::string found(const PropertyTest& test, const model::Answer& answer) const {
        std::string text = value(test, answer);
        if (answer.qualifier != model::Qualifier::unqualified) {
            const std::string qualifier = wording::qualifier_text(answer.qualifier, speaker_.texts);
            text = say("decide.scoped", {{"item", text}, {"scope", qualifier}});
        }
        const bool by_option = answer.state == AnswerState::option;
        return by_option ? say("decide.by_option", {{"found", text}}) : text;
    }

    [[nodiscard]] std::string part_text(const model::Certification& certificate,
                                        const std::string& part) const {
        if (part == "standard") return certificate.standard;
        const std::string label = say("certification." + part);
        for (const auto& one : wording::value_parts(certificate, speaker_.texts)) {
            if (one.label == label) return one.text;
        }
        return "";
    }

    // What is compared with: "14日", "TLS 1.2", 「あり」.
    [[nodiscard]] std::string amount(const PropertyTest& test, const Finding& finding) const {
        if (const auto* state = std::get_if<AnswerState>(&test.operand)) {
            return quoted_state(*state);
        }
        const model::Property* asked = property(test.property);
        if (const auto* value = std::get_if<model::Value>(&test.operand)) {
            return wording::value_text(*value, asked, speaker_.texts);
        }
        if (asked != nullptr && asked->kind == model::ValueKind::enumeration) {
            const model::Enumeration code{{std::get<std::string>(test.operand)}};
            return wording::value_text(code, asked, speaker_.texts);
        }
        return check_.tests.at(finding.test).operand;
    }

    // The whole comparison: "14日以上", "2027年1月1日以降", 「あり」以外.
    [[nodiscard]] std::string limit(const PropertyTest& test, const Finding& finding) const {
        const auto* value = std::get_if<model::Value>(&test.operand);
        const auto* quantity = value == nullptr ? nullptr : std::get_if<model::Quantity>(value);
        const bool is_order =
            test.comparison == Operator::at_least || test.comparison == Operator::at_most;
        if (quantity != nullptr && !quantity->term && is_order) {
            model::Quantity bounded = *quantity;
            (test.comparison == Operator::at_least ? bounded.most : bounded.least).reset();
            return wording::value_text(bounded, property(test.property), speaker_.texts);
        }
        const bool in_time = value != nullptr && is_ordered_in_time(*value);
        return say(limit_key(test.comparison, in_time), {{"amount", amount(test, finding)}});
    }

    static std::string_view limit_key(Operator comparison, bool in_time) {
        switch (comparison) {
            case Operator::equal: break;
            case Operator::not_equal: return "decide.limit_other";
            case Operator::less: return in_time ? "decide.limit_before" : "decide.limit_less";
            case Operator::at_most: return in_time ? "decide.limit_until" : "decide.limit_most";
            case Operator::more: return in_time ? "decide.limit_after" : "decide.limit_more";
            case Operator::at_least: return in_time ? "decide.limit_from" : "decide.limit_least";
        }
        return "decide.limit_equal";
    }

    const CompiledCheck& check_;
    const Subject& subject_;
    const Speaker& speaker_;
};

}  // namespace

std::string sentence(const Assessment& assessment, const CompiledCheck& check,
                     const Subject& subject, const Speaker& speaker) {
    if (!check.root) {
        return speaker.texts.text(check.empty ? "decide.no_check" : "decide.wrong_check");
    }
    const Sentences sentences(check, subject, speaker);
    std::vector<std::string> told;
    for (const Finding& finding : assessment.findings) {
        if (finding.verdict == assessment.verdict) sentences.tell(finding, told);
    }
    std::string text;
    const bool spaced = speaker.texts.language() == base::Language::en;
    for (const std::string& one : told) text += (text.empty() || !spaced ? "" : " ") + one;
    return text;
}

std::string condition_text(const Condition& condition, const Subject& subject,
                           const Speaker& speaker) {
    const model::Answer& answer = *condition.answer;
    const auto* property =
        model::find_property(speaker.catalog, subject.profile(), answer.property);
    const Arguments arguments = {
        {"item", wording::property_label(property, answer.property, speaker.texts)},
        {"scope", wording::marked(answer.scope, speaker.texts)}};
    const std::string kind(to_name(condition.kind));
    return speaker.texts.text("decide.condition." + kind, arguments);
}

}  // namespace kurabe::decide
