// What leaves the PC without saying who did what: names of reviewers, approvers and of who replied,
// and notes on judgements, are left out.
#pragma once

#include "app/session/review.h"
#include "model/addendum.h"

namespace kurabe::app {

[[nodiscard]] Review without_people(const Review& review);
[[nodiscard]] model::Addendum without_people(const model::Addendum& addendum);

}  // namespace kurabe::app
