// Characters that a reader does not see, or that act on the text around them, spelled out: what
// comes from a file reads the same on the screen, on paper, in a copy and in a terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/code_points.h"

namespace kurabe::text {

// By Unicode's properties: controls (Cc) other than the line feed, separators of lines and of
// paragraphs (Zl, Zp), marks of format (Cf: direction, zero width, soft hyphens, tags) but for the
// drawn ones that enclose numbers (Grapheme_Cluster_Break=Prepend), all else that is not drawn
// (Default_Ignorable_Code_Point: fillers, joiners), and noncharacters. Bytes that are not UTF-8 are
// none. A variation selector is hidden only where there is nothing before it whose form it chooses.
struct HiddenCharacter {
    std::size_t at = 0;  // byte
    CodePoint code_point;
};

// In their order; the carriage return of a CR LF is none.
[[nodiscard]] std::vector<HiddenCharacter> hidden_characters(std::string_view utf8);

// True: nothing in the text is hidden, and show_hidden() gives it as it is. False: that would have
// to be looked up. Many times as fast, for nearly all texts.
[[nodiscard]] bool is_plainly_visible(std::string_view utf8);

// Each hidden character as show_code_point() spells it; CR LF becomes the line feed, and each byte
// that is not UTF-8 U+FFFD. Idempotent.
[[nodiscard]] std::string show_hidden(std::string_view utf8);

// The same of what must stay in one line, as the name of a file: line feeds are spelled out too.
[[nodiscard]] std::string show_hidden_in_line(std::string_view utf8);

[[nodiscard]] bool is_variation_selector(char32_t code_point);

[[nodiscard]] std::string show_code_point(char32_t code_point);  // "[U+202E]"
// The hidden character that the whole text spells so; nothing where it is another text.
[[nodiscard]] std::optional<char32_t> spelled_code_point(std::string_view text);

}  // namespace kurabe::text
