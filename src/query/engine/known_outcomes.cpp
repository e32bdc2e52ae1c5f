#include "query/engine/known_outcomes.h"

namespace kurabe::query {
namespace {

constexpr std::size_t max_known = 1000;
constexpr std::size_t max_bytes = std::size_t{48} * 1024 * 1024;
constexpr std::uint64_t recent = 32;  // evaluations; the facets make some for each letter

std::size_t bytes_of(const Outcome& outcome) { return 4 * outcome.yes.bytes(); }

}  // namespace

OutcomePtr KnownOutcomes::find(const Test& test) {
    for (std::size_t i = 0; i < known_.size(); ++i) {
        const std::size_t at = (next_ + i) % known_.size();
        if (known_[at].test != test) continue;
        known_[at].asked_for = now_;
        next_ = at + 1;
        return known_[at].outcome;
    }
    return nullptr;
}

void KnownOutcomes::add(const Test& test, const OutcomePtr& outcome) {
    const std::size_t bytes = bytes_of(*outcome);
    const auto is_full = [&] { return known_.size() == max_known || bytes_ + bytes > max_bytes; };
    if (is_full()) {
        std::erase_if(known_, [this](const Known& known) {
            if (known.asked_for + recent >= now_) return false;
            bytes_ -= bytes_of(*known.outcome);
            return true;
        });
        next_ = 0;
    }
    if (is_full()) return;
    known_.push_back({test, outcome, now_});
    bytes_ += bytes;
}

void KnownOutcomes::clear() {
    known_.clear();
    next_ = 0;
    bytes_ = 0;
}

}  // namespace kurabe::query
