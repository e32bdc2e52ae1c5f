// What people decided: accepted, rejected, asked …, of what, and on what ground.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace kurabe::model {

enum class Decision : std::uint8_t {
    accept,
    accept_with_condition,  // the note says which
    reject,
    ask,        // the vendor is to be asked first
    exception,  // accepted until a day, for the reason that the note gives
    open,       // nothing is decided, or no longer; there may be a note
};

inline constexpr std::array all_decisions = {Decision::accept,    Decision::accept_with_condition,
                                             Decision::reject,    Decision::ask,
                                             Decision::exception, Decision::open};

[[nodiscard]] std::string_view to_name(Decision decision);
[[nodiscard]] std::optional<Decision> decision_from_name(std::string_view name);

// A requirement or a property, for one edition of a service, or that edition as a whole.
struct JudgedThing {
    std::string service;      // Profile::id
    std::string edition;      // Profile::edition_label
    std::string policy;       // Policy::id; "" where not of a requirement
    std::string requirement;  // its id
    std::string property;     // id; "" where not of a property

    friend auto operator<=>(const JudgedThing&, const JudgedThing&) = default;
};

struct Judgement {
    Decision decision = Decision::accept;
    std::string note;
    std::string reviewer;  // both may be empty
    std::string approver;
    base::Date date;
    std::optional<base::Date> until;  // of an exception: its last day
    std::string verdict;              // that stood beside it (its name); "" where none did
    // What it rests on (decide/ground.h): while that is the same, it stands for other editions too.
    std::string ground;

    friend bool operator==(const Judgement&, const Judgement&) = default;
};

// Each with its history, of which the last is in force; never empty.
using Judgements = std::map<JudgedThing, std::vector<Judgement>>;

}  // namespace kurabe::model
