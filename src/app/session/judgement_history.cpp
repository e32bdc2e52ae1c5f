#include "app/session/judgement_history.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace kurabe::app {
namespace {

using model::History;
using model::Judgement;

// One of the two histories, with its digests.
struct Side {
    const History& history;
    const Superseded& superseded;
    std::vector<Digest> digests;  // of the history's entries

    Side(const model::JudgedThing& of, const History& entries, const Superseded& replaced)
        : history(entries), superseded(replaced) {
        for (const Judgement& entry : entries) digests.push_back(digest_of(of, entry));
    }

    [[nodiscard]] Digest in_force() const { return digests.back(); }
    [[nodiscard]] bool has(Digest digest) const {
        return std::find(digests.begin(), digests.end(), digest) != digests.end();
    }
    [[nodiscard]] const Judgement& entry(std::size_t place) const {
        return *(history.begin() + static_cast<std::ptrdiff_t>(place));
    }
    [[nodiscard]] bool is_rival(Digest digest) const {
        const auto found = std::find(digests.begin(), digests.end(), digest);
        return entry(static_cast<std::size_t>(found - digests.begin())).rival;
    }
    [[nodiscard]] std::uint32_t turns(Digest digest) const {
        return turns_of(superseded, digest, has(digest));
    }
};

// What is there on one side was there on the other too, and was gone on from or given up: not where
// it is a rival there.
bool has_seen(const Side& side, const Side& other, Digest digest) {
    if (side.has(digest))
        return !side.is_rival(digest) && side.turns(digest) >= other.turns(digest);
    return side.turns(digest) > other.turns(digest);
}

bool gave_up(const Side& side, const Side& other, Digest digest) {
    return !side.has(digest) && side.turns(digest) > other.turns(digest);
}

struct Entry {
    Digest digest = 0;
    Judgement judgement;
};

void add_entries(const Side& from, const Side& other, std::vector<Entry>& entries) {
    for (std::size_t i = 0; i < from.history.size(); ++i) {
        const Digest digest = from.digests[i];
        const bool is_there = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            return entry.digest == digest;
        });
        // What the other side changed or took out since.
        if (is_there || gave_up(other, from, digest)) continue;
        Judgement judgement = from.entry(i);
        judgement.rival = judgement.rival && !has_seen(other, from, digest);
        entries.push_back({digest, std::move(judgement)});
    }
}

// By what was done since, and nothing else.
bool goes_on_from(const Side& longer, const Side& shorter) {
    if (longer.digests.size() <= shorter.digests.size()) return false;
    for (std::size_t i = 0; i < longer.digests.size(); ++i) {
        const Digest digest = longer.digests[i];
        const bool same = i < shorter.digests.size() ? digest == shorter.digests[i]
                                                     : !gave_up(shorter, longer, digest);
        if (!same || longer.entry(i).rival) return false;
    }
    return true;
}

// The order of the one that has all of them; else by date, and alike whichever side is ours.
std::vector<Entry> entries_of(const Side& ours, const Side& theirs) {
    std::vector<Entry> as_ours;
    add_entries(ours, theirs, as_ours);
    const std::size_t from_ours = as_ours.size();
    add_entries(theirs, ours, as_ours);
    if (as_ours.size() == from_ours) {
        // Both have the same ones: one order, whichever side is ours.
        std::vector<Entry> as_theirs;
        add_entries(theirs, ours, as_theirs);
        const bool same = as_theirs.size() == as_ours.size();
        return same && theirs.digests < ours.digests ? as_theirs : as_ours;
    }
    std::vector<Entry> as_theirs;
    add_entries(theirs, ours, as_theirs);
    if (as_theirs.size() == as_ours.size()) return as_theirs;
    std::stable_sort(as_ours.begin(), as_ours.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.judgement.date, a.digest) < std::tie(b.judgement.date, b.digest);
    });
    return as_ours;
}

}  // namespace

model::History unite_histories(const model::JudgedThing& of, const model::History& ours_history,
                               const Superseded& ours_superseded,
                               const model::History& theirs_history,
                               const Superseded& theirs_superseded) {
    const Side ours(of, ours_history, ours_superseded);
    const Side theirs(of, theirs_history, theirs_superseded);
    // What was decided, undecided and decided again stands there twice.
    if (goes_on_from(ours, theirs)) return ours_history;
    if (goes_on_from(theirs, ours)) return theirs_history;
    bool ours_goes_on = has_seen(ours, theirs, theirs.in_force());
    bool theirs_goes_on = has_seen(theirs, ours, ours.in_force());
    if (ours_goes_on && theirs_goes_on) {
        // What is in force here was so there before, and is again: who gave something up goes on.
        ours_goes_on = gave_up(ours, theirs, theirs.in_force());
        theirs_goes_on = gave_up(theirs, ours, ours.in_force());
    }
    const bool same = ours.in_force() == theirs.in_force();
    const bool takes_theirs = !same && theirs_goes_on && !ours_goes_on;
    const bool conflict = !same && ours_goes_on == theirs_goes_on;
    const Digest in_force = takes_theirs ? theirs.in_force() : ours.in_force();
    std::vector<Judgement> united;
    Judgement last = takes_theirs ? theirs_history.back() : ours_history.back();
    for (Entry& entry : entries_of(ours, theirs)) {
        if (entry.digest == in_force) continue;
        if (conflict && entry.digest == theirs.in_force()) entry.judgement.rival = true;
        united.push_back(std::move(entry.judgement));
    }
    // It is there even where it was given up here.
    if (conflict && std::none_of(united.begin(), united.end(),
                                 [](const Judgement& judgement) { return judgement.rival; })) {
        united.push_back(theirs_history.back());
        united.back().rival = true;
    }
    last.rival = false;
    united.push_back(std::move(last));
    return model::History(std::move(united));
}

const Judgement* find_rival(const model::History& history) {
    const auto rival = std::find_if(history.begin(), history.end(),
                                    [](const Judgement& judgement) { return judgement.rival; });
    return rival == history.end() ? nullptr : &*rival;
}

Judgement settle_rival(model::History& of, bool take_rival, bool keep_both) {
    std::vector<Judgement>& history = of.own();
    const auto rival = std::find_if(history.begin(), history.end(),
                                    [](const Judgement& judgement) { return judgement.rival; });
    if (rival == history.end()) return {};
    rival->rival = false;
    if (take_rival) std::rotate(rival, rival + 1, history.end());
    // Now the one that was not chosen is where the rival was, or just below the top.
    const auto other = take_rival ? history.end() - 2 : rival;
    Judgement not_chosen = *other;
    if (!keep_both) history.erase(other);
    return not_chosen;
}

}  // namespace kurabe::app
