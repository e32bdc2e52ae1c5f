// A JSON text as a tree that remembers where each part stands, so that a diagnostic can point at
// it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kurabe::files {

// Deeper nesting is refused: no profile needs it, and recursion over the tree stays safe.
inline constexpr std::size_t max_json_depth = 64;

// Larger texts are refused unread: a profile has some 100 kB.
inline constexpr std::uint64_t max_json_bytes = 64ULL * 1024 * 1024;

// A value takes up to eighty bytes in the tree, and two in the text: texts with more are refused
// before they fill the memory. A profile has some ten thousand.
inline constexpr std::size_t max_json_values = 2'000'000;

// Items or members that stand one behind the other in the memory of a tree.
template <typename T>
class JsonRange {
 public:
    JsonRange() = default;
    JsonRange(const T* first, std::size_t size) : first_(first), size_(size) {}

    [[nodiscard]] const T* begin() const { return first_; }
    [[nodiscard]] const T* end() const { return first_ + size_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return first_[index]; }

 private:
    const T* first_ = nullptr;
    std::size_t size_ = 0;
};

struct JsonMember;

struct JsonNode {
    enum class Type : std::uint8_t { null, boolean, number, string, array, object };

    Type type = Type::null;
    bool boolean = false;
    std::uint32_t offset = 0;       // byte where the value begins
    std::string_view text;          // string; a number as it is written
    JsonRange<JsonNode> items;      // array
    JsonRange<JsonMember> members;  // object, in the text's order, keys unique

    // Null where there is no such member.
    [[nodiscard]] const JsonNode* find(std::string_view key) const;
};

struct JsonMember {
    std::string_view key;
    std::uint32_t key_offset = 0;  // byte where the key's opening quote stands
    JsonNode value;
};

// The root, with the memory of all below it. Texts without escapes point into the bytes that were
// read, which must outlive the tree.
struct JsonTree : JsonNode {
    std::unique_ptr<std::pmr::monotonic_buffer_resource> memory;
};

// Whether a text whose root has this as its "format" is read to its end.
using IsFormat = bool (*)(std::string_view name);

// Reads a whole JSON text (RFC 8259, UTF-8). `file` only names the source in diagnostics.
// Errors: json.too_large, json.empty, json.encoding, json.not_json, json.syntax, json.ends_early,
// json.depth, json.too_many_values, json.duplicate_key, json.number_too_large, those of
// other_kind.h. Notice: json.bom, for a byte order mark, which is skipped.
// With `is_format`, reading ends where the root turns out to be an array or to have another format:
// the tree then holds what stands before, which is enough to say so.
[[nodiscard]] base::Result<JsonTree> parse_json(std::string_view file, std::string_view bytes,
                                                IsFormat is_format = nullptr);

// What is said of a file that is larger than max_json_bytes and was therefore not read.
[[nodiscard]] base::Diagnostic too_large(std::string_view file, std::uint64_t size_bytes);

// The text behind a byte order mark, if it has one: offsets of trees and of places count from
// there.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view bytes);

// Line and column of a byte offset, counted as base::Location says.
[[nodiscard]] base::Location locate(std::string_view file, std::string_view bytes,
                                    std::size_t offset);

// The same for many offsets of one text, in any order: the text is read once, and at each offset
// a few hundred bytes of it.
class Locator {
 public:
    Locator(std::string_view file, std::string_view bytes)
        : file_(file), bytes_(without_byte_order_mark(bytes)) {}
    [[nodiscard]] base::Location at(std::size_t offset);
    [[nodiscard]] std::string_view file() const { return file_; }

 private:
    struct Place {
        std::size_t offset = 0;
        std::uint32_t line = 1;
        std::uint32_t column = 1;
    };
    [[nodiscard]] Place advance(Place from, std::size_t to) const;

    std::string_view file_;
    std::string_view bytes_;
    std::vector<Place> places_ = {Place()};  // at even distances, as far as the text has been read
};

}  // namespace kurabe::files
