// Changing a filter's text by clicks: the facets and the builder write what a person would type.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "query/language/expression.h"
#include "query/language/vocabulary.h"

namespace kurabe::query {

// The test of the field that all of the result must meet ("状態:なし" beside other conditions);
// null where there is none, or only inside brackets, alternatives or negations.
[[nodiscard]] const Node* find_clause(const Node& root, Field field);

[[nodiscard]] bool has_value(const Node* clause, std::string_view id);

// The root without that clause.
[[nodiscard]] Node without_clause(const Node& root, const Node* clause);

// The text with the value put into the field's clause, or taken out of it where it stands there;
// a clause without values goes. `id` is what FieldValue::id would be, `written` how it is written.
[[nodiscard]] std::string toggle_value(std::string_view text, const Vocabulary& vocabulary,
                                       Field field, std::string_view id, std::string_view written,
                                       base::Language language);

// The text with `written` as the only value of the field, in place of all its clauses; "": without
// them. Other conditions stay.
[[nodiscard]] std::string set_value(std::string_view text, const Vocabulary& vocabulary,
                                    Field field, std::string_view written, base::Language language);

// The text with one more condition that must be met as well.
[[nodiscard]] std::string add_clause(std::string_view text, const Vocabulary& vocabulary,
                                     std::string_view clause);

// The text without one of Expression::conditions, and without what joined it to the others; the
// rest stays as it is written.
[[nodiscard]] std::string remove_condition(std::string_view text,
                                           const std::vector<Span>& conditions, std::size_t which);

// "property operator value", each in quotes where it needs them.
[[nodiscard]] std::string condition_text(std::string_view property, std::string_view comparison,
                                         std::string_view value);

// The text with fields and their values named in the language, where they are known by name:
// states, categories, views, properties. What is looked for as text stays.
[[nodiscard]] std::string translated(std::string_view text, const Vocabulary& vocabulary,
                                     base::Language language);

// In quotes where the language would else read it as more than one word.
[[nodiscard]] std::string quoted(std::string_view word);

}  // namespace kurabe::query
