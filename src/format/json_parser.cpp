#include "format/json_parser.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <type_traits>

namespace kurabe::format {
namespace {

// The tree's memory is given back without running destructors.
static_assert(std::is_trivially_destructible_v<JsonMember>);

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_white_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// The first quote, backslash or control character, or `end`. Takes eight bytes at a time where none
// of them is one.
const char* find_special(const char* at, const char* end) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    while (end - at >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        const std::uint64_t quotes = word ^ (ones * '"');
        const std::uint64_t backslashes = word ^ (ones * '\\');
        // A byte's top bit is set where the byte is 0 (of the first two) or below 0x20; a borrow
        // from a lower byte may set more bits, but never where no byte is special.
        const std::uint64_t special = ((quotes - ones) & ~quotes) |
                                      ((backslashes - ones) & ~backslashes) |
                                      ((word - ones * 0x20) & ~word);
        if ((special & tops) != 0) break;
        at += 8;
    }
    while (at < end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) ++at;
    return at;
}

void append_utf8(std::string& out, std::uint32_t code) {
    const auto push = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80) return push(code);
    if (code < 0x800) {
        push(0xC0U | (code >> 6U));
    } else {
        if (code < 0x10000) {
            push(0xE0U | (code >> 12U));
        } else {
            push(0xF0U | (code >> 18U));
            push(0x80U | ((code >> 12U) & 0x3FU));
        }
        push(0x80U | ((code >> 6U) & 0x3FU));
    }
    push(0x80U | (code & 0x3FU));
}

// Moves everything from `first` on to the tree's memory.
template <typename T>
JsonRange<T> settle(std::vector<T>& open, std::size_t first, std::pmr::memory_resource& memory) {
    const std::size_t size = open.size() - first;
    if (size == 0) return {};
    auto* settled = static_cast<T*>(memory.allocate(size * sizeof(T), alignof(T)));
    std::uninitialized_copy(open.begin() + static_cast<std::ptrdiff_t>(first), open.end(), settled);
    open.resize(first);
    return {settled, size};
}

// The number that the text between the two, which has the right form, stands for.
double to_double(const char* begin, const char* end) {
    // What a double holds exactly, divided by a power of ten that it holds exactly, is rounded
    // once: as the general way below would.
    constexpr std::array<double, 16> powers = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                               1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    const bool negative = *begin == '-';
    const char* at = begin + (negative ? 1 : 0);
    if (end - at <= 16) {
        std::int64_t digits = 0;
        std::size_t decimals = 0;
        bool after_point = false;
        for (; at < end && (is_digit(*at) || *at == '.'); ++at) {
            if (*at == '.') {
                after_point = true;
                continue;
            }
            digits = digits * 10 + (*at - '0');
            if (after_point) ++decimals;
        }
        const bool exact = digits <= (std::int64_t{1} << 53);
        if (at == end && exact) {
            const double magnitude = static_cast<double>(digits) / powers[decimals];
            return negative && digits != 0 ? -magnitude : magnitude;
        }
    }
    return std::strtod(std::string(begin, end).c_str(), nullptr);
}

}  // namespace

JsonParser::JsonParser(std::string_view text, std::pmr::memory_resource& memory)
    : begin_(text.data()),
      end_(text.data() + text.size()),
      at_(begin_),
      token_end_(begin_),
      memory_(&memory) {}

std::optional<JsonNode> JsonParser::parse() {
    JsonNode root;
    if (!read_value(root)) return std::nullopt;
    skip_white_space();
    if (at_ != end_) {
        fail();
        return std::nullopt;
    }
    return root;
}

std::uint32_t JsonParser::offset_of(const char* at) const {
    return static_cast<std::uint32_t>(at - begin_);
}

void JsonParser::skip_white_space() {
    while (at_ < end_ && is_white_space(*at_)) ++at_;
}

bool JsonParser::take(char wanted) {
    skip_white_space();
    if (at_ == end_ || *at_ != wanted) return false;
    ++at_;
    return true;
}

// A comma or colon too many is no place to point at: what stands behind it is.
bool JsonParser::fail(std::string_view code, std::string detail) {
    const char* at = token_end_;
    while (at < end_ && (is_white_space(*at) || *at == ':' || *at == ',')) ++at;
    problem_ = {code, offset_of(at), std::move(detail)};
    return false;
}

bool JsonParser::read_value(JsonNode& node) {
    skip_white_space();
    if (at_ == end_) return fail();
    node.offset = offset_of(at_);
    switch (*at_) {
        case '{': return read_object(node);
        case '[': return read_array(node);
        case '"': node.type = JsonNode::Type::string; return read_string(node.text);
        case 't':
            node.type = JsonNode::Type::boolean;
            node.boolean = true;
            return read_literal("true");
        case 'f': node.type = JsonNode::Type::boolean; return read_literal("false");
        case 'n': return read_literal("null");
        default: return read_number(node);
    }
}

