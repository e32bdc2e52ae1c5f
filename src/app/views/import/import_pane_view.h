// The pane beside a sheet's rows: one row, the properties that it may be about, and its answers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/import/import_view.h"

namespace kurabe::app {

// What the row answers of one property.
struct SheetAnswerForm {
    SheetProposalView proposal;
    std::string why;      // how the row was found to be about it
    std::string example;  // of a figure: "14日"; "" where it takes none
    TypedAnswer typed;    // what stands there now, to begin with
};

struct ImportPaneView {
    static constexpr Parts depends_on = {Part::language,      Part::mode,     Part::sheet,
                                         Part::sheet_display, Part::profiles, Part::day};
    [[nodiscard]] static ImportPaneView build(const ViewContext& context);

    bool open = false;
    std::uint32_t row = 0;
    std::string place;  // "シート「…」の12行目 (3-1)"
    std::string category;
    std::string question;
    std::string answer;
    std::string remarks;
    std::string outcome_text;
    std::vector<SheetAnswerForm> answers;
    bool chosen = false;                  // its properties, by a person
    std::vector<std::string> properties;  // ids of those that it is about, but for its own
    std::string search;
    std::vector<Choice> candidates;  // the likeliest first; with their category as hint
    std::vector<Choice> own_kinds;
};

}  // namespace kurabe::app
