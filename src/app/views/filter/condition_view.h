// What conditions can be built with.
#pragma once

#include <string>
#include <vector>

#include "app/views/choice.h"
#include "app/views/view_context.h"
#include "base/language.h"
#include "wording/translations.h"

namespace kurabe::app {

// A property that a condition can be built with, in the catalog's order.
struct ConditionProperty {
    std::string label;
    std::string explanation;
    std::string category;           // its label; properties of one stand together
    std::vector<Choice> operators;  // as the filter language writes them; the likeliest first
    std::vector<Choice> values;     // empty: an amount or a date is typed
    std::vector<Choice> units;      // of the amount, the likeliest first; empty where it has none
    std::string example;            // of what is typed
};

// What is typed, with the unit that was chosen; what has a unit of its own keeps it.
[[nodiscard]] std::string with_unit(const std::string& typed, const std::string& unit,
                                    base::Language language);

// A condition in words: "サービス稼働率: 99.9%以上".
[[nodiscard]] std::string condition_sentence(const std::string& property,
                                             const std::string& comparison,
                                             const std::string& value, const wording::Texts& texts);

struct ConditionView {
    static constexpr Parts depends_on = {Part::language, Part::profiles};
    [[nodiscard]] static ConditionView build(const ViewContext& context);

    std::vector<ConditionProperty> properties;
};

// What a requirement's check can be built with: what decides on silence is left out.
struct CheckConditionView {
    static constexpr Parts depends_on = {Part::language, Part::profiles};
    [[nodiscard]] static CheckConditionView build(const ViewContext& context);

    std::vector<ConditionProperty> properties;
};

}  // namespace kurabe::app
