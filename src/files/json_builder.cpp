#include "files/json_builder.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>
#include <vector>

namespace kurabe::files {
namespace {

// The tree's memory is given back without running destructors.
static_assert(std::is_trivially_destructible_v<JsonMember>);

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

// Gives the parser its characters, and tells the builder how far it has read. Of texts without
// escapes, which are most of a profile, the parser is shown only the quotes: the builder takes them
// from the bytes. Of white space it is shown no more than one character.
class PassingIterator {
 public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    PassingIterator(const char* at, const char* end, const char** read_up_to)
        : at_(at), end_(end), read_up_to_(read_up_to) {}
    reference operator*() const { return *at_; }
    PassingIterator& operator++() {
        const char passed = *at_++;
        switch (place_) {
            case Place::outside:
                if (passed == '"') enter_text();
                if (may_stand_before_space(passed)) skip_spaces();
                break;
            case Place::text:
                if (passed == '"') place_ = Place::outside;
                if (passed == '\\') place_ = Place::escape;
                break;
            case Place::escape: place_ = Place::text; break;
        }
        *read_up_to_ = at_;
        return *this;
    }
    friend bool operator==(const PassingIterator& a, const PassingIterator& b) {
        return a.at_ == b.at_;
    }
    friend bool operator!=(const PassingIterator& a, const PassingIterator& b) { return !(a == b); }

 private:
    enum class Place : std::uint8_t { outside, text, escape };

    // White space behind these means nothing, and there is much of it in a file that is indented.
    static bool may_stand_before_space(char c) {
        return c == '\n' || c == ' ' || c == ',' || c == ':' || c == '{' || c == '[';
    }
    void skip_spaces() {
        while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
    }

    void enter_text() {
        place_ = Place::text;
        const char* special = find_special(at_, end_);
        if (special != end_ && *special == '"') at_ = special;
    }

    const char* at_;
    const char* end_;
    const char** read_up_to_;
    Place place_ = Place::outside;
};

class TreeBuilder {
 public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;

    TreeBuilder(std::string_view bytes, const char* const& read_up_to,
                std::pmr::memory_resource& memory)
        : bytes_(bytes), read_up_to_(read_up_to), memory_(memory) {}

    bool null() { return add(begin(JsonNode::Type::null)); }
    bool boolean(bool value) {
        JsonNode node = begin(JsonNode::Type::boolean);
        node.boolean = value;
        return add(node);
    }
    // A number is kept as it is written: a double would change some.
    bool number_integer(number_integer_t /*value*/) { return add_number(); }
    bool number_unsigned(number_unsigned_t /*value*/) { return add_number(); }
    bool number_float(number_float_t /*value*/, const std::string& /*as_written*/) {
        return add_number();
    }
    bool string(const std::string& value) {
        JsonNode node = begin(JsonNode::Type::string);
        node.text = text(node.offset, value);
        return add(node);
    }
    bool binary(nlohmann::json::binary_t& /*never in JSON text*/) { return false; }
    bool start_object(std::size_t /*unknown*/) {
        return open(JsonNode::Type::object, members_.size());
    }
    bool start_array(std::size_t /*unknown*/) { return open(JsonNode::Type::array, items_.size()); }
    bool end_object() {
        const Open closed = close();
        JsonNode node = closed.node;
        node.members = settle(members_, closed.first);
        return add(node);
    }
    bool end_array() {
        const Open closed = close();
        JsonNode node = closed.node;
        node.items = settle(items_, closed.first);
        return add(node);
    }
    bool key(const std::string& value) {
        const std::uint32_t offset = take_token_start();
        const std::string_view key = text(offset, value);
        const auto first = members_.begin() + static_cast<std::ptrdiff_t>(open_.back().first);
        if (std::any_of(first, members_.end(), [&](const auto& m) { return m.key == key; })) {
            problem_ = {"json.duplicate_key", offset, std::string(key)};
            return false;
        }
        open_.back().key = key;
        open_.back().key_offset = offset;
        return true;
    }
    bool parse_error(std::size_t /*position*/, const std::string& /*last_token*/,
                     const nlohmann::json::exception& error) {
        constexpr int out_of_range = 406;  // a number that is no finite double
        const bool too_large = error.id == out_of_range;
        problem_ = {too_large ? "json.number_too_large" : "json.syntax", take_token_start(), {}};
        return false;
    }

