// What a session holds of a review: the requirements, the vendors' replies, what people decided.
// Part of the session's file (assets/schemas/session.schema.json):
//
//   "review": {"policies": [{"builtin": "minimum@1"}, {"origin": "ours.json", "text": "…"}],
//              "policy": "minimum@1",               // whose verdicts are shown
//              "day": "2026-12-01",                 // of the review; left out: today
//              "reviewer": "…", "approver": "…",    // written into the next judgement
//              "contracted": [{"service": "rakuneko@1.2", "properties": ["auth.mfa"]}],
//              "questions": [{"service": "rakuneko@1.2", "question": "auth.mfa",
//                             "ja": "…", "made_ja": "…"}],  // as edited, and as it was made then
//              "addenda": [{"origin": "…", "text": "…"}],
//              "judgements": [{"service": "rakuneko", "edition": "1.2",
//                              "policy": "minimum", "requirement": "mfa",
//                              "history": [{"decision": "accept", "date": "2026-12-01", …}]}],
//              "superseded": ["9f86d081884c7d65+2"]}  // app/session/superseded.h
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "files/kept_file.h"
#include "model/judgement.h"

namespace kurabe::files {

// Of a session: its own policies, and editions with replies.
inline constexpr std::size_t max_policies = 200;
inline constexpr std::size_t max_addenda = 5000;

using ContractedOptions = std::map<std::string, std::set<std::string, std::less<>>, std::less<>>;

// A question to the vendor as a person has written it, in one language or both.
struct EditedQuestion {
    base::LocalizedText text;
    base::LocalizedText made;  // what it stands in place of, when it was edited
    friend bool operator==(const EditedQuestion&, const EditedQuestion&) = default;
};
// edition_key → id of the question (decide/questions.h)
using EditedQuestions =
    std::map<std::string, std::map<std::string, EditedQuestion, std::less<>>, std::less<>>;
using Digest = std::uint64_t;  // the first 64 bits of a SHA-256

// How often a thing came and went: odd where it is there.
struct Turns {
    Digest digest = 0;
    std::uint32_t times = 0;
    friend bool operator==(const Turns&, const Turns&) = default;
};

struct ReviewDocument {
    std::vector<KeptFile> policies;  // in their order
    std::string policy;              // key, "" for none
    std::optional<base::Date> day;
    std::string reviewer;
    std::string approver;
    ContractedOptions contracted;  // edition_key → ids of properties
    EditedQuestions questions;
    std::vector<KeptFile> addenda;
    model::Judgements judgements;
    std::vector<Turns> superseded;
};

// Checks the shape, not what the kept files say. Errors: session.judgement where one is of neither
// a requirement, a property nor the service, or stands twice; session.digest where one is none;
// session.too_many.
[[nodiscard]] ReviewDocument read_review(const JsonCursor& object);
void write_review(JsonWriter& json, const ReviewDocument& review);

}  // namespace kurabe::files
