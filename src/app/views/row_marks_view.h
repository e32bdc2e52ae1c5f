// What the user has marked properties as, as far as tables tell it.
#pragma once

#include <cstddef>
#include <string>

#include "app/views/view_context.h"

namespace kurabe::app {

struct RowMarksView {
    static constexpr Parts depends_on = {Part::language, Part::row_marks};
    [[nodiscard]] static RowMarksView build(const ViewContext& context);

    std::string hidden_note;           // "隠した3項目は含みません", "" where none is hidden
    std::string only_important_label;  // "大事な項目だけ (5)", "" where none is important
    bool only_important = false;
};

}  // namespace kurabe::app
