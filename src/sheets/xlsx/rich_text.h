// The text of an element that holds runs (<si>, <is>, a comment's <text>): its <t> joined, but for
// those of furigana (<rPh>).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kurabe::sheets {

// "_x000D_" stands for a character that XML cannot have, or does not keep. Line ends become "\n";
// other control characters stay as they are written.
[[nodiscard]] std::string decode_text(std::string_view written);

class RichText {
 public:
    void start(std::string_view name) {
        if (name == "rPh") ++furigana_;
        if (name == "t") is_in_text_ = furigana_ == 0;
    }
    void end(std::string_view name) {
        if (name == "rPh" && furigana_ > 0) --furigana_;
        if (name == "t") is_in_text_ = false;
    }
    void text(std::string_view part) {
        if (is_in_text_) text_ += part;
    }
    void clear() { text_.clear(); }
    [[nodiscard]] std::string take() const { return decode_text(text_); }

 private:
    std::string text_;
    std::size_t furigana_ = 0;
    bool is_in_text_ = false;
};

}  // namespace kurabe::sheets
