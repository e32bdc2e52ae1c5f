#include "files/json_builder.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
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

std::size_t end_of_number(std::string_view bytes, std::size_t begin) {
    return std::min(bytes.find_first_not_of("0123456789.eE+-", begin), bytes.size());
}

// The values that have been read, those of the innermost open object or array last.
class TreeBuilder {
 public:
    TreeBuilder(std::pmr::memory_resource& memory, IsFormat is_format)
        : memory_(memory), is_format_(is_format) {}

    [[nodiscard]] std::pmr::memory_resource& memory() const { return memory_; }
    // All of it, or what stands before the place where reading ended of itself.
    [[nodiscard]] JsonNode root() {
        if (!is_other_format_) return root_;
        JsonNode root = open_.front().node;
        root.members = settle(members_, 0);
        return root;
    }
    [[nodiscard]] bool is_other_format() const { return is_other_format_; }
    [[nodiscard]] const JsonProblem& problem() const { return problem_; }
    void set_problem(JsonProblem problem) { problem_ = std::move(problem); }

    // False, of this and the others: there is nothing more to read, or a problem.
    bool add(const JsonNode& node) {
        if (++values_ > max_json_values) {
            problem_ = {"json.too_many_values", node.offset, std::to_string(max_json_values)};
            return false;
        }
        if (open_.empty()) {
            root_ = node;
        } else if (const Open& parent = open_.back(); parent.node.type == JsonNode::Type::array) {
            items_.push_back(node);
        } else {
            members_.push_back({parent.key, parent.key_offset, node});
            is_other_format_ = is_format_ != nullptr && open_.size() == 1 &&
                               parent.key == "format" && node.type == JsonNode::Type::string &&
                               !is_format_(node.text);
        }
        return !is_other_format_;
    }
    bool open(JsonNode::Type type, std::uint32_t offset) {
        if (open_.size() == max_json_depth) {
            problem_ = {"json.depth", offset, std::to_string(max_json_depth)};
            return false;
        }
        JsonNode node;
        node.type = type;
        node.offset = offset;
        const bool is_array = type == JsonNode::Type::array;
        is_other_format_ = is_format_ != nullptr && open_.empty() && is_array;
        open_.push_back({node, is_array ? items_.size() : members_.size(), {}, 0, {}});
        return !is_other_format_;
    }
    bool close() {
        Open closed = std::move(open_.back());
        open_.pop_back();
        if (closed.node.type == JsonNode::Type::array) {
            closed.node.items = settle(items_, closed.first);
        } else {
            closed.node.members = settle(members_, closed.first);
        }
        return add(closed.node);
    }
    // Of the member that comes next.
    bool key(std::string_view key, std::uint32_t offset) {
        if (!is_new(key)) {
            problem_ = {"json.duplicate_key", offset, std::string(key)};
            return false;
        }
        open_.back().key = key;
        open_.back().key_offset = offset;
        return true;
    }

 private:
    // An object or array that has not ended, and the key of the member that is being read.
    struct Open {
        JsonNode node;
        std::size_t first = 0;  // of its members or items
        std::string_view key;
        std::uint32_t key_offset = 0;
        std::set<std::string_view> keys;  // of its members, where they are many
    };

