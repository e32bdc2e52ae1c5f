// What a copy puts onto the clipboard.
#pragma once

#include <optional>
#include <string>

#include "app/requests.h"
#include "app/views/views.h"
#include "wording/translations.h"

namespace kurabe::present {

struct ClipboardContent {
    std::string plain;  // text/plain
    std::string html;   // text/html, "" where plain text is all there is
};

// Of the view that is on the screen. Nothing where that view has no such part.
[[nodiscard]] std::optional<ClipboardContent> clipboard_content(app::Views& views,
                                                                const app::CopyToClipboard& what,
                                                                const wording::Texts& texts);

}  // namespace kurabe::present
