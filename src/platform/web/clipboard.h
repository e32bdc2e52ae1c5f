// The clipboard as the program sees it; the browser's is reached through its copy and paste events.
#pragma once

#include <string>
#include <utility>

#include "present/clipboard.h"

namespace kurabe::platform {

class Clipboard {
 public:
    [[nodiscard]] const present::ClipboardContent& content() const { return content_; }

    // What the program copied.
    void copy(present::ClipboardContent content) {
        content_ = std::move(content);
        waits_ = requested_ = true;
    }
    // What the browser pasted.
    void paste(std::string text) { content_ = {std::move(text), ""}; }

    // Something was copied that the browser's clipboard does not have yet.
    [[nodiscard]] bool waits() const { return waits_; }
    // True once for each copy: the browser is to be asked for an event in which to hand it over.
    [[nodiscard]] bool take_request() { return std::exchange(requested_, false); }
    // Whether the browser took it. What it refused goes on waiting for the user's own Ctrl+C.
    void end_copy(bool done) {
        requested_ = false;
        if (done) waits_ = false;
    }

 private:
    present::ClipboardContent content_;
    bool waits_ = false;
    bool requested_ = false;
};

}  // namespace kurabe::platform
