// What is done with the sheet in work, as commands (see command.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/session/sheet_work.h"
#include "intake/intake_words.h"
#include "intake/mapping.h"

namespace kurabe::app {

enum class SheetField : std::uint8_t { service, id, edition, made_by };
// Of the profile that is made.
struct SetSheetField {
    SheetField field = SheetField::service;
    std::string text;
};
// Another table, or a header that a person has pointed at.
struct ChooseSheetHeader {
    HeaderPlace place;
};
struct SetColumnRole {
    std::uint32_t column = 0;
    intake::ColumnRole role = intake::ColumnRole::none;
};
// What a mark stands for in the sheet; `unclear`: it is no answer.
struct SetMarkMeaning {
    std::string mark;
    model::AnswerState state = model::AnswerState::unclear;
};
// All marks are read as they should be.
struct ConfirmMarks {};
// Of what a row asks: ids of the catalog, none for nothing that is known.
struct ChooseRowProperties {
    std::uint32_t row = 0;
    std::vector<std::string> properties;
};
// Makes a property of the row that the catalog does not have.
struct MakeOwnProperty {
    std::uint32_t row = 0;
    intake::OwnProperty property;
};
// Back to what was found of it.
struct ForgetRowChoice {
    std::uint32_t row = 0;
};
// What was read is right, or is to be left out; nothing: that is open again.
struct RuleOnRow {
    RowProperty of;
    std::optional<bool> confirmed;
};
// The answer as a person reads it, which is confirmed by that.
struct TypeRowAnswer {
    RowProperty of;
    TypedAnswer answer;
};
// All that is certain and still open.
struct ConfirmCertain {};
struct OpenSheetRow {
    std::optional<std::uint32_t> row;
};  // nothing closes the pane
// For properties that the open row may be about.
struct SearchProperties {
    std::string text;
};
struct ToggleOutcome {
    std::string outcome;
};
// Puts the sheet away, with what was said of it.
struct PutSheetAway {};

}  // namespace kurabe::app
