// What a judgement rests on, as a text that stays the same as long as that does: a judgement made
// on one edition stands in the next where the grounds are equal. Wording (notes, citations), the
// order of answers and lists, and how an amount is written leave it unchanged.
#pragma once

#include <string>
#include <string_view>

#include "decide/assessment.h"
#include "model/party_names.h"

namespace kurabe::decide {

// Lines, of which the first ones are the requirement's and each other is an answer: sorted, so that
// two grounds can be compared line by line. The names tell which party goes by several.
//
// Of a judgement on a requirement: of all that is said of the check's properties state, value,
// qualifier, scope, responsibility and contradiction, and whether it is a reply; of the requirement
// check, strength, options, scopes and severity; which of the properties are contracted; the
// verdict.
[[nodiscard]] std::string ground(const Assessment& assessment, const CompiledCheck& check,
                                 const model::Requirement& requirement, const Subject& subject,
                                 const model::PartyNames& parties);

// Of a judgement on a property.
[[nodiscard]] std::string ground_of_property(std::string_view property, const Subject& subject,
                                             const model::PartyNames& parties);

}  // namespace kurabe::decide
