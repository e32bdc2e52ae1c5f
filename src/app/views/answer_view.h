// An answer as presenters show it.
#pragma once

#include <string>
#include <vector>

#include "app/views/choice.h"
#include "model/answer_state.h"
#include "text/fold.h"

namespace kurabe::app {

// One answer in one line: "◎ 10日 [目標] (管理画面)".
struct AnswerLine {
    model::AnswerState state = model::AnswerState::not_stated;
    std::string state_text;  // the state in a word: "あり"
    std::string text;        // the value, or the state's word where there is no value
    std::string full_text;   // state and value, for presenters that draw no glyph: "あり: 10日"
    std::string qualifier;   // "目標", "" where unqualified
    std::string scope;       // "" where it holds for all
    bool conflict = false;   // the document contradicts itself
    std::vector<text::Span> text_hits;  // what the filter looks for, in `text` and in `scope`
    std::vector<text::Span> scope_hits;
};

// One answer in full.
struct AnswerDetail {
    std::string property_id;
    std::string property_label;
    AnswerLine line;
    std::vector<Field>
        value_fields;            // parts of a structured value (a certificate's number, dates …)
    std::string responsibility;  // "" where unassigned
    std::string note;
    std::vector<text::Span> note_hits;
    std::string conflict;
    std::vector<std::string>
        sources;           // "ホワイトペーパー 1.2版 (2023年10月11日) §10 バックアップの状況"
    bool expired = false;  // a certificate whose validity has ended today
    std::string expired_text;
};

}  // namespace kurabe::app
