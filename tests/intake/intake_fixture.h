// What sheets are understood by, in tests: the program's own words and catalog.
#pragma once

#include <string>
#include <vector>

#include "files/catalog_reader.h"
#include "fixtures/embedded.h"
#include "intake/answer_reader.h"
#include "intake/intake_words.h"
#include "intake/row_matcher.h"
#include "intake/sheet_import.h"
#include "query/language/words.h"

namespace kurabe::test {

struct Intake {
    model::Catalog catalog = without_problems(
        files::read_catalog("kurabe.json", embedded("assets/catalogs/kurabe.json")));
    std::vector<model::Framework> frameworks = {without_problems(
        files::read_framework("meti.json", embedded("assets/catalogs/meti.json")))};
    query::Words units =
        without_problems(query::read_words("words.json", embedded("assets/query/words.json")));
    intake::IntakeWords words = without_problems(
        intake::read_intake_words("words.json", embedded("assets/intake/words.json")));
    intake::IntakeQuestions questions = without_problems(
        intake::read_intake_questions("questions.json", embedded("assets/intake/questions.json")));
    intake::RowMatcher matcher{questions, catalog, frameworks};
    intake::AnswerReader reader{words, questions, units};
    intake::IntakeContext context{catalog, matcher, reader};
};

inline const Intake& intake() {
    static const Intake all;
    return all;
}

}  // namespace kurabe::test
