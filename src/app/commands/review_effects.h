// What the commands of a review do to the session; descriptors.cpp has their rows.
#pragma once

#include <optional>

#include "app/commands/descriptors.h"

namespace kurabe::app {

std::optional<Message> show_policy(Session& session, const ShowPolicy& command,
                                   const CommandContext& context);
std::optional<Message> remove_policy(Session& session, const RemovePolicy& command,
                                     const CommandContext& context);
std::optional<Message> set_contracted(Session& session, const SetContracted& command,
                                      const CommandContext& context);
std::optional<Message> decide(Session& session, const Judge& command,
                              const CommandContext& context);
std::optional<Message> write_note(Session& session, const WriteJudgementNote& command,
                                  const CommandContext& context);
std::optional<Message> set_end(Session& session, const SetExceptionEnd& command,
                               const CommandContext& context);
std::optional<Message> add_reply(Session& session, const AddReply& command,
                                 const CommandContext& context);
std::optional<Message> remove_replies(Session& session, const RemoveReplies& command,
                                      const CommandContext& context);

}  // namespace kurabe::app
