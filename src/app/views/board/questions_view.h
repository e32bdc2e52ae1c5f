// What to ask a vendor: the questions that what cannot be told leads to, and the letter.
#pragma once

#include <string>
#include <vector>

#include "app/views/choice.h"
#include "app/views/emptiness.h"
#include "app/views/view_context.h"

namespace kurabe::app {

struct QuestionView {
    std::string id;           // decide::question_id
    std::string property_id;  // "" where it is about no single one
    std::string number;       // "1"
    std::string text;         // as edited, or as it was made
    base::LocalizedText made;
    bool edited = false;      // in the session's language
    std::string changed;      // what it was made of is another one since it was edited; "" else
    std::string required_by;  // the requirements that it is asked for
};

struct QuestionGroup {
    std::string id;  // of the category
    std::string label;
    std::vector<QuestionView> questions;
};

struct QuestionsView {
    static constexpr Parts depends_on = {
        Part::language,   Part::profiles, Part::columns, Part::review,   Part::filter, Part::search,
        Part::judgements, Part::board,    Part::day,     Part::verdicts, Part::notes};
    [[nodiscard]] static QuestionsView build(const ViewContext& context);

    std::vector<Choice> services;
    std::string service;       // the name of the one that is asked
    std::string service_key;   // edition_key
    bool has_replies = false;  // of the vendor, already
    std::string summary;       // "12の質問"
    std::vector<QuestionGroup> groups;
    std::string letter;  // all of it, to be copied
    Emptiness empty;
};

}  // namespace kurabe::app
