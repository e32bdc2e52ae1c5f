// Conditions that stand in a filter in plain words: "保存期間 2週間以上", "RTO within 4 hours".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/language/expression.h"
#include "query/language/vocabulary.h"

namespace kurabe::query {

struct SaidCondition {
    std::string condition;  // as the language has it: "バックアップの保存期間 >= 2週間"
    std::string filter;     // the text with the condition in place of the words
};

// What the words beside one another may mean that have a property's name, or words that a property
// may be looked for by, an amount that it can be compared with, and how it compares
// (Words::comparisons) before or behind the amount. The likeliest first, at most four; none where
// words are left out ("除く"). `text` is what `expression` was parsed from.
[[nodiscard]] std::vector<SaidCondition> said_conditions(const Expression& expression,
                                                         std::string_view text,
                                                         const Vocabulary& vocabulary,
                                                         base::Language language);

}  // namespace kurabe::query
