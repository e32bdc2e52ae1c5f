// The detail as the rows of a table, in the order in which they are shown and copied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/views/detail/detail_view.h"

namespace kurabe::app {

// An answer, or a text of another kind. The view must live on.
struct DetailRow {
    std::string_view group_id;  // of the header under which it stands, and that header; "": none
    std::string_view group_label;
    std::string id;  // unlike any other row's
    std::string_view label;
    const AnswerDetail* answer = nullptr;
    std::string text;
    std::string_view kind;  // of a text: "fact", "not-checkable", "silent"
};

[[nodiscard]] std::vector<DetailRow> detail_rows(const DetailView& view,
                                                 const wording::Texts& texts);

}  // namespace kurabe::app
