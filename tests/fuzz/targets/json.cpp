// JSON → tree → JSON → tree, and what a file is.
#include "files/document.h"
#include "files/json_tree.h"
#include "files/json_writer.h"
#include "reading.h"
#include "target.h"
#include "text/hidden_characters.h"

namespace kurabe::fuzz {
namespace {

using files::JsonNode;

// Numbers as the texts that they are: not every number of JSON is a decimal.
void write(files::JsonWriter& json, const JsonNode& node) {
    switch (node.type) {
        case JsonNode::Type::null: json.null(); break;
        case JsonNode::Type::boolean: json.value(node.boolean); break;
        case JsonNode::Type::number:
        case JsonNode::Type::string: json.value(node.text); break;
        case JsonNode::Type::array:
            json.array([&] {
                for (const JsonNode& item : node.items) write(json, item);
            });
            break;
        case JsonNode::Type::object:
            json.object([&] {
                for (const auto& member : node.members) {
                    json.key(member.key);
                    write(json, member.value);
                }
            });
            break;
    }
}

bool same(const JsonNode& left, const JsonNode& right) {
    const bool is_text =
        left.type == JsonNode::Type::number && right.type == JsonNode::Type::string;
    if (left.type != right.type && !is_text) return false;
    if (left.text != right.text || left.boolean != right.boolean) return false;
    if (left.items.size() != right.items.size()) return false;
    if (left.members.size() != right.members.size()) return false;
    for (std::size_t i = 0; i < left.items.size(); ++i) {
        if (!same(left.items[i], right.items[i])) return false;
    }
    for (std::size_t i = 0; i < left.members.size(); ++i) {
        if (left.members[i].key != right.members[i].key) return false;
        if (!same(left.members[i].value, right.members[i].value)) return false;
        if (left.find(left.members[i].key) != &left.members[i].value) return false;
    }
    return true;
}

void check_places(const JsonNode& node, std::size_t size) {
    holds(node.offset < size && is_utf8(node.text));
    for (const JsonNode& item : node.items) check_places(item, size);
    for (const auto& member : node.members) {
        holds(member.key_offset < size && is_utf8(member.key));
        check_places(member.value, size);
    }
}

}  // namespace

void run(std::string_view input) {
    const auto result = files::parse_json("any.json", input);
    check_result("any.json", input, result);
    const auto document = files::parse_document("any.json", input);
    holds(document.json.ok() ||
          !result.ok());  // it may have ended where the format is none of ours
    if (!result.ok()) return;
    check_places(*result.value, input.size());
    for (const auto layout :
         {files::JsonWriter::Layout::lines, files::JsonWriter::Layout::compact}) {
        files::JsonWriter json(layout);
        write(json, *result.value);
        const std::string written = json.take();
        holds(text::hidden_characters(written).empty());
        const auto again = files::parse_json("again.json", written);
        holds(again.ok() && again.diagnostics.empty());
        holds(same(*result.value, *again.value));
    }
}

}  // namespace kurabe::fuzz
