// What a vendor replied to questions about one edition of its profile. It is kept beside the
// profile, which stays the vendor's own.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/profile.h"

namespace kurabe::model {

// The reply takes the place of what the profile says of the property (of the same scope, where both
// name one).
struct Reply {
    Answer answer;  // cites no document
    std::optional<Date> date;
    std::string person;  // who replied; may be empty
    std::string medium;  // "mail", "meeting" …; may be empty
    friend bool operator==(const Reply&, const Reply&) = default;
};

struct Addendum {
    std::string service;  // Profile::id
    std::string edition;  // Profile::edition_label
    std::vector<Reply> replies;
    friend bool operator==(const Addendum&, const Addendum&) = default;
};

// Immutable, and shared between states of the session.
using AddendumPtr = std::shared_ptr<const Addendum>;

}  // namespace kurabe::model
