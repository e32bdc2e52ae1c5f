// What two editions of one service say differently, for the presenters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/views/answer_view.h"
#include "app/views/choice.h"
#include "app/views/diff/change_text.h"
#include "app/views/emptiness.h"
#include "app/views/view_context.h"
#include "compare/edition_diff.h"
#include "compare/relation.h"
#include "model/profile.h"

namespace kurabe::app {

struct ChangeKindView {
    std::string id;  // the kind's name
    std::string label;
    std::size_t count = 0;
    bool selected = false;  // none selected: all are shown
};

struct ChangeView {
    std::string property_id;
    std::string label;
    std::string explanation;
    std::vector<std::string> kinds;  // ids
    std::vector<std::string> kind_labels;
    compare::Relation relation = compare::Relation::differs;  // for the mark: better, only_left …
    std::string summary;                                      // see change_text.h
    std::vector<text::Span> summary_hits;                     // what the filter looks for
    std::vector<TextChange> texts;
    std::optional<AnswerDetail> before;  // none: added
    std::optional<AnswerDetail> after;   // none: removed
    std::string column_key;  // edition whose answer says more: after, or before where removed
};

struct ChangeGroupView {
    std::string id;
    std::string label;
    std::vector<ChangeView> changes;
};

struct EditionDiffView {
    static constexpr Parts depends_on = {Part::language, Part::profiles, Part::filter,
                                         Part::search,   Part::diff,     Part::day};
    [[nodiscard]] static EditionDiffView build(const ViewContext& context);

    bool applies = false;                // the sides of the diff are two editions of one service
    std::vector<Choice> before_choices;  // as in DiffView
    std::vector<Choice> after_choices;
    std::string service;
    std::string before_edition;
    std::string after_edition;
    std::string title;                    // "ラクロー: 1.1版 … → 1.2版 …"
    std::string summary;                  // "6件の変更を表示(変わらない回答は59件)"
    std::size_t unchanged = 0;            // answers
    std::vector<ChangeKindView> counts;   // kinds that occur; one change may be of several
    std::vector<ChangeGroupView> groups;  // by category, none empty
    std::vector<std::string> report;      // for pasting: the title and the shown summaries
    Emptiness empty;
};

// Two editions as such, all their changes. `today` decides which certificates have expired.
[[nodiscard]] EditionDiffView edition_diff_view(const model::Catalog& catalog,
                                                const wording::Texts& texts,
                                                const model::Profile& before,
                                                const model::Profile& after, base::Date today);

}  // namespace kurabe::app
