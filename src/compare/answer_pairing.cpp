#include "compare/answer_pairing.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "model/statement.h"

namespace kurabe::compare {
namespace {

using model::Answer;
using Answers = std::span<const Answer>;
using Positions = std::vector<std::uint32_t>;

// Answers of each side that have no identical partner yet.
struct Rest {
    Positions before;
    Positions after;
};

// How far the walk looks ahead for the property at which the two sides meet again.
constexpr std::size_t look_ahead = 8;

// Beyond this many combinations within one property, answers are not paired by likeness.
constexpr std::size_t max_combinations = 10'000;

std::size_t distance_to(std::string_view property, Answers answers, std::size_t from) {
    const std::size_t end = std::min(answers.size(), from + 1 + look_ahead);
    for (std::size_t i = from + 1; i < end; ++i) {
        if (answers[i].property == property) return i - from;
    }
    return look_ahead + 1;
}

void take(Positions& rest, std::size_t& position, std::size_t count) {
    for (; count > 0; --count) rest.push_back(static_cast<std::uint32_t>(position++));
}

// Editions mostly list the same answers in the same order: walking both at once finds nearly all
// identical ones, and leaves few.
Rest walk(Answers before, Answers after, std::size_t& identical) {
    Rest rest;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        if (before[i] == after[j]) {
            ++identical, ++i, ++j;
            continue;
        }
        std::size_t skip_before = 1;
        std::size_t skip_after = 1;
        if (before[i].property != after[j].property) {
            const std::size_t there = distance_to(after[j].property, before, i);
            const std::size_t here = distance_to(before[i].property, after, j);
            if (there < here) skip_before = there, skip_after = 0;
            if (here < there) skip_before = 0, skip_after = here;
        }
        take(rest.before, i, skip_before);
        take(rest.after, j, skip_after);
    }
    take(rest.before, i, before.size() - i);
    take(rest.after, j, after.size() - j);
    return rest;
}

// Equal for identical answers, and mostly only for them: of everything, since many answers to one
// property may differ in one respect only.
std::size_t fingerprint(const Answer& answer) {
    const std::hash<std::string_view> hash;
    std::size_t mixed = model::hash_of(answer);
    const auto mix = [&](std::size_t with) { mixed = mixed * 31 + with; };
    for (const std::string* text : {&answer.property, &answer.note.ja, &answer.note.en,
                                    &answer.conflict.ja, &answer.conflict.en}) {
        mix(hash(*text));
    }
    for (const model::SourceLocator& source : answer.sources) {
        mix(hash(source.document));
        mix(hash(source.at));
        mix(static_cast<std::size_t>(source.page.value_or(0)));
    }
    return mixed;
}

using Fingerprints = std::vector<std::pair<std::size_t, std::uint32_t>>;  // and position

Fingerprints fingerprints(Answers answers, const Positions& positions) {
    Fingerprints prints;
    prints.reserve(positions.size());
    for (const std::uint32_t position : positions) {
        prints.emplace_back(fingerprint(answers[position]), position);
    }
    std::sort(prints.begin(), prints.end());
    return prints;
}

Positions without_taken(const Fingerprints& prints, const std::vector<bool>& taken) {
    Positions positions;
    for (std::size_t i = 0; i < prints.size(); ++i) {
        if (!taken[i]) positions.push_back(prints[i].second);
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

// Takes the identical answers out that stand elsewhere in the other edition.
void drop_moved(Answers before, Answers after, Rest& rest, std::size_t& identical) {
    if (rest.before.empty() || rest.after.empty()) return;
    const Fingerprints olds = fingerprints(before, rest.before);
    const Fingerprints news = fingerprints(after, rest.after);
    std::vector<bool> taken_olds(olds.size(), false);
    std::vector<bool> taken_news(news.size(), false);
    std::size_t first = 0;
    for (std::size_t i = 0; i < olds.size(); ++i) {
        while (first < news.size() && (taken_news[first] || news[first].first < olds[i].first)) {
            ++first;
        }
        for (std::size_t j = first; j < news.size() && news[j].first == olds[i].first; ++j) {
            if (taken_news[j] || !(before[olds[i].second] == after[news[j].second])) continue;
            taken_olds[i] = taken_news[j] = true;
            ++identical;
            break;
        }
    }
    rest.before = without_taken(olds, taken_olds);
    rest.after = without_taken(news, taken_news);
}

// The standard without its edition ("ISO/IEC 27001" of "ISO/IEC 27001:2013").
std::string_view standard_of(const model::Certification& certification) {
    const std::string_view standard = certification.standard;
    return standard.substr(0, standard.find(':'));
}

// Another party or another standard is another thing, not a change of the same.
bool may_be_partners(const model::Value& left, const model::Value& right, const Reader& reader) {
    const auto* party = model::party_in(left);
    const auto* other_party = model::party_in(right);
    if (party != nullptr && other_party != nullptr) {
        const auto same = [](const std::string& name, const std::string& other_name) {
            return !name.empty() && name == other_name;
        };
        return reader.reads_the_same(party->name, other_party->name) ||
               same(party->name.ja, other_party->name.ja) ||
               same(party->name.en, other_party->name.en);
    }
    const auto* certification = model::certification_in(left);
    const auto* other = model::certification_in(right);
    if (certification != nullptr && other != nullptr) {
        return standard_of(*certification) == standard_of(*other) ||
               (!certification->number.empty() && certification->number == other->number);
    }
    return true;
}

bool one_holds_the_other(const std::string& left, const std::string& right) {
    return left.find(right) != std::string::npos || right.find(left) != std::string::npos;
}

// Higher the more the two have in common; nothing where they are not about the same thing.
std::optional<int> likeness(const Answer& left, const Answer& right, const Reader& reader) {
    if (!may_be_partners(left.value, right.value, reader)) return std::nullopt;
    const bool same_scope = reader.reads_the_same(left.scope, right.scope);
    const bool same_state = left.state == right.state;
    const bool same_qualifier = left.qualifier == right.qualifier;
    const bool same_value = reader.reads_the_same(left.value, right.value);
    const bool same_statement = same_state && same_qualifier && same_value;
    if (!same_scope && !same_statement &&
        !one_holds_the_other(reader.read(left.scope), reader.read(right.scope))) {
        return std::nullopt;
    }
    int points = same_scope ? 32 : 0;
    if (same_qualifier) points += 8;
    if (same_value) points += 8;
    if (same_state) points += 4;
    if (left.responsibility == right.responsibility) points += 2;
    if (left.note == right.note) points += 2;
    if (left.sources == right.sources) points += 1;
    return points;
}

struct Candidate {
    int likeness = 0;
    std::uint32_t before = 0;
    std::uint32_t after = 0;

    // Likest first, then the earliest and closest positions. Candidates that this leaves equal
    // mirror each other and can both be taken, so that the sides may be exchanged.
    [[nodiscard]] auto rank() const {
        const auto [low, high] = std::minmax(before, after);
        return std::tuple(-likeness, std::uint64_t{low} + high, high - low);
    }
};

std::vector<Candidate> candidates(Answers before, Answers after,
                                  std::span<const std::uint32_t> olds,
                                  std::span<const std::uint32_t> news, const Reader& reader) {
    std::vector<Candidate> found;
    if (!news.empty() && olds.size() > max_combinations / news.size()) return found;
    for (const std::uint32_t i : olds) {
        for (const std::uint32_t j : news) {
            if (const auto points = likeness(before[i], after[j], reader))
                found.push_back({*points, i, j});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Candidate& a, const Candidate& b) { return a.rank() < b.rank(); });
    return found;
}

// Pairs the answers to one property; what finds no partner was removed or added.
void pair_by_likeness(Answers before, Answers after, std::span<const std::uint32_t> olds,
                      std::span<const std::uint32_t> news, const Reader& reader,
                      std::vector<AnswerPair>& pairs) {
    Positions taken_olds;
    Positions taken_news;
    const auto is_taken = [](const Positions& taken, std::uint32_t position) {
        return std::find(taken.begin(), taken.end(), position) != taken.end();
    };
    const std::size_t first = pairs.size();
    for (const Candidate& candidate : candidates(before, after, olds, news, reader)) {
        if (is_taken(taken_olds, candidate.before) || is_taken(taken_news, candidate.after))
            continue;
        taken_olds.push_back(candidate.before);
        taken_news.push_back(candidate.after);
        pairs.push_back({candidate.before, candidate.after});
    }
    for (const std::uint32_t i : olds) {
        if (!is_taken(taken_olds, i)) pairs.push_back({i, std::nullopt});
    }
    for (const std::uint32_t j : news) {
        if (!is_taken(taken_news, j)) pairs.push_back({std::nullopt, j});
    }
    std::stable_sort(pairs.begin() + static_cast<std::ptrdiff_t>(first), pairs.end(),
                     [](const AnswerPair& a, const AnswerPair& b) {
                         return a.after.value_or(a.before.value_or(0)) <
                                b.after.value_or(b.before.value_or(0));
                     });
}

void sort_by_property(Answers answers, Positions& positions) {
    std::stable_sort(positions.begin(), positions.end(), [&](std::uint32_t a, std::uint32_t b) {
        return answers[a].property < answers[b].property;
    });
}

// The positions from `from` on that are about `property`.
std::span<const std::uint32_t> run_of(std::string_view property, Answers answers,
                                      const Positions& positions, std::size_t from) {
    std::size_t end = from;
    while (end < positions.size() && answers[positions[end]].property == property) ++end;
    return std::span(positions).subspan(from, end - from);
}

}  // namespace

Pairing pair_answers(Answers before, Answers after, const Reader& reader) {
    Pairing pairing;
    Rest rest = walk(before, after, pairing.identical);
    drop_moved(before, after, rest, pairing.identical);
    sort_by_property(before, rest.before);
    sort_by_property(after, rest.after);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rest.before.size() || j < rest.after.size()) {
        const bool only_new = i == rest.before.size();
        const bool only_old = j == rest.after.size();
        std::string_view property;
        if (only_new) {
            property = after[rest.after[j]].property;
        } else {
            property = before[rest.before[i]].property;
            if (!only_old) {
                property = std::min<std::string_view>(property, after[rest.after[j]].property);
            }
        }
        const auto olds = run_of(property, before, rest.before, i);
        const auto news = run_of(property, after, rest.after, j);
        pair_by_likeness(before, after, olds, news, reader, pairing.changed);
        i += olds.size();
        j += news.size();
    }
    return pairing;
}

}  // namespace kurabe::compare
