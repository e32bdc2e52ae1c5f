// The sheet in work: how it is read, and its rows with what they propose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "app/views/choice.h"
#include "app/views/emptiness.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// A field of the profile that is made.
struct SheetFieldView {
    SheetField field = SheetField::service;
    std::string id;  // "service" …
    std::string label;
    std::string text;
    bool proposed = false;  // nobody has typed it
};

struct SheetColumnView {
    std::uint32_t column = 0;
    std::string name;   // "C"
    std::string title;  // as written
    std::string sample;
    std::vector<Choice> roles;
    std::string confidence;  // "80%"; "" where nothing was found of it
};

struct SheetMarkView {
    std::string mark;
    std::string text;  // how often, and that the sheet's legend says so
    std::vector<Choice> meanings;
};

struct SheetProposalView {
    std::string property_id;
    std::string label;
    std::string answer;  // in words
    std::string status;  // "proposed", "unsure", "not_read", "confirmed", "discarded"
    std::string status_text;
};

struct SheetRowView {
    std::string id;  // its number in the sheet
    std::uint32_t row = 0;
    std::string at;
    std::string question;
    std::string answer;  // as it stands there
    std::string remarks;
    std::string outcome;  // "proposed" …, "settled" where a person has said all
    std::string outcome_text;
    std::vector<SheetProposalView> proposals;
};

struct SheetRowGroup {
    std::string id;
    std::string label;
    std::vector<SheetRowView> rows;
};

struct ImportView {
    static constexpr Parts depends_on = {Part::language, Part::sheet, Part::sheet_display,
                                         Part::profiles, Part::day};
    [[nodiscard]] static ImportView build(const ViewContext& context);

    bool has_sheet = false;
    std::string file;
    std::vector<SheetFieldView> fields;
    std::vector<Choice> tables;       // with their confidence
    std::vector<HeaderPlace> places;  // of these
    std::size_t table = 0;
    HeaderPlace header;
    std::vector<Choice> header_rows;  // how many rows the header has: 0, 1, 2
    std::string columns_text;         // "番号 A、質問 C、回答 D"
    std::vector<SheetColumnView> columns;
    std::vector<SheetMarkView> marks;
    std::string marks_text;        // "○ はい、× いいえ"
    bool marks_confirmed = true;   // also where there are none
    std::vector<Choice> outcomes;  // with their counts
    std::size_t certain = 0;       // that are still open
    std::string summary;
    std::string notice;  // that it takes the place of a loaded edition; that it is
                         // not kept by the browser
    std::vector<SheetRowGroup> groups;
    Emptiness empty;
};

// "proposed", "unsure" … of what was read, or what a person has said of it.
[[nodiscard]] SheetProposalView proposal_view(const intake::RowProposal& proposal,
                                              const ViewContext& context);

}  // namespace kurabe::app
