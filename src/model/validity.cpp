#include "model/validity.h"

namespace kurabe::model {

std::string_view to_name(Validity validity) {
    switch (validity) {
        case Validity::valid: return "valid";
        case Validity::expired: return "expired";
        case Validity::undated: return "undated";
    }
    return "";
}

std::optional<Validity> validity_from_name(std::string_view name) {
    for (const Validity validity : all_validities) {
        if (to_name(validity) == name) return validity;
    }
    return std::nullopt;
}

std::optional<Validity> validity_of(const Answer& answer, const Property* property, Date today) {
    if (answer.state == AnswerState::no) return std::nullopt;
    if (const auto* certificate = certification_in(answer.value)) {
        if (!certificate->valid_until) return Validity::undated;
        return base::last_day(*certificate->valid_until) < today ? Validity::expired
                                                                 : Validity::valid;
    }
    const bool named = property != nullptr && property->kind == ValueKind::certification;
    if (named && answer.state == AnswerState::yes) return Validity::undated;
    return std::nullopt;
}

bool has_expired(const Answer& answer, Date today) {
    return validity_of(answer, nullptr, today) == Validity::expired;
}

}  // namespace kurabe::model
