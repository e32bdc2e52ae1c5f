// What a copy puts onto the clipboard.
#pragma once

#include <optional>
#include <string>

#include "app/application.h"
#include "app/commands/command.h"

namespace kurabe::present {

struct ClipboardContent {
    std::string plain;  // text/plain
    std::string html;   // text/html, "" where plain text is all there is
};

// Of the view that is on the screen. Nothing where that view has no such part.
[[nodiscard]] std::optional<ClipboardContent> clipboard_content(app::Application& application,
                                                                const app::CopyToClipboard& what);

}  // namespace kurabe::present
