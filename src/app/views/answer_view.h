// One answer in full, as presenters show it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/choice.h"
#include "base/language.h"
#include "text/fold.h"
#include "wording/answer_line.h"

namespace kurabe::app {

struct AnswerDetail {
    std::string property_id;
    std::string property_label;
    wording::AnswerLine line;
    // Parts of a structured value (a certificate's number, dates …), then who is responsible.
    std::vector<Field> fields;
    std::string note;
    std::vector<text::Span> note_hits;
    std::optional<base::Language> note_language;  // where it is not in the user's
    std::string conflict;
    std::optional<base::Language> conflict_language;
    std::vector<std::string>
        sources;           // "ホワイトペーパー 1.2版 (2023年10月11日) §10 バックアップの状況"
    bool expired = false;  // a certificate whose validity has ended today
    std::string expired_text;
};

}  // namespace kurabe::app
