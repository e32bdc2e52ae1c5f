#include "format/json_tree.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace kurabe::format {
namespace {

constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

// Tells the handler below how far the parser has read.
class TrackedIterator {
 public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    TrackedIterator(const char* at, const char** read_up_to) : at_(at), read_up_to_(read_up_to) {}
    reference operator*() const { return *at_; }
    TrackedIterator& operator++() {
        *read_up_to_ = ++at_;
        return *this;
    }
    friend bool operator==(const TrackedIterator& a, const TrackedIterator& b) {
        return a.at_ == b.at_;
    }
    friend bool operator!=(const TrackedIterator& a, const TrackedIterator& b) { return !(a == b); }

 private:
    const char* at_;
    const char** read_up_to_;
};

// Builds the tree from the parser's events (nlohmann_json's SAX interface).
class TreeBuilder {
 public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;

    TreeBuilder(std::string_view bytes, const char* const& read_up_to)
        : bytes_(bytes), read_up_to_(read_up_to) {}

    bool null() { return add({}); }
    bool boolean(bool value) {
        JsonNode node;
        node.type = JsonNode::Type::boolean;
        node.boolean = value;
        return add(std::move(node));
    }
    bool number_integer(number_integer_t value) { return add_number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) { return add_number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const std::string& /*as_written*/) {
        return add_number(value);
    }
    bool string(std::string& value) {
        JsonNode node;
        node.type = JsonNode::Type::string;
        node.text = std::move(value);
        return add(std::move(node));
    }
    bool binary(nlohmann::json::binary_t& /*never in JSON text*/) { return false; }
    bool start_object(std::size_t /*unknown*/) { return open(JsonNode::Type::object); }
    bool start_array(std::size_t /*unknown*/) { return open(JsonNode::Type::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& value) {
        key_offset_ = take_token_start();
        if (open_.back()->find(value) != nullptr) {
            problem_ = {.code = "json.duplicate_key", .offset = key_offset_, .detail = value};
            return false;
        }
        key_ = std::move(value);
        return true;
    }
    bool parse_error(std::size_t /*position*/, const std::string& /*last_token*/,
                     const nlohmann::json::exception& /*error*/) {
        problem_ = {.code = "json.syntax", .offset = take_token_start(), .detail = {}};
        return false;
    }

    struct Problem {
        std::string code;
        std::uint32_t offset = 0;
        std::string detail;
    };
    [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }
    [[nodiscard]] JsonNode take_root() { return std::move(root_); }

 private:
    // The token that was just read begins at the first byte after the previous one that is neither
    // white space nor a separator.
    std::uint32_t take_token_start() {
        const std::size_t begin =
            std::min(bytes_.find_first_not_of(" \t\r\n:,", previous_end_), bytes_.size());
        previous_end_ = static_cast<std::size_t>(read_up_to_ - bytes_.data());
        return static_cast<std::uint32_t>(begin);
    }

    bool add_number(double value) {
        JsonNode node;
        node.type = JsonNode::Type::number;
        node.number = value;
        const bool added = add(std::move(node));
        // The parser has looked one character past a number, unless the text ended there.
        constexpr std::string_view of_numbers = "0123456789.eE+-";
        const bool looked_past = previous_end_ > 0 && of_numbers.find(bytes_[previous_end_ - 1]) ==
                                                          std::string_view::npos;
        if (looked_past) --previous_end_;
        return added;
    }

    bool add(JsonNode node) {
        node.offset = take_token_start();
        place(std::move(node));
        return true;
    }

    JsonNode& place(JsonNode node) {
        if (open_.empty()) return root_ = std::move(node);
        JsonNode& parent = *open_.back();
        if (parent.type == JsonNode::Type::array) {
            return parent.items.emplace_back(std::move(node));
        }
        return parent.members
            .emplace_back(JsonMember{std::move(key_), key_offset_, std::move(node)})
            .value;
    }

    bool open(JsonNode::Type type) {
        JsonNode node;
        node.type = type;
        node.offset = take_token_start();
        if (open_.size() == max_json_depth) {
            problem_ = {.code = "json.depth",
                        .offset = node.offset,
                        .detail = std::to_string(max_json_depth)};
            return false;
        }
        open_.push_back(&place(std::move(node)));
        return true;
    }

    bool close() {
        previous_end_ = static_cast<std::size_t>(read_up_to_ - bytes_.data());
        open_.pop_back();
        return true;
    }

    std::string_view bytes_;
    const char* const& read_up_to_;
    std::size_t previous_end_ = 0;
    JsonNode root_;
    // Only the innermost container grows, so pointers to the ones around it stay valid.
    std::vector<JsonNode*> open_;
    std::string key_;
    std::uint32_t key_offset_ = 0;
    std::optional<Problem> problem_;
};

base::Diagnostic diagnostic_at(std::string_view file, std::string_view bytes, std::size_t offset,
                               base::Severity severity, std::string code) {
    return {severity, std::move(code), locate(file, bytes, offset), {}};
}

bool has_utf16_bom(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// A few characters of the text at the offset, for a person to recognise the place by.
std::string excerpt(std::string_view bytes, std::size_t offset) {
    constexpr std::size_t most_code_points = 12;
    std::string_view rest = bytes.substr(std::min(offset, bytes.size()));
    rest = rest.substr(0, rest.find_first_of("\r\n"));
    std::size_t length = 0;
    for (std::size_t count = 0; length < rest.size() && count < most_code_points; ++count) {
        ++length;
        while (length < rest.size() &&
               (static_cast<unsigned char>(rest[length]) & 0xC0U) == 0x80U) {
            ++length;
        }
    }
    return std::string(rest.substr(0, length));
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [key](const JsonMember& m) { return m.key == key; });
    return found == members.end() ? nullptr : &found->value;
}

base::Location locate(std::string_view file, std::string_view bytes, std::size_t offset) {
    std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
    if (before.starts_with(utf8_bom)) before.remove_prefix(utf8_bom.size());
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n');
    const std::string_view in_line =
        line_start == std::string_view::npos ? before : before.substr(line_start + 1);
    return {std::string(file), static_cast<std::uint32_t>(lines + 1),
            static_cast<std::uint32_t>(text::count_code_points(in_line) + 1), ""};
}

base::Diagnostic too_large(std::string_view file, std::uint64_t size_bytes) {
    constexpr std::uint64_t mebibyte = 1024ULL * 1024ULL;
    return {base::Severity::error,
            "json.too_large",
            {std::string(file), 0, 0, ""},
            {{"size", std::to_string(size_bytes / mebibyte)},
             {"limit", std::to_string(max_json_bytes / mebibyte)}}};
}

base::Result<JsonNode> parse_json(std::string_view file, std::string_view bytes) {
    using base::Severity;
    base::Result<JsonNode> result;
    const auto fail = [&](std::size_t offset, std::string code) {
        result.diagnostics.push_back(
            diagnostic_at(file, bytes, offset, Severity::error, std::move(code)));
    };

    if (bytes.size() > max_json_bytes) {
        result.diagnostics.push_back(too_large(file, bytes.size()));
        return result;
    }
    if (has_utf16_bom(bytes)) {
        fail(0, "json.encoding");
        return result;
    }
    if (const auto invalid = text::first_invalid_utf8(bytes)) {
        fail(*invalid, "json.encoding");
        return result;
    }
    const std::size_t start = bytes.starts_with(utf8_bom) ? utf8_bom.size() : 0;
    if (bytes.find_first_not_of(" \t\r\n", start) == std::string_view::npos) {
        fail(start, "json.empty");
        return result;
    }
    if (start > 0) {
        result.diagnostics.push_back(diagnostic_at(file, bytes, 0, Severity::notice, "json.bom"));
    }

    const std::string_view body = bytes.substr(start);
    const char* read_up_to = body.begin();
    TreeBuilder builder(body, read_up_to);
    const bool parsed =
        nlohmann::json::sax_parse(TrackedIterator(body.begin(), &read_up_to),
                                  TrackedIterator(body.end(), &read_up_to), &builder);
    if (parsed) {
        result.value = builder.take_root();
        return result;
    }
    const auto problem = builder.problem().value_or(TreeBuilder::Problem{"json.syntax", 0, {}});
    const std::size_t offset = problem.offset + start;
    fail(offset, problem.code);
    const std::string detail =
        problem.code == "json.syntax" ? excerpt(bytes, offset) : problem.detail;
    result.diagnostics.back().arguments.emplace_back("detail", detail);
    return result;
}

}  // namespace kurabe::format
