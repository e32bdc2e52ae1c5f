#include "decide/subject.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/reading.h"

namespace kurabe::decide {
namespace {

std::size_t hash_of(std::string_view property) { return std::hash<std::string_view>{}(property); }

struct Hashed {
    std::size_t hash = 0;  // of the property
    Statement statement;
};

bool goes_before(const Hashed& a, const Hashed& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    return a.statement.answer->property < b.statement.answer->property;
}

// What of a property there are replies to.
struct Replied {
    bool whole = false;  // one names no scope
    std::set<std::string, std::less<>> scopes;

    [[nodiscard]] bool replaces(const model::Answer& stated) const {
        return whole || stated.scope.empty() || scopes.contains(scope_key(stated.scope));
    }
};

}  // namespace

std::string scope_key(const base::LocalizedText& scope) {
    return text::as_read(scope.in(base::Language::ja));
}

bool is_same_scope(const base::LocalizedText& a, const base::LocalizedText& b) {
    return a == b || text::reads_the_same(a.in(base::Language::ja), b.in(base::Language::ja));
}

Subject::Subject(const model::Profile& profile, const model::Addendum* addendum,
                 Contracted contracted)
    : profile_(&profile), contracted_(std::move(contracted)) {
    std::vector<Statement> replies;
    std::map<std::string_view, Replied> replied;
    if (addendum != nullptr) {
        for (const model::Reply& reply : addendum->replies) {
            replies.push_back({&reply.answer, true});
            Replied& of = replied[reply.answer.property];
            if (reply.answer.scope.empty()) {
                of.whole = true;
            } else {
                of.scopes.insert(scope_key(reply.answer.scope));
            }
        }
    }
    std::vector<Hashed> hashed;
    hashed.reserve(profile.answers.size() + replies.size());
    const auto add = [&](const Statement& statement) {
        hashed.push_back({hash_of(statement.answer->property), statement});
    };
    for (const model::Answer& answer : profile.answers) {
        const auto of = replied.find(answer.property);
        if (of == replied.end() || !of->second.replaces(answer)) add({&answer, false});
    }
    std::for_each(replies.begin(), replies.end(), add);
    std::stable_sort(hashed.begin(), hashed.end(), goes_before);

    statements_.reserve(hashed.size());
    for (const Hashed& next : hashed) {
        const auto& property = next.statement.answer->property;
        if (statements_.empty() || statements_.back().answer->property != property) {
            places_.push_back({next.hash, statements_.size()});
        }
        statements_.push_back(next.statement);
    }
    places_.push_back({0, statements_.size()});
}

std::span<const Statement> Subject::statements(std::string_view property) const {
    const std::size_t hash = hash_of(property);
    auto place = std::lower_bound(places_.begin(), places_.end() - 1, hash,
                                  [](const Place& a, std::size_t b) { return a.hash < b; });
    for (; place != places_.end() - 1 && place->hash == hash; ++place) {
        const std::span<const Statement> all = statements_;
        const auto found = all.subspan(place->first, (place + 1)->first - place->first);
        if (found.front().answer->property == property) return found;
    }
    return {};
}

}  // namespace kurabe::decide
