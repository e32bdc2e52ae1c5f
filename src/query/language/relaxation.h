// Filters that ask for less, for when nothing answers one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/language/expression.h"
#include "query/language/words.h"

namespace kurabe::query {

// First the filter with its words taken apart where kanji, katakana, letters meet
// ("バックアップ世代" → "バックアップ 世代"; amounts and dates stay whole: "35日保存" → "35日
// 保存"), then each of the conditions that must all be met, and each such part, alone. Each text
// once, none is the filter itself. `text` is what `expression` was parsed from.
[[nodiscard]] std::vector<std::string> relaxations(const Expression& expression,
                                                   std::string_view text, const Words& words);

}  // namespace kurabe::query
