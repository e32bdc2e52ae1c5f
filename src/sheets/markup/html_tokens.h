// Tags and texts of HTML, as tolerantly as tables need it. In time linear in the text, whatever is
// left open in it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kurabe::sheets {

// HTML's white space (WHATWG HTML, "ASCII whitespace").
[[nodiscard]] constexpr bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

struct HtmlToken {
    enum class Kind : std::uint8_t { end, text, start_tag, end_tag };
    Kind kind = Kind::end;
    std::string name;             // of a tag, in lower case
    std::string_view attributes;  // of a tag, as they are written
    std::string_view text;        // as it is written
};

// The value of an attribute, unescaped; "" where there is none.
[[nodiscard]] std::string html_attribute(std::string_view attributes, std::string_view name);

// What stands within comments, scripts and style sheets is left out.
class HtmlTokens {
 public:
    explicit HtmlTokens(std::string_view html) : html_(html) {}
    [[nodiscard]] HtmlToken next();
    [[nodiscard]] std::size_t done() const { return at_; }

 private:
    [[nodiscard]] std::size_t end_of_tag();
    [[nodiscard]] std::size_t find(std::string_view what, std::size_t from, std::size_t memory);

    std::string_view html_;
    std::size_t at_ = 0;
    // Of each kind of thing that is searched for, from where on there is none.
    std::array<std::size_t, 6> none_from_ = {npos, npos, npos, npos, npos, npos};
    static constexpr std::size_t npos = std::string_view::npos;
};

}  // namespace kurabe::sheets
