#include "app/session/review_file.h"

#include <memory>
#include <utility>

#include "files/addendum_reader.h"
#include "files/policy_reader.h"
#include "files/policy_writer.h"

namespace kurabe::app {
namespace {

std::string name_inside(std::string_view session_file, const files::KeptFile& file) {
    return std::string(session_file) + " › " + file.origin;
}

}  // namespace

std::optional<files::ReviewDocument> to_document(const Review& review) {
    if (is_untouched(review) && review.superseded.empty()) return std::nullopt;
    files::ReviewDocument document;
    for (const auto& policy : review.policies) {
        document.policies.push_back({.builtin = "",
                                     .origin = policy->id + ".json",
                                     .text = files::write_policy(*policy),
                                     .offset = 0});
    }
    document.policy = review.policy;
    document.day = review.day;
    document.reviewer = review.reviewer;
    document.approver = review.approver;
    document.contracted = review.contracted;
    document.questions = review.questions;
    for (const auto& addendum : review.addenda) {
        document.addenda.push_back({.builtin = "",
                                    .origin = addendum->service + "-replies.json",
                                    .text = files::write_addendum(*addendum),
                                    .offset = 0});
    }
    document.judgements = review.judgements;
    document.superseded = review.superseded;
    return document;
}

Review read_review_document(const files::ReviewDocument& document, std::string_view session_file,
                            const model::Catalog& catalog,
                            std::vector<base::Diagnostic>& diagnostics) {
    Review review;
    std::vector<model::PolicyPtr> policies;
    for (const files::KeptFile& file : document.policies) {
        auto read = files::read_policy(name_inside(session_file, file), file.text);
        diagnostics.insert(diagnostics.end(), read.diagnostics.begin(), read.diagnostics.end());
        if (!read.value) continue;
        policies.push_back(std::make_shared<const model::Policy>(std::move(*read.value)));
    }
    put_policies(review, policies);
    review.policy = document.policy;
    review.day = document.day;
    review.reviewer = document.reviewer;
    review.approver = document.approver;
    review.contracted = document.contracted;
    review.questions = document.questions;
    std::vector<model::Addendum> addenda;
    for (const files::KeptFile& file : document.addenda) {
        auto read = files::read_addendum(name_inside(session_file, file), file.text, catalog);
        diagnostics.insert(diagnostics.end(), read.diagnostics.begin(), read.diagnostics.end());
        if (read.value) addenda.push_back(std::move(*read.value));
    }
    add_replies(review, addenda);
    review.judgements = document.judgements;
    review.superseded = document.superseded;
    return review;
}

}  // namespace kurabe::app
