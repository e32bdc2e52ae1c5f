#include "model/judgement.h"

namespace kurabe::model {

std::string_view to_name(Decision decision) {
    switch (decision) {
        case Decision::accept: return "accept";
        case Decision::accept_with_condition: return "accept_with_condition";
        case Decision::reject: return "reject";
        case Decision::ask: return "ask";
        case Decision::exception: return "exception";
        case Decision::open: return "open";
    }
    return "";
}

std::optional<Decision> decision_from_name(std::string_view name) {
    for (const Decision decision : all_decisions) {
        if (to_name(decision) == name) return decision;
    }
    return std::nullopt;
}

}  // namespace kurabe::model
