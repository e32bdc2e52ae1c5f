#include "app/session/without_people.h"

#include <memory>

namespace kurabe::app {
namespace {

void clear_people(model::History& history) {
    for (model::Judgement& judgement : history.own()) {
        judgement.reviewer.clear();
        judgement.approver.clear();
        judgement.note.clear();
    }
}

}  // namespace

Review without_people(const Review& review) {
    Review left = review;
    left.reviewer.clear();
    left.approver.clear();
    if (!left.judgements.empty()) {
        for (auto& [of, history] : left.judgements.own()) clear_people(history);
    }
    for (auto& addendum : left.addenda) {
        addendum = std::make_shared<const model::Addendum>(without_people(*addendum));
    }
    left.superseded.clear();  // of what had names
    return left;
}

model::Addendum without_people(const model::Addendum& addendum) {
    model::Addendum left = addendum;
    for (model::Reply& reply : left.replies) {
        reply.person.clear();
        reply.answer.note = {};
    }
    return left;
}

}  // namespace kurabe::app
