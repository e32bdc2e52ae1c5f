#include "decide/questions.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "wording/labels.h"
#include "wording/value_text.h"

namespace kurabe::decide {
namespace {

// What is left open about a property decides how it is asked about.
std::string_view key_of(const Finding& finding) {
    switch (finding.reason) {
        case Reason::not_guaranteed: return "question.guaranteed";
        case Reason::contradiction: return "question.contradiction";
        case Reason::partial: return "question.partial";
        case Reason::straddles:
        case Reason::other_measure:
        case Reason::no_figure: return "question.figure";
        case Reason::not_listed: return "question.listed";
        case Reason::unclear: return "question.unclear";
        case Reason::undisclosed: return "question.undisclosed";
        default: return "question.stated";
    }
}

// Properties in the order of the catalog, then those outside it by id.
class Places {
 public:
    explicit Places(const model::Catalog& catalog) {
        for (const model::Property& property : catalog.properties()) {
            places_.emplace(property.id, places_.size());
        }
    }
    [[nodiscard]] std::pair<std::size_t, std::string> of(const std::string& property) const {
        const auto found = places_.find(property);
        return {found == places_.end() ? places_.size() : found->second, property};
    }

 private:
    std::map<std::string, std::size_t, std::less<>> places_;
};

class Asking {
 public:
    Asking(const Subject& subject, const model::Catalog& catalog,
           const wording::Translations& translations)
        : subject_(subject), catalog_(catalog), translations_(translations), places_(catalog) {}

    void ask(const Assessed& assessed) {
        auto properties = open_properties(assessed);
        const bool none_open = properties.empty();
        std::erase_if(properties, [&](const std::string& property) {
            return only_unconfirmed(assessed, property);
        });
        if (properties.empty() && !none_open) return;
        const bool cannot_tell = assessed.assessment->verdict == Verdict::cannot_tell;
        if (!assessed.ask && (!cannot_tell || assessed.check->tests.empty())) return;
        const model::Requirement& requirement = *assessed.requirement;
        if (!requirement.question.empty() || properties.empty()) {
            const auto& text =
                requirement.question.empty() ? requirement.text : requirement.question;
            add(properties.empty() ? "" : *properties.begin(), "", text, requirement.id);
            for (const std::string& property : properties) covered_.emplace(property, text);
            return;
        }
        for (const std::string& property : properties) {
            add(property, property, made_of(assessed, property), requirement.id);
        }
    }