    [[nodiscard]] const JsonNode& root() const { return root_; }
    [[nodiscard]] const JsonProblem& problem() const { return problem_; }

 private:
    // An object or array that has not ended, and the key of the member that is being read.
    struct Open {
        JsonNode node;
        std::size_t first = 0;  // of its members or items
        std::string_view key;
        std::uint32_t key_offset = 0;
    };

    static bool separates(char c) {
        return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '\r' || c == '\t';
    }

    // The token that was just read begins at the first byte after the previous one that is neither
    // white space nor a separator.
    std::uint32_t take_token_start() {
        std::size_t begin = previous_end_;
        while (begin < bytes_.size() && separates(bytes_[begin])) ++begin;
        previous_end_ = static_cast<std::size_t>(read_up_to_ - bytes_.data());
        return static_cast<std::uint32_t>(begin);
    }

    JsonNode begin(JsonNode::Type type) {
        JsonNode node;
        node.type = type;
        node.offset = take_token_start();
        return node;
    }

    // The text whose opening quote stands at the offset and whose closing quote was just read. The
    // parser has seen only texts with escapes.
    std::string_view text(std::uint32_t offset, const std::string& seen) {
        if (seen.empty()) return bytes_.substr(offset + 1, previous_end_ - offset - 2);
        auto* copy = static_cast<char*>(memory_.allocate(seen.size(), 1));
        std::copy(seen.begin(), seen.end(), copy);
        return {copy, seen.size()};
    }

    bool add_number() {
        JsonNode node = begin(JsonNode::Type::number);
        // The parser has looked past the number.
        constexpr std::string_view of_numbers = "0123456789.eE+-";
        std::size_t end = bytes_.find_first_not_of(of_numbers, node.offset);
        if (end == std::string_view::npos) end = bytes_.size();
        node.text = bytes_.substr(node.offset, end - node.offset);
        previous_end_ = end;
        return add(node);
    }

    bool add(const JsonNode& node) {
        if (open_.empty()) {
            root_ = node;
        } else if (const Open& parent = open_.back(); parent.node.type == JsonNode::Type::array) {
            items_.push_back(node);
        } else {
            members_.push_back({parent.key, parent.key_offset, node});
        }
        return true;
    }

    bool open(JsonNode::Type type, std::size_t first) {
        const JsonNode node = begin(type);
        if (open_.size() == max_json_depth) {
            problem_ = {"json.depth", node.offset, std::to_string(max_json_depth)};
            return false;
        }
        open_.push_back({node, first, {}, 0});
        return true;
    }

    Open close() {
        previous_end_ = static_cast<std::size_t>(read_up_to_ - bytes_.data());
        const Open closed = open_.back();
        open_.pop_back();
        return closed;
    }

    // Moves everything from `first` on to the tree's memory.
    template <typename T>
    JsonRange<T> settle(std::vector<T>& pending, std::size_t first) {
        const std::size_t size = pending.size() - first;
        if (size == 0) return {};
        auto* settled = static_cast<T*>(memory_.allocate(size * sizeof(T), alignof(T)));
        std::uninitialized_copy(pending.begin() + static_cast<std::ptrdiff_t>(first), pending.end(),
                                settled);
        pending.resize(first);
        return {settled, size};
    }

    std::string_view bytes_;
    const char* const& read_up_to_;
    std::pmr::memory_resource& memory_;
    std::size_t previous_end_ = 0;
    JsonNode root_;
    std::vector<Open> open_;
    std::vector<JsonNode> items_;      // of the open arrays, the outermost first
    std::vector<JsonMember> members_;  // of the open objects
    JsonProblem problem_{"json.syntax", 0, {}};
};

}  // namespace

BuiltJson build_json(std::string_view text, std::pmr::memory_resource& memory) {
    const char* const end = text.data() + text.size();
    const char* read_up_to = text.data();
    TreeBuilder builder(text, read_up_to, memory);
    const char* const begin = end - text.size();
    const bool built = nlohmann::json::sax_parse(PassingIterator(begin, end, &read_up_to),
                                                 PassingIterator(end, end, &read_up_to), &builder);
    if (built) return {builder.root(), {}};
    return {std::nullopt, builder.problem()};
}

}  // namespace kurabe::files
