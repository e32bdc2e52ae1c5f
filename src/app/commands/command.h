// What panels ask for. A panel never changes state: it emits a command, and Application applies it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/commands/import_commands.h"
#include "app/commands/review_commands.h"
#include "app/preferences.h"
#include "app/requests.h"
#include "app/session/session.h"
#include "compare/ranking.h"
#include "query/language/expression.h"

namespace kurabe::app {

struct SetLanguage {
    base::Language language;
};
struct SetMode {
    ViewMode mode;
};

struct SetSearchText {
    std::string text;
};
// Another text in place of the filter, by one click: an example, without a condition. What is typed
// before and after is undone by itself.
struct ReplaceFilter {
    std::string text;
};
// Puts a value into the filter's clause of that field, or takes it out.
struct ToggleFacet {
    query::Field field;
    std::string id;       // as in FacetValue
    std::string written;  // how the filter's text names it
};
// Adds "property operator value" to the filter.
struct AddCondition {
    std::string property;    // its label
    std::string comparison;  // as the filter language writes it
    std::string value;
};
// Narrows to the properties of a ready-made view; other conditions of the filter stay.
struct ShowReadyMadeView {
    std::string id;
};  // "" for all properties
struct ClearFilter {};

// Of the rows that differ, only those where two vendors say different things.
struct SetIgnoreSilence {
    bool on = false;
};
// Ignores silence until it is told to count it.
struct SetOnlyDifferences {
    bool on;
};
// Shows the rows of which no shown vendor says anything among the others, instead of folding them.
struct SetShowSilent {
    bool on;
};
// Leaves a property out of every table, for good.
struct SetRowHidden {
    std::string property_id;
    bool hidden;
};
struct ShowHiddenRows {};
struct SetRowImportant {
    std::string property_id;
    bool important;
};
struct SetOnlyImportant {
    bool on;
};
struct SetHeatMap {
    bool on;
};
// Keeps vendors that do not meet the filter, marked, instead of leaving them out.
struct SetShowFailing {
    bool on;
};
struct SetRowOrder {
    std::string framework;
};  // "" for Kurabe's own order
struct SetBaseline {
    std::string column_key;
};  // "" for none
struct SetColumnHidden {
    std::string column_key;
    bool hidden;
};
struct ShowAllColumns {};
struct MoveColumn {
    std::string column_key;
    std::size_t position;
};  // position among all columns
// Orders all columns by what they say of one property.
struct SortColumns {
    std::string property_id;
    compare::SortOrder order;
};
struct SelectCell {
    CellReference cell;
};  // an empty reference closes the pane

struct SetDiffSides {
    std::string left;
    std::string right;
};  // edition_keys
struct SwapDiffSides {};
struct ToggleDiffRelation {
    std::string relation;
};  // name of a compare::Relation

struct ToggleChangeKind {
    std::string kind;
};  // name of a compare::ChangeKind

struct SetDetailProfile {
    std::string column_key;
};
struct SetDetailOrder {
    DetailOrder order;
};

// Shows all that the services say of one property.
struct OpenItem {
    std::string property_id;
};
// Back to where an item was opened from.
struct CloseItem {};

struct SaveView {
    std::string name;
};  // the present view; replaces one of the same name
struct OpenSavedView {
    std::string name;
};
struct RenameView {
    std::string name;
    std::string new_name;
};
struct DeleteView {
    std::string name;
};

struct RemoveProfile {
    std::string column_key;
};
// Opens the difference between two editions of one service, adding those that are not loaded.
struct ShowExampleEditions {};
struct RestoreBuiltins {};  // puts back those of the built-in profiles that were removed
// Back to the start of the program; the browser forgets what it kept.
struct EraseSession {};

// Each has a descriptor (commands/descriptors.h).
// clang-format off
using SessionCommand = std::variant<
    SetLanguage,
    SetMode,
    SetSearchText,
    ReplaceFilter,
    ToggleFacet,
    AddCondition,
    ShowReadyMadeView,
    ClearFilter,
    SetOnlyDifferences,
    SetIgnoreSilence,
    SetShowSilent,
    SetRowHidden,
    ShowHiddenRows,
    SetRowImportant,
    SetOnlyImportant,
    SetHeatMap,
    SetShowFailing,
    SetRowOrder,
    SetBaseline,
    SetColumnHidden,
    ShowAllColumns,
    MoveColumn,
    SortColumns,
    SelectCell,
    SetDiffSides,
    SwapDiffSides,
    ToggleDiffRelation,
    ToggleChangeKind,
    SetDetailProfile,
    SetDetailOrder,
    OpenItem,
    CloseItem,
    ShowPolicy,
    RemovePolicy,
    SelectBoardCell,
    ToggleBoardFacet,
    SetBoardWords,
    ClearBoardFilter,
    SetReviewDay,
    SetContracted,
    Judge,
    WriteJudgementNote,
    SetExceptionEnd,
    SettleJudgement,
    SetReviewer,
    SetApprover,
    AddReply,
    RemoveReplies,
    EditRequirement,
    AddRequirement,
    RemoveRequirement,
    MoveRequirement,
    AddToCheck,
    AddGroup,
    RenameGroup,
    MoveGroup,
    RemoveGroup,
    EditQuestion,
    ResetQuestion,
    SetSheetField,
    ChooseSheetHeader,
    SetColumnRole,
    SetMarkMeaning,
    ConfirmMarks,
    ChooseRowProperties,
    MakeOwnProperty,
    ForgetRowChoice,
    RuleOnRow,
    TypeRowAnswer,
    ConfirmCertain,
    OpenSheetRow,
    SearchProperties,
    ToggleOutcome,
    PutSheetAway,
    SaveView,
    OpenSavedView,
    RenameView,
    DeleteView,
    RemoveProfile,
    ShowExampleEditions,
    RestoreBuiltins,
    EraseSession>;
// clang-format on

struct Undo {};
struct Redo {};
struct DismissReports {};  // clears the diagnostics of past loads
struct CancelLoading {};   // what is loaded so far stays
struct DismissMessage {};  // the user has read it
struct SetColours {
    ColourChoice colours;
};
// Of a part of the page, or of a column (Preferences::widths); 0: as it is at the start.
struct SetWidth {
    std::string part;
    int width = 0;
    bool by_step = false;  // steps that follow on each other are undone at once
};
struct SetFolded {
    std::string part;
    bool folded = false;
};
struct CloseLegend {};  // the one that is shown at first
struct SetPrintNotes {
    bool on;
};
// On a PC that others use: the browser forgets what it kept, and keeps nothing from now on.
struct SetKeepNothing {
    bool on;
};
// Leaves names and notes out of copies, prints and files.
struct SetOmitPeople {
    bool on;
};
// Hands a policy, or the replies to an edition, to the user as a file.
struct SavePolicy {
    std::string key;  // policy_key
};
struct SaveReplies {
    std::string column_key;
};
// Loads the profile that the sheet in work makes, and keeps how the sheet was read.
struct TakeSheetOver {};
// Hands that profile, or how the sheet was read, to the user as a file.
struct SaveSheetProfile {};
struct SaveMapping {};

// Besides these, panels may ask anything of the page directly.
using Command = std::variant<SessionCommand, HostRequest, Undo, Redo, DismissReports, CancelLoading,
                             DismissMessage, SetColours, SetWidth, SetFolded, CloseLegend,
                             SetPrintNotes, SetKeepNothing, SetOmitPeople, SavePolicy, SaveReplies,
                             TakeSheetOver, SaveSheetProfile, SaveMapping>;

// Commands of one frame, in order. Panels append; Application::execute takes them.
using CommandQueue = std::vector<Command>;

}  // namespace kurabe::app
