// What a vendor's documents say about a property.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kurabe::model {

// Silence is a value: `not_stated` means that the documents do not speak of the property. It is
// never written in a profile (absence means it) and is never the same as `no`.
enum class AnswerState : std::uint8_t {
    yes,
    no,
    partial,         // holds only for some; the note says for what
    option,          // available, contracted separately; the note says on what terms
    not_applicable,  // the question does not arise for this service
    unclear,         // touched upon, but not enough is said to judge; the note says what is open
    undisclosed,     // the vendor declines to say
    not_stated,      // the documents are silent
};

inline constexpr std::array all_answer_states = {AnswerState::yes,
                                                 AnswerState::option,
                                                 AnswerState::partial,
                                                 AnswerState::no,
                                                 AnswerState::unclear,
                                                 AnswerState::undisclosed,
                                                 AnswerState::not_applicable,
                                                 AnswerState::not_stated};

// How firm a figure is. A target is a different kind of statement from a guarantee.
enum class Qualifier : std::uint8_t { unqualified, guaranteed, target, actual, approximate };

inline constexpr std::array all_qualifiers = {Qualifier::unqualified, Qualifier::guaranteed,
                                              Qualifier::target, Qualifier::actual,
                                              Qualifier::approximate};

// Who has to do it. `unassigned` where the document does not say.
enum class Responsibility : std::uint8_t { unassigned, vendor, customer, third_party, shared };

inline constexpr std::array all_responsibilities = {
    Responsibility::unassigned, Responsibility::vendor, Responsibility::customer,
    Responsibility::third_party, Responsibility::shared};

// The names that profiles use, for instance "not_applicable". `unqualified` and `unassigned` have
// the empty name: profiles leave the key out.
[[nodiscard]] std::string_view to_name(AnswerState state);
[[nodiscard]] std::string_view to_name(Qualifier qualifier);
[[nodiscard]] std::string_view to_name(Responsibility responsibility);

[[nodiscard]] std::optional<AnswerState> answer_state_from_name(std::string_view name);
[[nodiscard]] std::optional<Qualifier> qualifier_from_name(std::string_view name);
[[nodiscard]] std::optional<Responsibility> responsibility_from_name(std::string_view name);

}  // namespace kurabe::model
