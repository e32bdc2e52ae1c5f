#include "query/engine/profile_texts.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "text/search_key.h"

namespace kurabe::query {
namespace {

void append(std::string& text, std::string_view part) {
    if (part.empty()) return;
    text.append(part).push_back(text::text_separator);
}

void append(std::string& text, const base::LocalizedText& part) {
    append(text, part.ja);
    append(text, part.en);
}

void append(std::string& text, const model::Value& value, const model::Property* property) {
    if (const auto* words = std::get_if<model::Text>(&value)) append(text, words->text);
    if (const auto* list = std::get_if<model::List>(&value)) {
        for (const auto& item : list->items) append(text, item);
    }
    if (const auto* codes = std::get_if<model::Enumeration>(&value)) {
        for (const std::string& code : codes->codes) append(text, code);
        if (property == nullptr) return;
        for (const auto& option : property->options) {
            const bool used = std::find(codes->codes.begin(), codes->codes.end(), option.code) !=
                              codes->codes.end();
            if (used) append(text, option.label);
        }
    }
    if (const auto* certificate = model::certification_in(value)) {
        append(text, certificate->standard);
        append(text, certificate->number);
        append(text, certificate->body);
        append(text, certificate->scope);
    }
    if (const auto* party = model::party_in(value)) {
        append(text, party->name);
        append(text, party->purpose);
        append(text, party->run_by);
    }
}

void append(std::string& text, const model::Answer& answer, const model::Property* property) {
    append(text, answer.value, property);
    append(text, answer.scope);
    append(text, answer.note);
    append(text, answer.conflict);
    for (const auto& source : answer.sources) {
        append(text, source.at);
        if (source.quote) append(text, source.quote->text);
    }
}

}  // namespace

ProfileTexts::ProfileTexts(const model::Catalog& catalog, const model::Profile& profile,
                           FigureTexts& figures) {
    // Answers to one property nearly always stand together.
    std::unordered_map<std::string_view, std::size_t> slots;
    std::vector<std::pair<std::size_t, const model::Answer*>> answers;
    answers.reserve(profile.answers.size());
    for (const model::Answer& answer : profile.answers) {
        if (answers.empty() || answer.property != answers.back().second->property) {
            const auto [slot, added] = slots.emplace(answer.property, properties_.size());
            if (added) properties_.push_back(answer.property);
            answers.emplace_back(slot->second, &answer);
        } else {
            answers.emplace_back(answers.back().first, &answer);
        }
    }
    std::stable_sort(answers.begin(), answers.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    auto answer = answers.begin();
    std::string text;
    for (std::size_t slot = 0; slot < properties_.size(); ++slot) {
        const model::Property* property = model::find_property(catalog, profile, properties_[slot]);
        text.clear();
        starts_.push_back(static_cast<std::uint32_t>(texts_.size()));
        for (; answer != answers.end() && answer->first == slot; ++answer) {
            figures.append(texts_, answer->second->value);
            append(text, *answer->second, property);
        }
        texts_ += text::search_key(text);
    }
    starts_.push_back(static_cast<std::uint32_t>(texts_.size()));
    texts_.shrink_to_fit();
    starts_.shrink_to_fit();
    properties_.shrink_to_fit();
}

}  // namespace kurabe::query
