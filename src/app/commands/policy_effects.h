// What the commands that edit a policy do to the session; descriptors.cpp has their rows. Whatever
// is typed, the policy can be written and read again: a requirement and a group are never without
// any name.
#pragma once

#include <optional>

#include "app/commands/descriptors.h"

namespace kurabe::app {

std::optional<Message> edit_requirement(Session& session, const EditRequirement& command,
                                        const CommandContext& context);
std::optional<Message> add_requirement(Session& session, const AddRequirement& command,
                                       const CommandContext& context);
std::optional<Message> remove_requirement(Session& session, const RemoveRequirement& command,
                                          const CommandContext& context);
std::optional<Message> move_requirement(Session& session, const MoveRequirement& command,
                                        const CommandContext& context);
std::optional<Message> add_to_check(Session& session, const AddToCheck& command,
                                    const CommandContext& context);
std::optional<Message> add_group(Session& session, const AddGroup& command,
                                 const CommandContext& context);
std::optional<Message> rename_group(Session& session, const RenameGroup& command,
                                    const CommandContext& context);
std::optional<Message> move_group(Session& session, const MoveGroup& command,
                                  const CommandContext& context);
std::optional<Message> remove_group(Session& session, const RemoveGroup& command,
                                    const CommandContext& context);

}  // namespace kurabe::app
