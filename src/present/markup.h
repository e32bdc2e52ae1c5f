// HTML that is well-formed and free of injection by construction: tags and attribute names come
// from the program, every text is escaped on its way in, its hidden characters spelled out
// (text/hidden_characters.h): HTML has no way to write some of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"

namespace kurabe::present {

using Attributes = std::vector<std::pair<std::string_view, std::string>>;

class Markup {
 public:
    // Of a document, or a part of one, in that language.
    explicit Markup(base::Language language) : language_(language) {}

    // `tag` and the names of attributes must outlive this object: literals.
    Markup& open(std::string_view tag, const Attributes& attributes = {});
    Markup& close();  // the element that was opened last
    // Text of the program's own, in the document's language.
    Markup& text(std::string_view text);
    // Text of a profile. Isolated, so that characters that turn the writing direction end with it.
    // `language`: where it is known to be another one than the document's. Else kana or kanji tell
    // that it is Japanese, as a name or a section's heading can be that has no other.
    Markup& untrusted(std::string_view text, std::optional<base::Language> language = {});
    Markup& line_break();
    // A style sheet of the program's own, as it is.
    Markup& style(std::string_view css);

    // open, text, close.
    Markup& element(std::string_view tag, std::string_view text, const Attributes& attributes = {});
    // open, untrusted, close.
    Markup& untrusted_element(std::string_view tag, std::string_view text,
                              const Attributes& attributes = {},
                              std::optional<base::Language> language = {});

    // All elements must be closed.
    [[nodiscard]] std::string take();

 private:
    void append_escaped(std::string_view text);

    base::Language language_;
    std::string html_;
    std::vector<std::string_view> open_;
};

}  // namespace kurabe::present
