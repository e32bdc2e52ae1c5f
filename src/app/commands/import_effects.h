// What the commands of importing do to the session; descriptors.cpp has their rows.
#pragma once

#include <optional>

#include "app/commands/descriptors.h"

namespace kurabe::app {

std::optional<Message> set_sheet_field(Session& session, const SetSheetField& command,
                                       const CommandContext& context);
std::optional<Message> choose_header(Session& session, const ChooseSheetHeader& command,
                                     const CommandContext& context);
std::optional<Message> set_column_role(Session& session, const SetColumnRole& command,
                                       const CommandContext& context);
std::optional<Message> set_mark_meaning(Session& session, const SetMarkMeaning& command,
                                        const CommandContext& context);
std::optional<Message> choose_properties(Session& session, const ChooseRowProperties& command,
                                         const CommandContext& context);
std::optional<Message> make_own_property(Session& session, const MakeOwnProperty& command,
                                         const CommandContext& context);
std::optional<Message> forget_row_choice(Session& session, const ForgetRowChoice& command,
                                         const CommandContext& context);
std::optional<Message> rule_on_row(Session& session, const RuleOnRow& command,
                                   const CommandContext& context);
std::optional<Message> type_row_answer(Session& session, const TypeRowAnswer& command,
                                       const CommandContext& context);
std::optional<Message> confirm_certain(Session& session, const ConfirmCertain& command,
                                       const CommandContext& context);

}  // namespace kurabe::app
