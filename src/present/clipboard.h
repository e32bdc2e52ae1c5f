// What a copy puts onto the clipboard: the one way out for all that is copied from a view.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/requests.h"
#include "app/views/views.h"
#include "wording/translations.h"

namespace kurabe::present {

struct ClipboardContent {
    std::string plain;  // text/plain
    std::string html;   // text/html, "" where plain text is all there is
};

// Of the view that is on the screen. Nothing where that view has no such part, or where it is the
// selected text, which only the panels know.
[[nodiscard]] std::optional<ClipboardContent> clipboard_content(app::Views& views,
                                                                const app::CopyToClipboard& what,
                                                                const wording::Texts& texts);

// Text that was selected in a view.
[[nodiscard]] ClipboardContent selected_content(std::string_view selected);

}  // namespace kurabe::present
