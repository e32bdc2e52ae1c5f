#include "wording/labels.h"

#include "model/profile.h"
#include "wording/value_text.h"

namespace kurabe::wording {
namespace {

std::string optional_name(std::string_view group, std::string_view name, const Texts& texts) {
    if (name.empty()) return {};
    return texts.text(std::string(group) + "." + std::string(name));
}

}  // namespace

std::string state_text(model::AnswerState state, const Texts& texts) {
    return texts.text("state." + std::string(model::to_name(state)));
}

std::string qualifier_text(model::Qualifier qualifier, const Texts& texts) {
    return optional_name("qualifier", model::to_name(qualifier), texts);
}

std::string responsibility_text(model::Responsibility responsibility, const Texts& texts) {
    return optional_name("responsibility", model::to_name(responsibility), texts);
}

std::string property_label(const model::Property* property, std::string_view property_id,
                           const Texts& texts) {
    return property != nullptr ? property->label.in(texts.language()) : std::string(property_id);
}

std::string edition_text(std::string_view label, const std::optional<base::Date>& date,
                         const Texts& texts) {
    std::string day = date ? date_text(*date, texts) : std::string();
    if (label == model::unstated_edition) return texts.text("edition.unstated");
    if (label.empty()) return day;
    // Some documents have only a date, which then serves as the label.
    if (date && label == base::to_iso(*date)) {
        return texts.text("edition.date_only", {{"date", day}});
    }
    if (day.empty()) return texts.text("edition.label_only", {{"label", std::string(label)}});
    return texts.text("edition.label_and_date", {{"label", std::string(label)}, {"date", day}});
}

}  // namespace kurabe::wording
