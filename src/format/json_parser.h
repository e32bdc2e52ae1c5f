// RFC 8259 → JsonNode, in one pass. Speed matters here: the parser reads every byte of every file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/json_tree.h"

namespace kurabe::format {

struct JsonProblem {
    std::string_view code;     // json.syntax, json.depth or json.duplicate_key
    std::uint32_t offset = 0;  // byte where the token that is wrong begins
    std::string detail;        // the limit, or the key
};

class JsonParser {
 public:
    // `text` is well-formed UTF-8 and, like `memory`, outlives what is parsed.
    JsonParser(std::string_view text, std::pmr::memory_resource& memory);

    // The root, or nothing and a problem().
    [[nodiscard]] std::optional<JsonNode> parse();
    [[nodiscard]] const JsonProblem& problem() const { return problem_; }

 private:
    [[nodiscard]] std::uint32_t offset_of(const char* at) const;
    void skip_white_space();
    [[nodiscard]] bool take(char wanted);  // skips white space and, where it comes next, `wanted`
    bool fail(std::string_view code = "json.syntax", std::string detail = {});

    // Each reads what begins at at_ and moves behind it; false after fail().
    bool read_value(JsonNode& node);
    bool read_object(JsonNode& node);
    bool read_member(std::size_t first_of_object);
    bool read_array(JsonNode& node);
    bool read_number(JsonNode& node);
    bool read_literal(std::string_view literal);
    bool read_string(std::string_view& text);
    bool read_escaped(const char* begin, std::string_view& text);
    bool append_escape(std::string& decoded);
    bool read_code_unit(std::uint32_t& unit);  // the four digits of \uXXXX

    const char* begin_;
    const char* end_;
    const char* at_;
    const char* token_end_;  // of the last token that was right
    std::pmr::memory_resource* memory_;
    std::size_t depth_ = 0;
    // Of the containers that are still open, the inner ones behind the outer ones.
    std::vector<JsonNode> open_items_;
    std::vector<JsonMember> open_members_;
    JsonProblem problem_;
};

}  // namespace kurabe::format
