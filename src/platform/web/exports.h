// What the files of exported functions share.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "platform/web/page.h"

namespace kurabe::platform {

// The one page; empty until kurabe_start.
[[nodiscard]] std::unique_ptr<Page>& page();

// Keeps the text until the next call, for the caller to read.
[[nodiscard]] const char* hand_out(std::string text);
[[nodiscard]] std::size_t handed_out_bytes();

}  // namespace kurabe::platform
