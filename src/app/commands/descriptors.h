// Everything that is known of a session command, in one place: what it does to the session, how
// undo names it, whether it merges with the one before it, what it asks of the page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/commands/command.h"
#include "app/reference_data.h"
#include "app/review_results.h"
#include "app/session/session.h"
#include "app/sheet_results.h"
#include "app/status.h"
#include "query/language/vocabulary.h"

namespace kurabe::app {

// What commands work with.
struct CommandContext {
    const ReferenceData& reference;
    const query::Vocabulary& vocabulary;  // that the session's filter is written in
    ReviewResults& review;                // of the session as it was before
    const SheetResults& sheet;            // likewise
};

// Puts the command into words for undo: "ラクローを外す".
struct UndoContext {
    const Session& before;
    const ReferenceData& reference;
    [[nodiscard]] wording::Texts texts() const {
        return reference.translations.in(before.language);
    }
};

template <typename Command>
struct Descriptor {
    // Its effect, and what the user is told of it. Pure: the same session and command give the
    // same.
    std::optional<Message> (*apply)(Session&, const Command&, const CommandContext&) = nullptr;
    // What undo takes back; null for what loses nothing: a mode, a language, a selection.
    Message (*undo)(const Command&, const UndoContext&) = nullptr;
    // Follows on from a command of the same kind: both are undone at once, as is the typing of a
    // word.
    bool merges = false;
    // What a command that merges is done to: only those on the same are undone at once. Null: there
    // is but one such thing.
    std::string (*on)(const Command&) = nullptr;
    std::optional<HostRequest> request = {};
};

// The same for any of them. A command without a descriptor does not compile.
[[nodiscard]] std::optional<Message> apply(Session& session, const SessionCommand& command,
                                           const CommandContext& context);
[[nodiscard]] std::string undo_text(const SessionCommand& command, const UndoContext& context);
// Commands that follow on each other with the same number are undone at once; nothing: by itself.
[[nodiscard]] std::optional<std::size_t> merge_group(const SessionCommand& command);
[[nodiscard]] std::optional<HostRequest> request_of(const SessionCommand& command);

}  // namespace kurabe::app
