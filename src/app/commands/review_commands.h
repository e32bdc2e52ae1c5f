// What is done in a review, as commands (see command.h).
#pragma once

#include <optional>
#include <string>

#include "app/session/review.h"
#include "base/date.h"
#include "model/answer_state.h"
#include "model/judgement.h"
#include "model/policy.h"

namespace kurabe::app {

struct ShowPolicy {
    std::string key;  // policy_key
};
struct RemovePolicy {
    std::string key;
};  // one that was loaded
struct SelectBoardCell {
    BoardCell cell;
};  // an empty one closes the pane
struct SetReviewDay {
    std::optional<base::Date> day;
};  // nothing: today
struct SetContracted {
    std::string column_key;
    std::string property_id;
    bool on = false;
};
// Decides in the cell, in the place of what was decided there.
struct Judge {
    BoardCell cell;
    model::Decision decision = model::Decision::open;
};
struct WriteJudgementNote {
    BoardCell cell;
    std::string note;
};
struct SetExceptionEnd {
    BoardCell cell;
    std::optional<base::Date> until;
};
struct SetReviewer {
    std::string name;
};
struct SetApprover {
    std::string name;
};
// The vendor's reply to what was asked of a property. `figure` is as a person types it ("14日");
// where it is not understood, it stays in the note.
struct AddReply {
    std::string column_key;
    std::string property_id;
    model::AnswerState state = model::AnswerState::yes;
    std::string figure;
    std::string note;
};
// Puts the requirement in the place of the one of its id, or adds it as the last. Of a built-in
// policy this makes one of the session's own.
struct EditRequirement {
    std::string policy_key;
    model::Requirement requirement;
};
// A new one without a check, which is selected.
struct AddRequirement {
    std::string policy_key;
};
struct RemoveRequirement {
    std::string policy_key;
    std::string requirement;  // id
};
struct MoveRequirement {
    std::string policy_key;
    std::string requirement;  // id
    int by = 0;               // places down
};
struct RemoveReplies {
    std::string column_key;
    std::string property_id;
};

}  // namespace kurabe::app
