// What is done in a review, as commands (see command.h).
#pragma once

#include <optional>
#include <string>

#include "app/session/board_filter.h"
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
// Chooses what of the board is shown.
struct ToggleBoardFacet {
    BoardFacet facet = BoardFacet::verdict;
    std::string value;  // id
};
struct SetBoardWords {
    std::string words;
};
struct ClearBoardFilter {};
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
    JudgedCell cell;
    model::Decision decision = model::Decision::open;
};
struct WriteJudgementNote {
    JudgedCell cell;
    std::string note;
};
struct SetExceptionEnd {
    JudgedCell cell;
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
// One more condition that the check asks for as well, built by choosing.
struct AddToCheck {
    std::string policy_key;
    std::string requirement;  // id
    std::string property;     // as the filter language writes all three
    std::string comparison;
    std::string value;
};
// A new one, behind the others.
struct AddGroup {
    std::string policy_key;
    std::string requirement;  // id of one that goes into it; "": none
};
struct RenameGroup {
    std::string policy_key;
    std::string group;  // id
    base::LocalizedText title;
};
struct MoveGroup {
    std::string policy_key;
    std::string group;  // id
    int by = 0;         // 1: one place down, -1: up
};
struct RemoveGroup {
    std::string policy_key;
    std::string group;  // id
};
// Another text in the place of the one that was made (decide/questions.h).
struct EditQuestion {
    std::string column_key;
    std::string question;  // id
    base::Language language = base::Language::ja;
    std::string text;
    base::LocalizedText made;
};
struct ResetQuestion {
    std::string column_key;
    std::string question;  // id
};
// Ends a conflict between two people's judgements: the one in force stays or the other one takes
// its place. Both stay in the history, or only the chosen one.
struct SettleJudgement {
    model::JudgedThing of;
    bool take_rival = false;
    bool keep_both = true;
};
struct RemoveReplies {
    std::string column_key;
    std::string property_id;
};

}  // namespace kurabe::app
