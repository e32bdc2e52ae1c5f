// What the sheet in work proposes, with what a person has said of it: found out anew only where how
// it is read has changed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/loading/sheet_understanding.h"
#include "app/reference_data.h"
#include "app/session/session.h"
#include "intake/sheet_import.h"

namespace kurabe::app {

class SheetResults {
 public:
    // Must outlive it.
    explicit SheetResults(const ReferenceData& reference) : reference_(reference) {}

    // All below is as of the last call of this.
    void update(const Session& session);

    // Of the sheet in work; none where there is no sheet.
    [[nodiscard]] const std::vector<intake::TableLayout>& tables() const { return tables_; }
    // The one that is read, with the roles that its columns have; null where there is none.
    [[nodiscard]] const intake::TableLayout* table() const;
    [[nodiscard]] std::size_t table_index() const { return table_; }
    // Null where the table has no column of questions or of answers, or too many rows.
    [[nodiscard]] const intake::SheetImport* import() const {
        return import_ ? &*import_ : nullptr;
    }

    // Of any sheet.
    [[nodiscard]] std::vector<intake::TableLayout> find_tables(const sheets::Workbook& workbook);

 private:
    [[nodiscard]] const SheetUnderstanding& understanding();
    void update_tables(const SheetWork& work);
    void read(const SheetWork& work);
    void apply_rulings(const SheetWork& work);

    const ReferenceData& reference_;
    std::unique_ptr<SheetUnderstanding> understanding_;  // made for the first sheet
    // What all was made of.
    model::Shared<SheetWork> work_;
    bool made_ = false;
    std::vector<intake::TableLayout> found_;   // in the workbook
    std::vector<intake::TableLayout> tables_;  // with what a person has said of them
    std::size_t table_ = 0;
    std::optional<intake::SheetImport> base_;  // without rulings
    std::optional<intake::SheetImport> import_;
};

// What a ruling on a proposal rests on (RowRuling::ground).
[[nodiscard]] std::string ground_of(const intake::ImportedRow& row,
                                    const intake::RowProposal& proposal,
                                    const ReferenceData& reference);
// What one that a person has typed does.
[[nodiscard]] std::string ground_of_typed(const intake::ImportedRow& row);

// In words, as the matrix would show it: "あり: 10日".
[[nodiscard]] std::string answer_text(const intake::RowProposal& proposal,
                                      const wording::Texts& texts, base::Date today);

// Null where there is no such row.
[[nodiscard]] const intake::ImportedRow* find_row(const intake::SheetImport& import,
                                                  std::uint32_t row);

}  // namespace kurabe::app
