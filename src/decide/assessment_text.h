// Assessments in words.
#pragma once

#include <string>

#include "decide/assessment.h"
#include "model/catalog.h"
#include "wording/translations.h"

namespace kurabe::decide {

// What findings are told with.
struct Speaker {
    const model::Catalog& catalog;
    const wording::Texts& texts;
};

// Why the verdict is what it is, in one sentence (or one for each thing that decides it, one behind
// the other): "バックアップの保存期間は10日(実績)で、14日に足りません。"
[[nodiscard]] std::string sentence(const Assessment& assessment, const CompiledCheck& check,
                                   const Subject& subject, const Speaker& speaker);

// "オプション「保存期間の延長」を契約すること"
[[nodiscard]] std::string condition_text(const Condition& condition, const Subject& subject,
                                         const Speaker& speaker);

}  // namespace kurabe::decide
