// Bringing together two reviews: of two pages of one user, or of two people. Nothing that either
// has is lost, but for what the other has replaced or taken away since (session/superseded.h).
#pragma once

#include <vector>

#include "app/session/review.h"
#include "base/diagnostic.h"

namespace kurabe::app {

// Adds to `review` what `other` has. Judgements that go on from one another become one history;
// where two people decided on the same ground what neither knew of the other, theirs becomes a
// rival (find_rivals()). Of a policy that both changed, theirs is added as an edition of its own:
// "1 (2)"; two replies to one question both stand. Of a
// question that both put into other words, ours stays and theirs is told. The day, and who reviews,
// are theirs only where there is none here.
//
// Notices say where both have something and only one can hold, or both do: session.both_policies,
// session.both_replies, session.both_questions, session.other_day.
[[nodiscard]] std::vector<base::Diagnostic> unite_review(Review& review, const Review& other);

// What a person is to choose about, in order.
[[nodiscard]] std::vector<model::JudgedThing> find_rivals(const model::Judgements& judgements);

// Ends the conflict about a thing (settle_rival()).
void settle(Review& review, const model::JudgedThing& of, bool take_rival, bool keep_both);

}  // namespace kurabe::app
