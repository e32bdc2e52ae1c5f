// What a service says of a property as one sentence, for a mail or a form.
#pragma once

#include <string>

#include "app/views/service_answers.h"
#include "wording/translations.h"

namespace kurabe::app {

// "ラクロー(1.2版 2023年10月11日)の「バックアップの保存期間」: 14日(目標値、出典: …)。" All
// answers, each with what limits it, its note and its sources; of silence, that it does not mean
// "no".
[[nodiscard]] std::string item_sentence(const std::string& item, const ServiceAnswers& said,
                                        const wording::Texts& texts);

}  // namespace kurabe::app
