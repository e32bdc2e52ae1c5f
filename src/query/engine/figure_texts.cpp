#include "query/engine/figure_texts.h"

#include <utility>

#include "text/search_key.h"
#include "wording/value_text.h"

namespace kurabe::query {
namespace {

bool is_figure(const model::Value& value) {
    return std::holds_alternative<model::Quantity>(value) ||
           std::holds_alternative<model::Date>(value) ||
           std::holds_alternative<model::TimeOfDay>(value) ||
           std::holds_alternative<model::Schedule>(value);
}

}  // namespace

FigureTexts::FigureTexts(wording::Translations translations)
    : translations_(std::move(translations)) {}

void FigureTexts::append(std::string& keys, const model::Value& value) {
    if (is_figure(value)) keys += keys_of(value);
    const auto* certificate = model::certification_in(value);
    if (certificate == nullptr) return;
    if (certificate->first_issued) keys += keys_of(*certificate->first_issued);
    if (certificate->valid_from) keys += keys_of(*certificate->valid_from);
    if (certificate->valid_until) {
        model::Certification until;  // what all that end on this day have in common
        until.valid_until = certificate->valid_until;
        keys += keys_of(until);
    }
}

const std::string& FigureTexts::keys_of(const model::Value& figure) {
    const auto [known, is_new] = known_.try_emplace(figure);
    if (is_new) known->second = make_keys(figure);
    return known->second;
}

std::string FigureTexts::make_keys(const model::Value& figure) const {
    std::string texts;
    const auto add = [&texts](const std::string& text) {
        texts.append(text).push_back(text::text_separator);
    };
    const std::string ja = value_text(figure, nullptr, translations_.in(base::Language::ja));
    const std::string en = value_text(figure, nullptr, translations_.in(base::Language::en));
    add(ja);
    if (en != ja) add(en);
    if (const auto* date = std::get_if<model::Date>(&figure)) add(base::to_iso(*date));
    if (const auto* certificate = model::certification_in(figure)) {
        add(base::to_iso(*certificate->valid_until));
    }
    return text::search_key(texts);
}

}  // namespace kurabe::query
