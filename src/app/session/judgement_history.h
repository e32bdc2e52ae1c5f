// The history of one judgement as two reviews have it, brought together. Where one of the two has
// seen what is in force in the other, it goes on from there and holds; where neither has, they
// disagree, and a person is to choose.
#pragma once

#include "app/session/superseded.h"
#include "model/judgement.h"

namespace kurabe::app {

// What is in force in `ours` holds unless `theirs` goes on from it. Where neither does, theirs is
// before it as a rival. Nothing that either has and neither has superseded is lost.
[[nodiscard]] model::History unite_histories(const model::JudgedThing& of,
                                             const model::History& ours,
                                             const Superseded& ours_superseded,
                                             const model::History& theirs,
                                             const Superseded& theirs_superseded);

// The first that stands against the one in force and was not decided upon; null where none does.
[[nodiscard]] const model::Judgement* find_rival(const model::History& history);

// Decides: the one in force stays, or the rival takes its place. The other one stays in the
// history, or is taken out of it; then it is to be superseded. Gives that one.
[[nodiscard]] model::Judgement settle_rival(model::History& history, bool take_rival,
                                            bool keep_both);

}  // namespace kurabe::app
