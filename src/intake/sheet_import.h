// A workbook → a profile of proposals, and what was and was not understood.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "intake/answer_reader.h"
#include "intake/layout.h"
#include "intake/mapping.h"
#include "intake/row_matcher.h"
#include "model/catalog.h"
#include "model/profile.h"
#include "sheets/workbook.h"

namespace kurabe::intake {

// All that sheets are understood by; must outlive what uses it.
struct IntakeContext {
    const model::Catalog& catalog;
    const RowMatcher& matcher;
    const AnswerReader& reader;
};

// What is to come out.
struct ImportRequest {
    std::string id;                  // of the profile
    std::string name;                // of the service
    std::string edition;             // "" where nothing says it
    std::string file;                // the sheet's own name, for the document's title
    std::string sheet;               // only this one; "": the likeliest table's
    std::optional<Mapping> mapping;  // one that was kept, where it fits
};

struct RowProposal {
    PropertyMatch match;
    std::optional<ReadAnswer> answer;  // nothing where the words were not understood
    bool certain = false;              // property and answer
};

// What became of a row.
enum class RowOutcome : std::uint8_t {
    proposed,     // all that is proposed of it is certain
    unsure,       // something is proposed that a person must look at
    not_read,     // it is known what it asks about, but not what the words say
    not_matched,  // what it asks about is not known
    unanswered,
};

[[nodiscard]] std::string_view to_name(RowOutcome outcome);

struct ImportedRow {
    std::uint32_t row = 0;  // in the sheet
    std::string at;         // how the profile cites it
    std::string category;
    std::string question;
    std::string answer;   // as it stands there
    std::string remarks;  // likewise
    RowOutcome outcome = RowOutcome::unanswered;
    std::vector<RowProposal> proposals;
};

struct SheetImport {
    std::size_t table = 0;            // of those that were found
    std::vector<TableLayout> tables;  // all of them; that one as it was read
    Mapping mapping;                  // as it was read, to be kept
    bool mapping_fits = false;        // the one that was given is for such a table
    // The marks that stand for answers, how often, and what they were taken for.
    struct Mark {
        std::string mark;
        std::size_t count = 0;
        model::AnswerState state = model::AnswerState::unclear;
        bool by_legend = false;  // the sheet says so itself
    };
    std::vector<Mark> marks;
    std::vector<ImportedRow> rows;
    model::Profile profile;

    [[nodiscard]] std::size_t count(RowOutcome outcome) const;
};

// Nothing where no sheet has a table of questions and answers.
[[nodiscard]] std::optional<SheetImport> import_sheet(const sheets::Workbook& workbook,
                                                      const ImportRequest& request,
                                                      const IntakeContext& context);

}  // namespace kurabe::intake