    // Looking through the few members of a usual object is faster than any set; a set of hashes
    // could be made slow by keys that are chosen for it.
    bool is_new(std::string_view key) {
        constexpr std::ptrdiff_t few = 24;
        Open& object = open_.back();
        const auto first = members_.begin() + static_cast<std::ptrdiff_t>(object.first);
        if (members_.end() - first < few) {
            return std::none_of(first, members_.end(), [&](const auto& m) { return m.key == key; });
        }
        if (object.keys.empty()) {
            for (auto member = first; member != members_.end(); ++member) {
                object.keys.insert(member->key);
            }
        }
        return object.keys.insert(key).second;
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

    std::pmr::memory_resource& memory_;
    IsFormat is_format_;
    bool is_other_format_ = false;
    std::size_t values_ = 0;
    JsonNode root_;
    std::vector<Open> open_;
    std::vector<JsonNode> items_;      // of the open arrays, the outermost first
    std::vector<JsonMember> members_;  // of the open objects
    JsonProblem problem_{"json.syntax", 0, {}};
};

// Written without an exponent, and with so few digits that it is a finite double.
bool is_plain_number(std::string_view written) {
    constexpr std::size_t max_length = 40;
    constexpr std::string_view digits = "0123456789";
    if (written.size() > max_length) return false;
    if (written.starts_with('-')) written.remove_prefix(1);
    const std::size_t whole = std::min(written.find_first_not_of(digits), written.size());
    if (whole == 0 || (whole > 1 && written.front() == '0')) return false;
    if (whole == written.size()) return true;
    return written[whole] == '.' && whole + 1 < written.size() &&
           written.find_first_not_of(digits, whole + 1) == std::string_view::npos;
}

// Gives the parser its characters, and tells how far it has read.
class PassingIterator {
 public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    PassingIterator(const char* at, const char** read_up_to) : at_(at), read_up_to_(read_up_to) {}
    reference operator*() const { return *at_; }
    PassingIterator& operator++() {
        *read_up_to_ = ++at_;
        return *this;
    }
    friend bool operator==(const PassingIterator& a, const PassingIterator& b) {
        return a.at_ == b.at_;
    }
    friend bool operator!=(const PassingIterator& a, const PassingIterator& b) { return !(a == b); }

 private:
    const char* at_;
    const char** read_up_to_;
};

// The parser's events.
class Events {
 public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;

    Events(std::string_view bytes, const char* const& read_up_to, TreeBuilder& tree)
        : bytes_(bytes), read_up_to_(read_up_to), tree_(tree) {}

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
        node.text = keep(value);
        return add(node);
    }
    bool binary(nlohmann::json::binary_t& /*never in JSON text*/) { return false; }
    bool start_object(std::size_t /*unknown*/) {
        return tree_.open(JsonNode::Type::object, take_token_start());
    }
    bool start_array(std::size_t /*unknown*/) {
        return tree_.open(JsonNode::Type::array, take_token_start());
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(const std::string& value) {
        const std::uint32_t offset = take_token_start();
        return tree_.key(keep(value), offset);
    }
    bool parse_error(std::size_t /*position*/, const std::string& /*last_token*/,
                     const nlohmann::json::exception& error) {
        constexpr int out_of_range = 406;  // a number that is no finite double
        const bool too_large = error.id == out_of_range;
        tree_.set_problem(
            {too_large ? "json.number_too_large" : "json.syntax", take_token_start(), {}});
        return false;
    }

 private:
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

    std::string_view keep(const std::string& text) {
        if (text.empty()) return {};
        auto* copy = static_cast<char*>(tree_.memory().allocate(text.size(), 1));
        std::copy(text.begin(), text.end(), copy);
        return {copy, text.size()};
    }

    bool add(const JsonNode& node) { return tree_.add(node); }
    bool close() {
        previous_end_ = static_cast<std::size_t>(read_up_to_ - bytes_.data());
        return tree_.close();
    }
    bool add_number() {
        JsonNode node = begin(JsonNode::Type::number);
        // The parser has looked past the number.
        previous_end_ = end_of_number(bytes_, node.offset);
        node.text = bytes_.substr(node.offset, previous_end_ - node.offset);
        return add(node);
    }

    std::string_view bytes_;
    const char* const& read_up_to_;
    TreeBuilder& tree_;
    std::size_t previous_end_ = 0;
};

BuiltJson parse(std::string_view text, std::pmr::memory_resource& memory, IsFormat is_format) {
    const char* read_up_to = text.data();
    TreeBuilder tree(memory, is_format);
    Events events(text, read_up_to, tree);
    const char* const begin = text.data();
    const bool built =
        nlohmann::json::sax_parse(PassingIterator(begin, &read_up_to),
                                  PassingIterator(begin + text.size(), &read_up_to), &events);
    if (built || tree.is_other_format()) return {tree.root(), {}};
    return {std::nullopt, tree.problem()};
}

// Reads what profiles consist of, texts without escapes and numbers without exponents between the
// signs of JSON, in less than half the parser's time. Hands any other text or number to the parser,
// and gives up where something is wrong: to say what is wrong is the parser's.
class PlainReader {
 public:
    PlainReader(std::string_view bytes, std::pmr::memory_resource& memory, IsFormat is_format)
        : bytes_(bytes), at_(bytes.data()), end_(at_ + bytes.size()), tree_(memory, is_format) {}

