#include "app/loading/sheet_understanding.h"

#include <string_view>

#include "app/loading/builtin_assets.h"

namespace kurabe::app {

base::Result<intake::IntakeWords> read_builtin_intake_words() {
    constexpr std::string_view file = "assets/intake/words.json";
    return intake::read_intake_words(file, builtin_file(file));
}

base::Result<intake::IntakeQuestions> read_builtin_intake_questions() {
    constexpr std::string_view file = "assets/intake/questions.json";
    return intake::read_intake_questions(file, builtin_file(file));
}

SheetUnderstanding::SheetUnderstanding(const Catalogs& catalogs, const query::Words& units)
    : catalogs_(catalogs),
      words_(read_builtin_intake_words().value.value_or(intake::IntakeWords{})),
      questions_(read_builtin_intake_questions().value.value_or(intake::IntakeQuestions{})),
      matcher_(questions_, catalogs.properties, catalogs.frameworks),
      reader_(words_, questions_, units) {}

}  // namespace kurabe::app
