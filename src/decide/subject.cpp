#include "decide/subject.h"

#include <algorithm>
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

bool replaces(const model::Answer& reply, const model::Answer& stated) {
    return reply.scope.empty() || stated.scope.empty() || is_same_scope(reply.scope, stated.scope);
}

}  // namespace

bool is_same_scope(const base::LocalizedText& a, const base::LocalizedText& b) {
    return a == b || text::reads_the_same(a.in(base::Language::ja), b.in(base::Language::ja));
}

Subject::Subject(const model::Profile& profile, const model::Addendum* addendum,
                 Contracted contracted)
    : profile_(&profile), contracted_(std::move(contracted)) {
    std::vector<Statement> replies;
    if (addendum != nullptr) {
        for (const model::Reply& reply : addendum->replies)
            replies.push_back({&reply.answer, true});
    }
    std::stable_sort(replies.begin(), replies.end(), ByProperty{});
    statements_.reserve(profile.answers.size() + replies.size());
    for (const model::Answer& answer : profile.answers) {
        const auto [first, last] = std::equal_range(
            replies.begin(), replies.end(), std::string_view(answer.property), ByProperty{});
        const bool replaced = std::any_of(
            first, last, [&](const Statement& reply) { return replaces(*reply.answer, answer); });
        if (!replaced) statements_.push_back({&answer, false});
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
