// A change between two editions in words that can be pasted into a report.
#pragma once

#include <string>
#include <vector>

#include "compare/edition_diff.h"
#include "text/text_diff.h"
#include "wording/translations.h"

namespace kurabe::app {

// A text of an answer that was reworded: the note, the scope …
struct TextChange {
    std::string id;  // "note", "scope", "conflict" or "value"
    std::string label;
    std::vector<text::Run> runs;
};

// One line without a full stop at its end: "バックアップの保存期間: 7日 →
// 14日(目標値)。良くなった", "Backup retention: 7 days → 14 days (target): better".
[[nodiscard]] std::string change_summary(const compare::Change& change,
                                         const wording::Texts& texts);

// What was reworded, in the shown language; empty for what was added or removed.
[[nodiscard]] std::vector<TextChange> text_changes(const compare::Change& change,
                                                   const wording::Texts& texts);

}  // namespace kurabe::app