    std::vector<Question> take() {
        std::vector<Placed> kept;
        for (const auto& [place, question] : questions_) {
            if (!is_covered(question)) kept.emplace_back(place, question);
        }
        for (const auto& [place, question] : questions_) {
            if (is_covered(question)) hand_over(question, kept);
        }
        std::stable_sort(kept.begin(), kept.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<Question> questions;
        for (auto& [place, question] : kept) questions.push_back(std::move(question));
        return questions;
    }

 private:
    using Place = std::pair<std::size_t, std::string>;
    using Placed = std::pair<Place, Question>;

    // A requirement's own question is about its property already.
    [[nodiscard]] bool is_covered(const Question& question) const {
        return !question.property.empty() && covered_.contains(question.property);
    }

    // That one is asked for these requirements as well.
    void hand_over(const Question& question, std::vector<Placed>& kept) const {
        const auto& text = covered_.find(question.property)->second;
        for (auto& [place, other] : kept) {
            if (!(other.text == text)) continue;
            other.requirements.insert(other.requirements.end(), question.requirements.begin(),
                                      question.requirements.end());
        }
    }

    // The document answers that, as far as anybody can see: it is for the reviewer to confirm it,
    // and not for the vendor to say it again.
    static bool only_unconfirmed(const Assessed& assessed, const std::string& property) {
        bool found = false;
        for (const Finding& finding : assessed.assessment->findings) {
            const bool is_open =
                finding.property == property && finding.verdict == Verdict::cannot_tell;
            if (is_open && finding.reason != Reason::unconfirmed) return false;
            found = found || is_open;
        }
        return found;
    }

    // Of what cannot be told, those that would decide; of all else, those that are asked about.
    static std::set<std::string> open_properties(const Assessed& assessed) {
        std::set<std::string> open;
        for (const auto& set : would_decide(*assessed.check, *assessed.assessment)) {
            open.insert(set.begin(), set.end());
        }
        if (!open.empty()) return open;
        for (const Finding& finding : assessed.assessment->findings) open.emplace(finding.property);
        return open;
    }

    void add(const std::string& place, const std::string& property, base::LocalizedText text,
             const std::string& requirement) {
        const auto same = std::find_if(questions_.begin(), questions_.end(), [&](const auto& one) {
            return one.second.text == text ||
                   (!property.empty() && one.second.property == property);
        });
        if (same != questions_.end()) {
            same->second.requirements.push_back(requirement);
            return;
        }
        const auto* known = model::find_property(catalog_, subject_.profile(), place);
        questions_.push_back(
            {places_.of(place),
             {property, known != nullptr ? known->category : "", std::move(text), {requirement}}});
    }

    [[nodiscard]] base::LocalizedText made_of(const Assessed& assessed,
                                              const std::string& property) const {
        const auto& findings = assessed.assessment->findings;
        const auto is_open = [&](const Finding& finding) {
            return finding.property == property && finding.verdict == Verdict::cannot_tell;
        };
        const auto found = std::find_if(findings.begin(), findings.end(), is_open);
        const auto in = [&](base::Language language) {
            const wording::Texts texts = translations_.in(language);
            if (found == findings.end()) return text_of("question.detail", property, "", {}, texts);
            const std::string& operand = assessed.check->tests.at(found->test).operand;
            return text_of(key_of(*found), property, operand, found->evidence, texts);
        };
        return {in(base::Language::ja), in(base::Language::en)};
    }

    // Of what nobody speaks of, a figure is asked for where the property has one.
    [[nodiscard]] std::string text_of(std::string_view key, const std::string& id,
                                      const std::string& operand,
                                      const std::vector<Evidence>& evidence,
                                      const wording::Texts& texts) const {
        const auto* property = model::find_property(catalog_, subject_.profile(), id);
        const bool has_figure = property != nullptr && property->kind != model::ValueKind::boolean;
        if (key == "question.stated" && has_figure) {
            const bool is_certificate = property->kind == model::ValueKind::certification;
            key = is_certificate ? "question.certificate" : "question.content";
        }
        std::string found;
        if (!evidence.empty()) {
            found = wording::value_text(evidence.front().answer->value, property, texts);
        }
        return texts.text(key, {{"item", wording::property_label(property, id, texts)},
                                {"found", found},
                                {"operand", operand}});
    }

    const Subject& subject_;
    const model::Catalog& catalog_;
    const wording::Translations& translations_;
    Places places_;
    std::vector<Placed> questions_;
    std::map<std::string, base::LocalizedText, std::less<>> covered_;  // property → own question
};

}  // namespace

std::string question_id(const Question& question) {
    if (!question.property.empty() || question.requirements.empty()) return question.property;
    return "requirement:" + question.requirements.front();
}

std::vector<Question> questions_for(const Subject& subject, std::span<const Assessed> assessed,
                                    const model::Catalog& catalog,
                                    const wording::Translations& translations) {
    Asking asking(subject, catalog, translations);
    for (const Assessed& one : assessed) asking.ask(one);
    return asking.take();
}

std::string letter(const Subject& subject, std::span<const Question> questions,
                   const model::Catalog& catalog, const wording::Texts& texts) {
    const model::Profile& profile = subject.profile();
    const auto language = texts.language();
    std::string text =
        texts.text("question.greeting", {{"provider", profile.provider_name.in(language)},
                                         {"service", profile.service_name.in(language)},
                                         {"n", std::to_string(questions.size())}});
    const std::string* category = nullptr;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        if (category == nullptr || *category != question.category) {
            const auto* known = catalog.find_category(question.category);
            const std::string title =
                known != nullptr ? known->label.in(language) : texts.text("question.others");
            text += "\n\n" + texts.text("question.category", {{"title", title}});
        }
        category = &question.category;
        text += "\n" + std::to_string(i + 1) + ". " + question.text.in(language);
    }
    return text + "\n\n" + texts.text("question.closing") + "\n";
}

}  // namespace kurabe::decide
