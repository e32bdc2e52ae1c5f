// What a property is, for those who read its answers.
#pragma once

#include <vector>

#include "app/views/choice.h"
#include "app/views/view_context.h"

namespace kurabe::app {

// What is asked for and in which unit, and what is better: "答えの種類": "期間(日)".
[[nodiscard]] std::vector<Field> kind_fields(const model::Property& property,
                                             const wording::Texts& texts);

// The rows of frameworks that ask it: "経済産業省チェックリスト": "30
// バックアップデータの保存期間".
[[nodiscard]] std::vector<Field> framework_fields(const ViewContext& context,
                                                  const model::Property& property);

}  // namespace kurabe::app
