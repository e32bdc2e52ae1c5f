#include "model/answer_state.h"

#include "model/enum_names.h"

namespace kurabe::model {

std::string_view to_name(AnswerState state) {
    switch (state) {
        case AnswerState::yes: return "yes";
        case AnswerState::no: return "no";
        case AnswerState::partial: return "partial";
        case AnswerState::option: return "option";
        case AnswerState::not_applicable: return "not_applicable";
        case AnswerState::unclear: return "unclear";
        case AnswerState::undisclosed: return "undisclosed";
        case AnswerState::not_stated: return "not_stated";
    }
    return "";
}

std::string_view to_name(Qualifier qualifier) {
    switch (qualifier) {
        case Qualifier::unqualified: return "";
        case Qualifier::guaranteed: return "guaranteed";
        case Qualifier::target: return "target";
        case Qualifier::actual: return "actual";
        case Qualifier::approximate: return "approximate";
    }
    return "";
}

std::string_view to_name(Responsibility responsibility) {
    switch (responsibility) {
        case Responsibility::unassigned: return "";
        case Responsibility::vendor: return "vendor";
        case Responsibility::customer: return "customer";
        case Responsibility::third_party: return "third_party";
        case Responsibility::shared: return "shared";
    }
    return "";
}

std::optional<AnswerState> answer_state_from_name(std::string_view name) {
    return from_name(name, all_answer_states);
}

std::optional<Qualifier> qualifier_from_name(std::string_view name) {
    return from_name(name, all_qualifiers);
}

std::optional<Responsibility> responsibility_from_name(std::string_view name) {
    return from_name(name, all_responsibilities);
}

}  // namespace kurabe::model
