// The order in which tables of properties stand, and the groups that they stand in: Kurabe's own,
// by category; a ready-made view's; a framework's.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/views/choice.h"
#include "app/views/view_context.h"

namespace kurabe::app {

struct OrderedRow {
    std::size_t table_row = 0;
    std::string number;  // the framework's number in a framework's order, else ""
    // A row of the framework that no service's document answers, which stands in place of one of
    // the table; else null.
    const model::FrameworkRow* unanswerable = nullptr;
};

// "A.5.1 ★ 情報セキュリティのための方針群": the label behind the number, where there is one, and
// the star of what is important to the user.
[[nodiscard]] std::string marked_label(const std::string& number, bool important,
                                       const std::string& label);

struct RowGroup {
    std::string id;
    std::string label;
    std::vector<OrderedRow> rows;  // not empty
};

enum class Unanswerable : bool { left_out, shown };

// These rows of the table, in the session's order. A property stands under each of the framework's
// rows that it answers; what the framework does not ask for comes last.
[[nodiscard]] std::vector<RowGroup> order_rows(const ViewContext& context,
                                               const std::vector<std::size_t>& rows,
                                               Unanswerable unanswerable = Unanswerable::left_out);

// Null where the order is Kurabe's own, or one that this program does not know.
[[nodiscard]] const model::Framework* framework_of_order(const ViewContext& context);

// The own order first, "", then the frameworks', each with what it is as its hint.
[[nodiscard]] std::vector<Choice> row_order_choices(const ViewContext& context);

}  // namespace kurabe::app
