// All that sheets are understood by, made once of what is built in.
#pragma once

#include "app/reference_data.h"
#include "base/result.h"
#include "intake/answer_reader.h"
#include "intake/intake_words.h"
#include "intake/row_matcher.h"
#include "intake/sheet_import.h"

namespace kurabe::app {

// A diagnostic is a defect of the build.
[[nodiscard]] base::Result<intake::IntakeWords> read_builtin_intake_words();
[[nodiscard]] base::Result<intake::IntakeQuestions> read_builtin_intake_questions();

class SheetUnderstanding {
 public:
    // Catalogs and words must outlive it.
    SheetUnderstanding(const Catalogs& catalogs, const query::Words& units);
    SheetUnderstanding(const SheetUnderstanding&) = delete;
    SheetUnderstanding& operator=(const SheetUnderstanding&) = delete;

    [[nodiscard]] intake::IntakeContext context() const {
        return {catalogs_.properties, matcher_, reader_};
    }

 private:
    const Catalogs& catalogs_;
    intake::IntakeWords words_;
    intake::IntakeQuestions questions_;
    intake::RowMatcher matcher_;
    intake::AnswerReader reader_;
};

}  // namespace kurabe::app
