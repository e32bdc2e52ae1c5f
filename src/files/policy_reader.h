// JSON → Policy ("kurabe/policy", version 1; assets/schemas/policy.schema.json).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "files/document.h"
#include "model/policy.h"

namespace kurabe::files {

inline constexpr std::size_t max_requirements = 1000;
inline constexpr std::uint32_t max_numbered = 1'000'000'000;
inline constexpr std::size_t max_check_bytes = 4000;   // as of a filter
inline constexpr std::size_t max_text_bytes = 20'000;  // of a text in one language

// Errors besides those of the format: policy.duplicate_id (of groups, of requirements),
// policy.no_such_group, policy.too_many, policy.check_too_long,
// policy.text_too_long, policy.numbered. What a check means is not looked
// at (decide/check.h). A text in one language is enough.
[[nodiscard]] base::Result<model::Policy> read_policy(const ParsedDocument& document);
[[nodiscard]] base::Result<model::Policy> read_policy(std::string_view file,
                                                      std::string_view bytes);

}  // namespace kurabe::files
