// What each command does to the session. Pure: the same session and command give the same result.
#pragma once

#include <string>
#include <vector>

#include "app/commands/command.h"
#include "app/session/session.h"
#include "model/catalog.h"
#include "model/profile.h"
#include "query/language/vocabulary.h"
#include "wording/translations.h"

namespace kurabe::app {

// Applies a command that changes the session; commands that do something else (Undo, ChooseFiles …,
// OpenSavedView, of which the user is told what is missing)
// leave it as it is. `builtins` are the profiles that RestoreBuiltins puts back;
// the vocabulary is what the filter's text is written in.
void apply_command(Session& session, const Command& command,
                   const std::vector<model::ProfilePtr>& builtins,
                   const query::Vocabulary& vocabulary);

// Adds a profile as the last column. Nothing else changes, but that empty sides of the diff and an
// empty detail view take it.
void add_profile(Session& session, const model::ProfilePtr& profile);

// Puts the two editions of one service into the diff, adding those that are not loaded.
void show_editions(Session& session, const model::ProfilePtr& before,
                   const model::ProfilePtr& after);

// How undo names the command: "ラクローを外す"; "" for commands that cannot be undone because they
// change nothing that could be lost (a mode, a language, a selection).
[[nodiscard]] std::string describe(const Session& before, const Command& command,
                                   const wording::Texts& texts, const model::Catalog& catalog);

}  // namespace kurabe::app
