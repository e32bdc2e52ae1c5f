// What states, qualifiers, properties and editions are called.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "model/answer_state.h"
#include "model/catalog.h"
#include "wording/translations.h"

namespace kurabe::wording {

// "あり"
[[nodiscard]] std::string state_text(model::AnswerState state, const Texts& texts);

// "目標値"; "" where there is nothing to say: unqualified, unassigned.
[[nodiscard]] std::string qualifier_text(model::Qualifier qualifier, const Texts& texts);
[[nodiscard]] std::string responsibility_text(model::Responsibility responsibility,
                                              const Texts& texts);

// What a state, a qualifier or a mark means, in a sentence. `what` is of the texts "explain.…":
// "state.not_stated", "qualifier.target", "mark.expired"; "" where there is none.
[[nodiscard]] std::string explanation(std::string_view what, const Texts& texts);

// The label of a property, or its id where no catalog knows it.
[[nodiscard]] std::string property_label(const model::Property* property,
                                         std::string_view property_id, const Texts& texts);

// "1.2版 2023年10月11日". A label that calls itself an edition is left as it is: "第3版", "Rev. 3".
[[nodiscard]] std::string edition_text(std::string_view label,
                                       const std::optional<base::Date>& date, const Texts& texts);

}  // namespace kurabe::wording
