// The review as the user makes it: requirements, replies, what was decided.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/session/cell_reference.h"
#include "app/session/superseded.h"
#include "base/date.h"
#include "base/language.h"
#include "files/review_document.h"
#include "model/addendum.h"
#include "model/judgement.h"
#include "model/policy.h"
#include "model/profile.h"

namespace kurabe::app {

// A cell of the board; the service as a whole where it has no requirement, nothing where it has no
// column.
struct BoardCell {
    std::string requirement;  // id
    std::string column_key;   // edition_key

    [[nodiscard]] bool empty() const { return column_key.empty(); }
    friend bool operator==(const BoardCell&, const BoardCell&) = default;
};

// Where a judgement is entered: in a cell of the board, or of the matrix.
using JudgedCell = std::variant<BoardCell, CellReference>;

[[nodiscard]] const std::string& column_of(const JudgedCell& cell);

struct Review {
    std::vector<model::PolicyPtr> policies;  // loaded or made, beside the built-in ones
    std::string policy;             // policy_key of the one that is shown; "": see shown_policy()
    std::optional<base::Date> day;  // nothing: today
    std::string reviewer;           // of the next judgement
    std::string approver;
    files::ContractedOptions contracted;
    files::EditedQuestions questions;
    std::vector<model::AddendumPtr> addenda;  // one for each edition at most
    model::Judgements judgements;
    Superseded superseded;

    BoardCell selected;

    friend bool operator==(const Review&, const Review&) = default;
};

// True where nothing was made that would be lost: it differs from a fresh one at most in what a
// view has of it (view_state.h).
[[nodiscard]] bool is_untouched(const Review& review);

// Those that can be chosen: the session's own, then the built-in ones that none of these replaces.
[[nodiscard]] std::vector<model::PolicyPtr> all_policies(
    const Review& review, const std::vector<model::PolicyPtr>& builtins);
// Null only where there is none at all.
[[nodiscard]] model::PolicyPtr shown_policy(const Review& review,
                                            const std::vector<model::PolicyPtr>& builtins);
// Whether one more of that key would be one too many (files::max_policies).
[[nodiscard]] bool has_room_for_policy(const Review& review, std::string_view key);
// Adds each, or puts it where the one of its key stands.
void put_policies(Review& review, const std::vector<model::PolicyPtr>& policies);
void remove_policy(Review& review, std::string_view key);

// Null where there are no replies to that edition.
[[nodiscard]] model::AddendumPtr find_addendum(const Review& review, const model::Profile& profile);
// Whether replies to that edition would be one addendum too many (files::max_addenda).
[[nodiscard]] bool has_room_for_replies(const Review& review, const model::Addendum& addendum);
// Adds the replies, each in the place of one to the same property and scope.
void add_replies(Review& review, const std::vector<model::Addendum>& addenda);
void remove_replies(Review& review, const model::Profile& profile, std::string_view property);

// Puts the text in the place of the one that was made for the question; empty, or the same as that,
// it takes the edited one away.
void edit_question(Review& review, const std::string& column_key, const std::string& question,
                   base::Language language, const std::string& text,
                   const base::LocalizedText& made);
void reset_question(Review& review, const std::string& column_key, const std::string& question);
// Null where it is as it was made.
[[nodiscard]] const files::EditedQuestion* find_edited(const Review& review,
                                                       std::string_view column_key,
                                                       std::string_view question);

void set_day(Review& review, const std::optional<base::Date>& day);  // nothing: today
void set_contracted(Review& review, const std::string& column_key, const std::string& property,
                    bool on);
// Ids of properties.
[[nodiscard]] const std::set<std::string, std::less<>>& contracted_options(
    const Review& review, const model::Profile& profile);

// What a judgement in the cell is of; the service as a whole where no requirement is named.
[[nodiscard]] model::JudgedThing judged_thing(const model::Profile& profile,
                                              const model::Policy& policy,
                                              std::string_view requirement);
[[nodiscard]] model::JudgedThing judged_property(const model::Profile& profile,
                                                 std::string_view property);
// The one in force; null where nothing was ever judged.
[[nodiscard]] const model::Judgement* find_judgement(const model::Judgements& judgements,
                                                     const model::JudgedThing& of);
// A decision begins a new judgement; what is written of one that was made on the same day by the
// same people changes that one.
void judge(Review& review, const model::JudgedThing& of, model::Judgement judgement);

}  // namespace kurabe::app
