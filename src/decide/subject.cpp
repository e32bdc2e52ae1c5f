#include "decide/subject.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/reading.h"

namespace kurabe::decide {
namespace {

// Orders statements by property, and finds those of one.
struct ByProperty {
    bool operator()(const Statement& a, const Statement& b) const {
        return a.answer->property < b.answer->property;
    }
    bool operator()(const Statement& a, std::string_view property) const {
        return a.answer->property < property;
    }
    bool operator()(std::string_view property, const Statement& b) const {
        return property < b.answer->property;
    }
};

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
    statements_.reserve(profile.answers.size() + replies.size());
    for (const model::Answer& answer : profile.answers) {
        const auto of = replied.find(answer.property);
        if (of == replied.end() || !of->second.replaces(answer)) {
            statements_.push_back({&answer, false});
        }
    }
    statements_.insert(statements_.end(), replies.begin(), replies.end());
    std::stable_sort(statements_.begin(), statements_.end(), ByProperty{});
}

std::span<const Statement> Subject::statements(std::string_view property) const {
    const auto [first, last] =
        std::equal_range(statements_.begin(), statements_.end(), property, ByProperty{});
    return {first, last};
}

}  // namespace kurabe::decide
