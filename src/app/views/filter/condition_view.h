// What conditions can be built with.
#pragma once

#include <string>
#include <vector>

#include "app/views/choice.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// A property that a condition can be built with, in the catalog's order.
struct ConditionProperty {
    std::string label;
    std::string explanation;
    std::vector<std::string> operators;  // as the filter language writes them; the likeliest first
    std::vector<Choice> values;          // empty: an amount or a date is typed
    std::string example;                 // of what is typed
};

struct ConditionView {
    static constexpr Parts depends_on = {Part::language, Part::profiles};
    [[nodiscard]] static ConditionView build(const ViewContext& context);

    std::vector<ConditionProperty> properties;
};

}  // namespace kurabe::app
