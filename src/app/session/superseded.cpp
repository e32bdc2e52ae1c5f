#include "app/session/superseded.h"

#include <algorithm>
#include <initializer_list>

#include "base/sha256.h"
#include "files/addendum_reader.h"
#include "files/policy_writer.h"

namespace kurabe::app {
namespace {

// Of the fields one after the other, each with its length, so that none runs into the next.
Digest digest(std::initializer_list<std::string_view> fields) {
    base::Sha256 hash;
    for (const std::string_view field : fields) {
        hash.add(std::to_string(field.size()) + ":");
        hash.add(field);
    }
    const base::Sha256::Digest bytes = hash.finish();
    Digest digest = 0;
    for (std::size_t i = 0; i < sizeof(Digest); ++i) digest = digest << 8 | bytes[i];
    return digest;
}

auto find(const Superseded& superseded, Digest digest) {
    return std::find_if(superseded.begin(), superseded.end(),
                        [&](const files::Turns& turns) { return turns.digest == digest; });
}

void put(Superseded& superseded, files::Turns turns) {
    if (const auto found = find(superseded, turns.digest); found != superseded.end()) {
        superseded.erase(found);
    }
    superseded.push_back(turns);
    if (superseded.size() > max_superseded) superseded.erase(superseded.begin());
}

}  // namespace

Digest digest_of(const model::JudgedThing& of, const model::Judgement& judgement) {
    return digest({"judgement", of.service, of.edition, of.policy, of.requirement, of.property,
                   to_name(judgement.decision), judgement.note, judgement.reviewer,
                   judgement.approver, base::to_iso(judgement.date),
                   judgement.until ? base::to_iso(*judgement.until) : "", judgement.verdict,
                   judgement.ground});
}

Digest digest_of(const model::Policy& policy) {
    return digest({"policy", files::write_policy(policy)});
}

Digest digest_of(const model::Addendum& addendum, const model::Reply& reply) {
    return digest({"reply", files::write_addendum({addendum.service, addendum.edition, {reply}})});
}

Digest digest_of_contracted(std::string_view column_key, std::string_view property) {
    return digest({"contracted", column_key, property});
}

Digest digest_of_question(std::string_view column_key, std::string_view question,
                          const files::EditedQuestion& edited) {
    return digest({"question", column_key, question, edited.text.ja, edited.text.en});
}

Digest digest_of_day(const base::Date& day) { return digest({"day", base::to_iso(day)}); }

std::uint32_t turns_of(const Superseded& superseded, Digest digest, bool present) {
    const auto found = find(superseded, digest);
    if (found == superseded.end()) return present ? 1 : 0;
    const bool says_present = found->times % 2 == 1;
    return says_present == present ? found->times : found->times + 1;
}

void supersede(Superseded& superseded, Digest digest) {
    put(superseded, {digest, turns_of(superseded, digest, true) + 1});
}

void reinstate(Superseded& superseded, Digest digest) {
    const std::uint32_t times = turns_of(superseded, digest, true);
    if (times > 1) put(superseded, {digest, times});
}

void unite_superseded(Superseded& superseded, const Superseded& other) {
    for (const files::Turns& turns : other) {
        const auto found = find(superseded, turns.digest);
        if (found == superseded.end() || found->times < turns.times) put(superseded, turns);
    }
}

}  // namespace kurabe::app
