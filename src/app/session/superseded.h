// What was replaced or taken away in a review, known by digests. Where another page or person still
// has it, that is an earlier state of this review and no other opinion: uniting the two
// (session/unite_review.h) asks about it no more, nor brings it back.
//
// Of each such thing it is counted how often it came and went: 1 where it is there, 2 where it was
// taken away, 3 where it is there again, and so on. Of two reviews that went different ways, the
// one with the higher count knows what the other one knows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "files/review_document.h"
#include "model/addendum.h"
#include "model/judgement.h"
#include "model/policy.h"

namespace kurabe::app {

using files::Digest;
// What came and went more than once; the latest last. Of more than max_superseded, the oldest are
// forgotten: what is then found elsewhere is asked about or kept.
using Superseded = std::vector<files::Turns>;
inline constexpr std::size_t max_superseded = 1000;

// Of what was decided, but for whether it is a rival.
[[nodiscard]] Digest digest_of(const model::JudgedThing& of, const model::Judgement& judgement);
[[nodiscard]] Digest digest_of(const model::Policy& policy);
[[nodiscard]] Digest digest_of(const model::Addendum& addendum, const model::Reply& reply);
[[nodiscard]] Digest digest_of_contracted(std::string_view column_key, std::string_view property);
[[nodiscard]] Digest digest_of_question(std::string_view column_key, std::string_view question,
                                        const files::EditedQuestion& edited);
[[nodiscard]] Digest digest_of_day(const base::Date& day);

// How often the thing came and went, odd where it is there.
[[nodiscard]] std::uint32_t turns_of(const Superseded& superseded, Digest digest, bool present);
// It was there, and is no longer.
void supersede(Superseded& superseded, Digest digest);
// It is there, perhaps again.
void reinstate(Superseded& superseded, Digest digest);
// Takes over from the other what is counted higher there.
void unite_superseded(Superseded& superseded, const Superseded& other);

}  // namespace kurabe::app
