// What a judgement rests on, as a text that stays the same as long as that does: a judgement made
// on one edition stands in the next where the grounds are equal. Wording (notes, citations), the
// order of answers and lists, and how an amount is written leave it unchanged.
#pragma once

#include <string>
#include <string_view>

#include "decide/assessment.h"

namespace kurabe::decide {

// Of a judgement on a requirement: of all that is said of the check's properties, state, value,
// qualifier, scope, responsibility and contradiction; of the requirement check, strength, options,
// scopes and severity; which of the properties are contracted; the verdict.
[[nodiscard]] std::string ground(const Assessment& assessment, const CompiledCheck& check,
                                 const model::Requirement& requirement, const Subject& subject);

// Of a judgement on a property.
[[nodiscard]] std::string ground_of_property(std::string_view property, const Subject& subject);

}  // namespace kurabe::decide
