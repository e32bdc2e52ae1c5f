// Opening a view that is written as text: from the address, a saved view, a session file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/reference_data.h"
#include "app/session/session.h"
#include "app/session/view_state.h"
#include "app/status.h"

namespace kurabe::app {

// As from_fragment(), but example editions that the text names are loaded.
OpenedView open_view(Session& session, std::string_view fragment, const ReferenceData& reference);

// What the user is to be told of these edition_keys, and of the whole; nothing where all went well.
[[nodiscard]] std::optional<Message> not_loaded_message(const std::vector<std::string>& keys);
[[nodiscard]] std::optional<Message> message_of(const OpenedView& opened);

}  // namespace kurabe::app
