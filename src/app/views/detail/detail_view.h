// One service as a whole.
#pragma once

#include <string>
#include <vector>

#include "app/views/answer_view.h"
#include "app/views/choice.h"
#include "app/views/emptiness.h"
#include "app/views/view_context.h"

namespace kurabe::app {

struct DetailGroupView {
    std::string id;
    std::string label;  // category, or section of the document
    std::vector<AnswerDetail> answers;
    std::string not_checkable;  // why the section states nothing checkable, "" else
};

struct DetailView {
    static constexpr Parts depends_on = {Part::language, Part::profiles, Part::filter,
                                         Part::search,   Part::day,      Part::detail};
    [[nodiscard]] static DetailView build(const ViewContext& context);

    std::vector<Choice> profiles;
    std::vector<Choice> orders;  // id "category" | "document"
    std::string title;
    std::vector<Field> facts;  // provider, kind, edition, documents, counts …
    std::vector<DetailGroupView> groups;
    std::vector<std::string> silent;  // labels of catalog properties not stated, by category order
    std::string silent_title;
    Emptiness empty;
};

}  // namespace kurabe::app
