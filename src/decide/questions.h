// What to ask a vendor.
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
    std::string property;  // "" where the requirement's own question is about no single one
    std::string category;  // of the property; "" for none
    base::LocalizedText text;
    std::vector<std::string> requirements;  // ids, for which it is asked
};

// Of what cannot be told, and of what is to be asked; of each property once, in the catalog's order
// of categories and properties. `ja` and `en` are the texts of both languages.
[[nodiscard]] std::vector<Question> questions_for(const Subject& subject,
                                                  std::span<const Assessed> assessed,
                                                  const model::Catalog& catalog,
                                                  const wording::Texts& ja,
                                                  const wording::Texts& en);

// The letter: greeting, the questions by category and numbered, closing.
[[nodiscard]] std::string letter(const Subject& subject, std::span<const Question> questions,
                                 const model::Catalog& catalog, const wording::Texts& texts);

}  // namespace kurabe::decide