bool JsonParser::read_object(JsonNode& node) {
    if (depth_ == max_json_depth) return fail("json.depth", std::to_string(max_json_depth));
    node.type = JsonNode::Type::object;
    token_end_ = ++at_;
    ++depth_;
    const std::size_t first = open_members_.size();
    if (!take('}')) {
        do {
            if (!read_member(first)) return false;
        } while (take(','));
        if (!take('}')) return fail();
    }
    token_end_ = at_;
    --depth_;
    node.members = settle(open_members_, first, *memory_);
    return true;
}

bool JsonParser::read_member(std::size_t first_of_object) {
    skip_white_space();
    if (at_ == end_ || *at_ != '"') return fail();
    JsonMember member;
    member.key_offset = offset_of(at_);
    const char* before = token_end_;
    if (!read_string(member.key)) return false;
    const bool known =
        std::any_of(open_members_.begin() + static_cast<std::ptrdiff_t>(first_of_object),
                    open_members_.end(), [&](const JsonMember& m) { return m.key == member.key; });
    if (known) {
        token_end_ = before;
        return fail("json.duplicate_key", std::string(member.key));
    }
    if (!take(':')) return fail();
    if (!read_value(member.value)) return false;
    open_members_.push_back(member);
    return true;
}

bool JsonParser::read_array(JsonNode& node) {
    if (depth_ == max_json_depth) return fail("json.depth", std::to_string(max_json_depth));
    node.type = JsonNode::Type::array;
    token_end_ = ++at_;
    ++depth_;
    const std::size_t first = open_items_.size();
    if (!take(']')) {
        do {
            JsonNode item;
            if (!read_value(item)) return false;
            open_items_.push_back(item);
        } while (take(','));
        if (!take(']')) return fail();
    }
    token_end_ = at_;
    --depth_;
    node.items = settle(open_items_, first, *memory_);
    return true;
}

bool JsonParser::read_number(JsonNode& node) {
    const char* at = at_;
    const auto digits = [&] {
        const char* first = at;
        while (at < end_ && is_digit(*at)) ++at;
        return at > first;
    };
    if (*at == '-') ++at;
    const bool leading_zero = at < end_ && *at == '0';
    if (leading_zero) {
        ++at;
    } else if (!digits()) {
        return fail();
    }
    if (at < end_ && *at == '.') {
        ++at;
        if (!digits()) return fail();
    }
    if (at < end_ && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at < end_ && (*at == '+' || *at == '-')) ++at;
        if (!digits()) return fail();
    }
    node.type = JsonNode::Type::number;
    node.number = to_double(at_, at);
    if (!std::isfinite(node.number)) return fail();
    token_end_ = at_ = at;
    return true;
}

bool JsonParser::read_literal(std::string_view literal) {
    const auto left = static_cast<std::size_t>(end_ - at_);
    if (!std::string_view(at_, left).starts_with(literal)) return fail();
    at_ += literal.size();
    token_end_ = at_;
    return true;
}

bool JsonParser::read_string(std::string_view& text) {
    const char* first = at_ + 1;
    const char* last = find_special(first, end_);
    if (last < end_ && *last == '\\') return read_escaped(first, text);
    if (last == end_ || *last != '"') return fail();
    text = {first, static_cast<std::size_t>(last - first)};
    token_end_ = at_ = last + 1;
    return true;
}

bool JsonParser::read_escaped(const char* begin, std::string_view& text) {
    std::string decoded;
    at_ = begin;
    for (;;) {
        const char* special = find_special(at_, end_);
        decoded.append(at_, special);
        if (special == end_) return fail();
        at_ = special + 1;
        if (*special == '"') break;
        if (*special != '\\' || !append_escape(decoded)) return fail();
    }
    auto* kept = static_cast<char*>(memory_->allocate(std::max<std::size_t>(decoded.size(), 1), 1));
    std::copy(decoded.begin(), decoded.end(), kept);
    text = {kept, decoded.size()};
    token_end_ = at_;
    return true;
}

bool JsonParser::append_escape(std::string& decoded) {
    if (at_ == end_) return false;
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char letter = *at_++;
    if (letter != 'u') {
        const std::size_t known = letters.find(letter);
        if (known == std::string_view::npos) return false;
        decoded.push_back(meanings[known]);
        return true;
    }
    std::uint32_t code = 0;
    if (!read_code_unit(code)) return false;
    if (code >= 0xDC00 && code <= 0xDFFF) return false;
    if (code >= 0xD800 && code <= 0xDBFF) {
        std::uint32_t low = 0;
        if (end_ - at_ < 2 || at_[0] != '\\' || at_[1] != 'u') return false;
        at_ += 2;
        if (!read_code_unit(low) || low < 0xDC00 || low > 0xDFFF) return false;
        code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
    }
    append_utf8(decoded, code);
    return true;
}

bool JsonParser::read_code_unit(std::uint32_t& unit) {
    if (end_ - at_ < 4) return false;
    for (const char* last = at_ + 4; at_ < last; ++at_) {
        const auto c = static_cast<unsigned char>(*at_);
        const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!letter && !is_digit(*at_)) return false;
        unit = unit * 16 + (letter ? (c & 0x0FU) + 9U : c - static_cast<unsigned>('0'));
    }
    return true;
}

}  // namespace kurabe::format