    std::optional<JsonNode> read() {
        if (!read_value()) {
            return tree_.is_other_format() ? std::optional(tree_.root()) : std::nullopt;
        }
        skip_space();
        if (at_ != end_) return std::nullopt;
        return tree_.root();
    }

 private:
    [[nodiscard]] std::uint32_t offset() const {
        return static_cast<std::uint32_t>(at_ - bytes_.data());
    }
    void skip_space() {
        while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
    }
    bool take(char wanted) {
        skip_space();
        if (at_ == end_ || *at_ != wanted) return false;
        ++at_;
        return true;
    }

    // Nested no deeper than max_json_depth.
    bool read_value() {
        skip_space();
        if (at_ == end_) return false;
        switch (*at_) {
            case '{': return read_object();
            case '[': return read_array();
            case '"': return add(read_text());
            case 't':
            case 'f':
            case 'n': return add(read_name());
            default: return add(read_number());
        }
    }
    bool add(const std::optional<JsonNode>& node) { return node && tree_.add(*node); }

    bool read_object() {
        if (!tree_.open(JsonNode::Type::object, offset())) return false;
        ++at_;
        if (!take('}')) {
            do {
                skip_space();
                if (at_ == end_ || *at_ != '"') return false;
                const auto key = read_text();
                if (!key || !tree_.key(key->text, key->offset)) return false;
                if (!take(':') || !read_value()) return false;
            } while (take(','));
            if (!take('}')) return false;
        }
        return tree_.close();
    }
    bool read_array() {
        if (!tree_.open(JsonNode::Type::array, offset())) return false;
        ++at_;
        if (!take(']')) {
            do {
                if (!read_value()) return false;
            } while (take(','));
            if (!take(']')) return false;
        }
        return tree_.close();
    }

    // From an opening quote on.
    std::optional<JsonNode> read_text() {
        const char* const begin = at_++;
        bool plain = true;
        for (at_ = find_special(at_, end_); at_ != end_ && *at_ == '\\';) {
            plain = false;
            if (end_ - at_ < 2) return std::nullopt;
            at_ = find_special(at_ + 2, end_);
        }
        if (at_ == end_ || *at_ != '"') return std::nullopt;
        ++at_;
        if (!plain) return read_by_parser(begin);
        JsonNode node = begun_at(begin, JsonNode::Type::string);
        node.text = {begin + 1, static_cast<std::size_t>(at_ - begin) - 2};
        return node;
    }
    std::optional<JsonNode> read_number() {
        const char* const begin = at_;
        at_ = bytes_.data() + end_of_number(bytes_, offset());
        const std::string_view written(begin, static_cast<std::size_t>(at_ - begin));
        if (!is_plain_number(written)) return read_by_parser(begin);
        JsonNode node = begun_at(begin, JsonNode::Type::number);
        node.text = written;
        return node;
    }
    std::optional<JsonNode> read_name() {
        const char* const begin = at_;
        while (at_ != end_ && *at_ >= 'a' && *at_ <= 'z') ++at_;
        const std::string_view name(begin, static_cast<std::size_t>(at_ - begin));
        if (name == "null") return begun_at(begin, JsonNode::Type::null);
        JsonNode node = begun_at(begin, JsonNode::Type::boolean);
        node.boolean = name == "true";
        return node.boolean || name == "false" ? std::optional(node) : std::nullopt;
    }
    std::optional<JsonNode> read_by_parser(const char* begin) {
        const std::string_view token(begin, static_cast<std::size_t>(at_ - begin));
        BuiltJson built = parse(token, tree_.memory(), nullptr);
        if (built.root) built.root->offset = begun_at(begin, built.root->type).offset;
        return built.root;
    }
    [[nodiscard]] JsonNode begun_at(const char* begin, JsonNode::Type type) const {
        JsonNode node;
        node.type = type;
        node.offset = static_cast<std::uint32_t>(begin - bytes_.data());
        return node;
    }

    std::string_view bytes_;
    const char* at_;  // is read next
    const char* end_;
    TreeBuilder tree_;
};

}  // namespace

BuiltJson build_json(std::string_view text, std::pmr::memory_resource& memory, IsFormat is_format) {
    if (auto root = PlainReader(text, memory, is_format).read()) return {root, {}};
    return parse(text, memory, is_format);
}

}  // namespace kurabe::files
