// The selected cell.
#pragma once

#include <string>
#include <vector>

#include "app/views/answer_view.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// What the pane beside the matrix shows of the selected cell.
struct CellDetailView {
    static constexpr Parts depends_on = {Part::language, Part::mode,     Part::profiles,
                                         Part::columns,  Part::filter,   Part::diff,
                                         Part::day,      Part::selection};
    [[nodiscard]] static CellDetailView build(const ViewContext& context);

    bool open = false;
    CellReference cell;  // empty where none is open
    std::string property_id;
    std::string property_label;
    std::string explanation;
    std::string category;
    std::vector<Field> references;  // "経済産業省チェックリスト": "30 バックアップデータの保存期間"
    std::string vendor;
    std::string relation;  // to the other side of the diff, or to the baseline; "" where alone
    std::string edition;
    std::vector<AnswerDetail> answers;  // empty: not stated
    std::string silence;                // what silence means here, where there is no answer
};

}  // namespace kurabe::app
