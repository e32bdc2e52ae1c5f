#include "app/session/session_size.h"

#include <set>
#include <string>
#include <vector>

namespace kurabe::app {
namespace {

constexpr std::size_t node = 48;  // of a set or map, and what the allocator adds

std::size_t size_of(const std::string& text) { return sizeof(std::string) + text.size(); }

std::size_t size_of(const base::LocalizedText& text) { return size_of(text.ja) + size_of(text.en); }

template <typename Strings>
std::size_t size_of_all(const Strings& strings) {
    std::size_t bytes = 0;
    for (const std::string& text : strings) bytes += node + size_of(text);
    return bytes;
}

std::size_t size_of(const model::Judgement& judgement) {
    return sizeof(judgement) + judgement.note.size() + judgement.reviewer.size() +
           judgement.approver.size() + judgement.verdict.size() + judgement.ground.size();
}

// The bytes that it was read from, and about as much again as what was read of them.
std::size_t size_of(const model::Profile& profile) {
    return 2 * profile.original.size() + profile.answers.size() * sizeof(model::Answer);
}

std::size_t size_of(const model::Policy& policy) {
    std::size_t bytes = sizeof(policy) + policy.original.size();
    for (const model::Requirement& requirement : policy.requirements) {
        bytes += sizeof(requirement) + size_of(requirement.text) + size_of(requirement.reason) +
                 requirement.check.size() + size_of(requirement.question);
    }
    return bytes;
}

std::size_t size_of(const model::Addendum& addendum) {
    std::size_t bytes = sizeof(addendum);
    for (const model::Reply& reply : addendum.replies) {
        bytes += sizeof(reply) + size_of(reply.answer.note) + size_of(reply.answer.scope);
    }
    return bytes;
}

std::size_t size_of(const sheets::Workbook& workbook) {
    std::size_t bytes = workbook.texts == nullptr ? 0 : workbook.texts->size();
    for (const sheets::Sheet& sheet : workbook.sheets) {
        for (const sheets::Row& row : sheet.rows) {
            bytes += sizeof(row) + row.cells.size() * sizeof(sheets::Cell);
        }
    }
    return bytes;
}

template <typename T>
std::size_t size_of_unshared(const std::vector<std::shared_ptr<const T>>& own,
                             const std::vector<std::shared_ptr<const T>>& others) {
    std::size_t bytes = own.size() * sizeof(own.front());
    if (own == others) return bytes;
    const std::set<std::shared_ptr<const T>> shared(others.begin(), others.end());
    for (const auto& one : own) {
        if (!shared.contains(one)) bytes += size_of(*one);
    }
    return bytes;
}

std::size_t size_of_unshared(const model::Judgements& own, const model::Judgements& others) {
    if (own.is_shared_with(others)) return 0;
    std::size_t bytes = 0;
    for (const auto& [of, history] : own) {
        bytes += node + sizeof(of) + of.service.size() + of.edition.size() + of.policy.size() +
                 of.requirement.size() + of.property.size();
        const auto other = others.find(of);
        if (other != others.end() && history.is_shared_with(other->second)) continue;
        for (const model::Judgement& judgement : history) bytes += size_of(judgement);
    }
    return bytes;
}

}  // namespace

std::size_t bytes_beside(const Session& session, const Session& other) {
    const Review& review = session.review;
    std::size_t bytes = sizeof(session) + size_of(session.filter);
    bytes += size_of_unshared(session.profiles, other.profiles);
    bytes += size_of_unshared(review.policies, other.review.policies);
    bytes += size_of_unshared(review.addenda, other.review.addenda);
    bytes += size_of_unshared(review.judgements, other.review.judgements);
    bytes += review.superseded.size() * sizeof(files::Turns);
    bytes += size_of_all(session.hidden_columns) + size_of_all(session.row_marks.hidden) +
             size_of_all(session.row_marks.important);
    for (const auto& [service, properties] : review.contracted) {
        bytes += node + size_of(service) + size_of_all(properties);
    }
    if (!session.sheet.is_shared_with(other.sheet)) {
        bytes += session.sheet->rulings.size() * (node + sizeof(RowRuling));
        if (session.sheet->workbook != other.sheet->workbook && session.sheet->workbook != nullptr)
            bytes += size_of(*session.sheet->workbook);
    }
    for (const SavedView& view : session.saved_views)
        bytes += size_of(view.name) + size_of(view.view);
    return bytes;
}

}  // namespace kurabe::app
