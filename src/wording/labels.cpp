#include "wording/labels.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/profile.h"
#include "text/fold.h"
#include "wording/marked_text.h"
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

std::string explanation(std::string_view what, const Texts& texts) {
    const std::string key = "explain." + std::string(what);
    return texts.has(key) ? texts.text(key) : std::string();
}

std::string property_label(const model::Property* property, std::string_view property_id,
                           const Texts& texts) {
    return property != nullptr ? marked(property->label, texts) : std::string(property_id);
}

namespace {

// "第3版", "バージョン3" and "Rev. 3" say that they are editions; "1.2" has to be called one.
bool says_edition(std::string_view label) {
    constexpr std::array words = {"edition",  "ed",      "version", "ver", "v",     "rev",
                                  "revision", "release", "issue",   "vol", "volume"};
    constexpr std::array japanese = {"版", "号", "ばーじょん", "ゔぁーじょん"};  // folded
    const std::string folded = text::fold(label);
    const bool said = std::any_of(japanese.begin(), japanese.end(), [&](std::string_view word) {
        return folded.find(word) != std::string::npos;
    });
    if (said) return true;
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    for (auto begin = folded.begin(); begin != folded.end();) {
        const auto end = std::find_if_not(begin, folded.end(), is_letter);
        const std::string_view word(begin, end);
        if (std::find(words.begin(), words.end(), word) != words.end()) return true;
        begin = std::find_if(end == begin ? end + 1 : end, folded.end(), is_letter);
    }
    return false;
}

std::string named_edition(std::string_view label, const Texts& texts) {
    std::string name(label);
    return says_edition(label) ? name : texts.text("edition.numbered", {{"label", name}});
}

}  // namespace

std::string edition_text(std::string_view label, const std::optional<base::Date>& date,
                         const Texts& texts) {
    std::string day = date ? date_text(*date, texts) : std::string();
    if (label == model::unstated_edition) return texts.text("edition.unstated");
    if (label.empty()) return day;
    // Some documents have only a date, which then serves as the label.
    if (date && label == base::to_iso(*date)) {
        return texts.text("edition.date_only", {{"date", day}});
    }
    std::string name = named_edition(label, texts);
    if (day.empty()) return name;
    return texts.text("edition.label_and_date", {{"label", std::move(name)}, {"date", day}});
}

}  // namespace kurabe::wording
