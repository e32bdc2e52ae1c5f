// A workbook → a profile of proposals, and what was and was not understood.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
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
    // As they were found, one of them perhaps corrected; none: they are found here.
    std::vector<TableLayout> tables = {};
    std::size_t table = 0;  // of these, the one that is read, with the roles that it has
};

// What a person has said of a proposal.
enum class Ruling : std::uint8_t { open, confirmed, discarded };

struct RowProposal {
    PropertyMatch match;
    std::optional<ReadAnswer> answer;  // nothing where the words were not understood
    bool certain = false;              // property and answer
    Ruling ruling = Ruling::open;
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
    // Properties that a person has made of rows; proposals point at them.
    std::vector<std::shared_ptr<const model::Property>> own;
    model::Profile profile;

    [[nodiscard]] std::size_t count(RowOutcome outcome) const;
};

// A table with more rows is not read: real ones have a hundredth of it.
inline constexpr std::size_t max_import_rows = 5'000;

// Nothing where no sheet has a table of questions and answers, or none
// of so few rows.
[[nodiscard]] std::optional<SheetImport> import_sheet(const sheets::Workbook& workbook,
                                                      const ImportRequest& request,
                                                      const IntakeContext& context);

// The profile's id, names and edition as the request has them.
void name_profile(model::Profile& profile, const ImportRequest& request);

// The profile's answers anew, of what its rows propose and what was said of that.
void bring_together(SheetImport& import);

}  // namespace kurabe::intake
