// All that is said in a table's cells, in full, for presenters that have room for notes and
// sources.
#pragma once

#include <memory>
#include <string_view>

#include "app/views/service_answers.h"
#include "app/views/view_context.h"

namespace kurabe::app {

struct AnswersView {
    static constexpr Parts depends_on = {Part::language, Part::profiles, Part::filter, Part::day};
    [[nodiscard]] static AnswersView build(const ViewContext& context) {
        return {std::make_shared<const ViewContext>(context)};
    }

    // Made at each call; without answers where the cell is empty or not there.
    [[nodiscard]] ServiceAnswers of(std::string_view property_id,
                                    std::string_view column_key) const;

    std::shared_ptr<const ViewContext> context;
};

}  // namespace kurabe::app
