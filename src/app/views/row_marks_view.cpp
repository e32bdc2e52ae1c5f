#include "app/views/row_marks_view.h"

namespace kurabe::app {

RowMarksView RowMarksView::build(const ViewContext& context) {
    const RowMarks& marks = context.session.row_marks;
    const auto counted = [&](std::string_view key, std::size_t count) {
        return count == 0 ? std::string() : context.texts.text(key, {{"n", std::to_string(count)}});
    };
    return {counted("rows.hidden", marks.hidden.size()),
            counted("rows.only_important", marks.important.size()), marks.only_important};
}

}  // namespace kurabe::app
