#include "decide/verdict.h"

namespace kurabe::decide {

std::string_view to_name(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "met";
        case Verdict::not_met: return "not_met";
        case Verdict::cannot_tell: return "cannot_tell";
        case Verdict::not_applicable: return "not_applicable";
    }
    return "";
}

std::string_view to_name(Reason reason) {
    switch (reason) {
        case Reason::holds: return "holds";
        case Reason::fails: return "fails";
        case Reason::says_no: return "says_no";
        case Reason::says_otherwise: return "says_otherwise";
        case Reason::expired: return "expired";
        case Reason::listed: return "listed";
        case Reason::option_refused: return "option_refused";
        case Reason::not_stated: return "not_stated";
        case Reason::undisclosed: return "undisclosed";
        case Reason::unclear: return "unclear";
        case Reason::unconfirmed: return "unconfirmed";
        case Reason::partial: return "partial";
        case Reason::straddles: return "straddles";
        case Reason::not_guaranteed: return "not_guaranteed";
        case Reason::no_figure: return "no_figure";
        case Reason::other_measure: return "other_measure";
        case Reason::contradiction: return "contradiction";
        case Reason::not_listed: return "not_listed";
        case Reason::no_check: return "no_check";
        case Reason::not_applicable: return "not_applicable";
    }
    return "";
}

std::string_view to_name(ConditionKind kind) {
    switch (kind) {
        case ConditionKind::contracted: return "contracted";
        case ConditionKind::target: return "target";
        case ConditionKind::approximate: return "approximate";
        case ConditionKind::scope: return "scope";
        case ConditionKind::undated: return "undated";
        case ConditionKind::reply: return "reply";
    }
    return "";
}

}  // namespace kurabe::decide
