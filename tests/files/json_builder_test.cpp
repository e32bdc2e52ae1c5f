#include "files/json_builder.h"

#include <doctest.h>

#include <cstdlib>
#include <memory_resource>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

using kurabe::files::build_json;
using kurabe::files::JsonNode;

namespace {

bool is_same(const JsonNode& node, const nlohmann::json& value) {
    switch (node.type) {
        case JsonNode::Type::null: return value.is_null();
        case JsonNode::Type::boolean: return value == node.boolean;
        case JsonNode::Type::number:
            return value.is_number() &&
                   value.get<double>() == std::strtod(std::string(node.text).c_str(), nullptr);
        case JsonNode::Type::string: return value.is_string() && value == std::string(node.text);
        case JsonNode::Type::array: {
            if (!value.is_array() || value.size() != node.items.size()) return false;
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (!is_same(node.items[i], value[i])) return false;
            }
            return true;
        }
        case JsonNode::Type::object: {
            if (!value.is_object() || value.size() != node.members.size()) return false;
            for (const auto& member : node.members) {
                const auto found = value.find(std::string(member.key));
                if (found == value.end() || !is_same(member.value, *found)) return false;
            }
            return true;
        }
    }
    return false;
}

// "same", "both refuse", or what only one of the two takes.
std::string compared(const std::string& text) {
    std::pmr::monotonic_buffer_resource memory;
    const auto built = build_json(text, memory);
    const auto reference = nlohmann::json::parse(text, nullptr, false);
    if (!built.root) {
        // The library lets a key stand twice.
        if (built.problem.code == "json.duplicate_key") return "both refuse";
        return reference.is_discarded() ? std::string("both refuse") : text;
    }
    if (reference.is_discarded()) return text;
    return is_same(*built.root, reference) ? std::string("same") : text;
}

}  // namespace

TEST_CASE("a text is read as the library reads it, however one character of it is changed") {
    const std::string whole =
        "{\"a\": [1, 20, -3, 0, 4.50, 6e2, 1234567890123456],\r\n\t\"鍵\": \"値\\u3042\\n\", "
        "\"b\\\"\": {\"c\": [], \"d\": {}}, \"\": [true, false, null, \"\"] }\n";
    REQUIRE(compared(whole) == "same");
    std::size_t taken = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        if (static_cast<unsigned char>(whole[at]) >= 0x80) continue;
        for (const char* put :
             {"",     "{",    "}",  "[",   "]",    ",",  ":",     "\"", "\\", " ", "\n",
              "\x01", "\x0C", "0",  "1",   "9",    "-",  ".",     "e",  "E",  "+", "t",
              "n",    "u",    "あ", "\\u", "\"\"", "00", "1e999", "//", "'"}) {
            for (const std::size_t left_out : {0U, 1U}) {
                std::string changed = whole;
                changed.replace(at, left_out, put);
                const auto outcome = compared(changed);
                if (outcome == changed) FAIL_CHECK(changed);
                if (outcome == "same") ++taken;
            }
        }
        const std::string cut = whole.substr(0, at);
        CHECK(compared(cut) != cut);
    }
    CHECK(taken > 500);
}

TEST_CASE("texts that were written without escapes are not copied") {
    const std::string text = "{\"key\": \"text\", \"escaped\": \"\\u0041\"}";
    std::pmr::monotonic_buffer_resource memory;
    const auto built = build_json(text, memory);
    REQUIRE(built.root);
    const auto& members = built.root->members;
    CHECK(members[0].key.data() == text.data() + 2);
    CHECK(members[0].value.text.data() == text.data() + 9);
    CHECK(members[1].value.text == "A");
    CHECK(members[1].key_offset == 16);
    CHECK(members[1].value.offset == 27);
}
