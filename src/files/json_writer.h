// Writing JSON (RFC 8259), piece by piece. The same calls give the same bytes.
//
//   JsonWriter json;
//   json.object([&] {
//       json.member("file", name);
//       json.array("lines", [&] { for (const int line : lines) json.value(line); });
//   });
//   json.take();
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/decimal.h"

namespace kurabe::files {

// Appends the text as a JSON string with its quotes. Hidden characters (text/hidden_characters.h)
// are escaped, so that the JSON can be looked at; bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string& json, std::string_view utf8);

class JsonWriter {
 public:
    // lines: each item on a line of its own, two spaces deeper. spaced: {"a": 1, "b": 2}.
    // compact: {"a":1,"b":2}. An empty array or object is always [] or {}.
    enum class Layout : std::uint8_t { lines, spaced, compact };

    explicit JsonWriter(Layout layout = Layout::lines) : layout_(layout) {}

    // Without a layout, that of what it stands in. In an object, a key comes before each value.
    void begin_object(std::optional<Layout> layout = {}) { begin('{', layout); }
    void begin_array(std::optional<Layout> layout = {}) { begin('[', layout); }
    void end();  // of the object or array that was begun last
    void key(std::string_view key);

    void value(std::string_view utf8);
    void value(const char* utf8) { value(std::string_view(utf8)); }
    void value(const std::string& utf8) { value(std::string_view(utf8)); }
    template <std::same_as<bool> Bool>  // no pointer
    void value(Bool boolean) {
        literal(boolean ? "true" : "false");
    }
    template <std::integral Integer>
        requires(!std::same_as<Integer, bool>)
    void value(Integer number) {
        literal(std::to_string(number));
    }
    void null();
    void written(std::string_view json) { literal(json); }  // a value that is JSON already
    void value(double number);  // the shortest text that reads as this number; null where infinite
    void value(const model::Decimal& number) { literal(model::to_text(number)); }
    template <std::ranges::input_range Range>
        requires(!std::convertible_to<Range, std::string_view>)
    void value(const Range& items) {  // as an array
        array([&] {
            for (const auto& item : items) value(item);
        });
    }

    template <typename Value>
    void member(std::string_view name, const Value& of_member) {
        key(name);
        value(of_member);
    }
    template <std::invocable Write>
    void object(Write write) {
        begin_object();
        write();
        end();
    }
    template <std::invocable Write>
    void array(Write write) {
        begin_array();
        write();
        end();
    }
    template <std::invocable Write>
    void object(std::string_view name, Write write) {
        key(name);
        object(write);
    }
    template <std::invocable Write>
    void array(std::string_view name, Write write) {
        key(name);
        array(write);
    }

    // What has been written since the last time; goes on behind it.
    [[nodiscard]] std::string take() { return std::exchange(text_, {}); }

 private:
    struct Level {
        char bracket = '[';
        Layout layout = Layout::lines;
        bool is_empty = true;
    };

    void begin(char bracket, std::optional<Layout> layout);
    void literal(std::string_view token);
    void begin_value();  // the separator, unless a key stands before it
    void separate(Level& level);
    void new_line();

    Layout layout_;
    std::vector<Level> levels_;  // what is open, the innermost last
    bool behind_key_ = false;
    std::string text_;
};

}  // namespace kurabe::files
