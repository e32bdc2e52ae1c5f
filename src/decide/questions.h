// What to ask a vendor: of all that cannot be told, and of what a reviewer wants to know.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/language.h"
#include "decide/assessment.h"
#include "model/catalog.h"
#include "wording/translations.h"

namespace kurabe::decide {

// A requirement with what it comes to for the subject.
struct Assessed {
    const model::Requirement* requirement = nullptr;
    const CompiledCheck* check = nullptr;
    const Assessment* assessment = nullptr;
    bool ask = false;  // a person wants to ask, whatever the verdict
};

struct Question {
    std::string property;                   // "" of a requirement's own question
    std::string category;                   // of the catalog; "" for none
    base::LocalizedText text;               // polite, and to be edited before it is sent
    std::vector<std::string> requirements;  // ids, for which it is asked
};

// By which one is known while the texts around it change: the property's id, or "requirement:mfa"
// of a requirement's own question.
[[nodiscard]] std::string question_id(const Question& question);

// One for each open property, and each requirement's own question in the place of those on its
// properties, in the order of the catalog's categories and properties. No question twice.
[[nodiscard]] std::vector<Question> questions_for(const Subject& subject,
                                                  std::span<const Assessed> assessed,
                                                  const model::Catalog& catalog,
                                                  const wording::Translations& translations);

// The letter: greeting, the questions by category and numbered, closing.
[[nodiscard]] std::string letter(const Subject& subject, std::span<const Question> questions,
                                 const model::Catalog& catalog, const wording::Texts& texts);

}  // namespace kurabe::decide
