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

// Why the verdict is what it is, one sentence for each answer that decides it, or for each silence:
// "バックアップの保存期間は10日(実績値)で、14日に足りません。"
[[nodiscard]] std::string sentence(const Assessment& assessment, const CompiledCheck& check,
                                   const Subject& subject, const Speaker& speaker);

// "多要素認証をオプションとして契約すること"
[[nodiscard]] std::string condition_text(const Condition& condition, const Subject& subject,
                                         const Speaker& speaker);

}  // namespace kurabe::decide
