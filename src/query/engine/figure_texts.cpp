#include "query/engine/figure_texts.h"

#include <utility>

#include "text/fold.h"
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

void FigureTexts::append(std::string& folded_lines, const model::Value& value) {
    if (is_figure(value)) folded_lines += lines_of(value);
    const auto* certificate = model::certification_in(value);
    if (certificate == nullptr) return;
    if (certificate->first_issued) folded_lines += lines_of(*certificate->first_issued);
    if (certificate->valid_from) folded_lines += lines_of(*certificate->valid_from);
    if (certificate->valid_until) {
        model::Certification until;  // what all that end on this day have in common
        until.valid_until = certificate->valid_until;
        folded_lines += lines_of(until);
    }
}

const std::string& FigureTexts::lines_of(const model::Value& figure) {
    const auto [known, is_new] = known_.try_emplace(figure);
    if (is_new) known->second = make_lines(figure);
    return known->second;
}

std::string FigureTexts::make_lines(const model::Value& figure) const {
    std::string lines;
    const auto add = [&lines](const std::string& text) { lines.append(text).push_back('\n'); };
    const std::string ja = value_text(figure, nullptr, translations_.in(base::Language::ja));
    const std::string en = value_text(figure, nullptr, translations_.in(base::Language::en));
    add(ja);
    if (en != ja) add(en);
    if (const auto* date = std::get_if<model::Date>(&figure)) add(base::to_iso(*date));
    if (const auto* certificate = model::certification_in(figure)) {
        add(base::to_iso(*certificate->valid_until));
    }
    if (std::holds_alternative<model::Quantity>(figure) && lines.find(',') != std::string::npos) {
        std::string without_commas = lines;
        std::erase(without_commas, ',');
        lines += without_commas;
    }
    return text::fold(lines);
}

}  // namespace kurabe::query
