// The line of status: what just happened.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "app/reference_data.h"
#include "app/session/document.h"
#include "text/utf8.h"

namespace kurabe::app {

// A text of the user interface, yet to be put into words.
struct Message {
    std::string key;
    wording::Arguments arguments;
};

class Status {
 public:
    Status(const ReferenceData& reference, Document& document)
        : reference_(reference), document_(document) {}

    [[nodiscard]] const std::string& text() const { return text_; }

    void say(const Message& message) {
        const auto texts = reference_.translations.in(document_.session().language);
        set(texts.text(message.key, message.arguments));
    }
    void clear() { set({}); }

 private:
    void set(std::string_view said) {
        constexpr std::size_t max_code_points = 400;  // names may be as long as they like
        std::string text = text::shortened(said, max_code_points);
        if (text == text_) return;
        text_ = std::move(text);
        document_.note({Part::status});
    }

    const ReferenceData& reference_;
    Document& document_;
    std::string text_;
};

}  // namespace kurabe::app
