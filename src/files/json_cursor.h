// Reading a JSON tree key by key: what is missing, of the wrong type or unknown becomes a
// diagnostic that names its place.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/language.h"
#include "files/json_tree.h"
#include "model/decimal.h"
#include "text/hidden_characters.h"

namespace kurabe::files {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// What a text means that exists in one language only: an error (format.missing), or a text that is
// shown in that language. Those are counted (a notice for each language that is missing:
// format.no_japanese, format.no_english) or told one by one, as warnings (format.lacks_japanese,
// format.lacks_english).
enum class OneLanguage : std::uint8_t { refused, counted, told };

// Of each severity, so many diagnostics of a file are kept; the others are counted, in one more
// diagnostic of that code and severity, whose argument "n" says how many they are.
inline constexpr std::size_t max_diagnostics = 1000;
inline constexpr std::string_view more_diagnostics = "format.more";

// The text that is being read, and what there is to say about it.
struct ReadContext {
    Locator locator;
    std::vector<base::Diagnostic>& diagnostics;
    std::array<std::size_t, 3> found = {};  // by severity, kept or not
    OneLanguage one_language = OneLanguage::refused;
    // Texts that lack the language, and the place in `diagnostics` of the notice that counts them.
    struct Lacking {
        std::size_t texts = 0;
        std::size_t notice = 0;
    };
    Lacking no_japanese = {};
    Lacking no_english = {};
    // Characters that texts were given with spelled out, and the place in `diagnostics` of the
    // notice that counts them (format.hidden_characters, at the first such text).
    std::size_t hidden_characters = 0;
    std::size_t hidden_notice = 0;
};

class JsonItems;

// One value of the tree and the way to it. Cursors live on the stack; a child must not outlive its
// parent. Every read_ function reports what is wrong and then gives an empty value; the caller goes
// on, so that one pass finds all that is wrong.
class JsonCursor {
 public:
    JsonCursor(ReadContext& context, const JsonNode& root) : context_(&context), node_(&root) {}

    [[nodiscard]] const JsonNode& node() const { return *node_; }
    [[nodiscard]] std::string path() const;  // JSON pointer

    void diagnose(base::Severity severity, std::string code, Arguments arguments = {}) const;
    void error(std::string code, Arguments arguments = {}) const {
        diagnose(base::Severity::error, std::move(code), std::move(arguments));
    }

    // True where the value is an object; else reports it.
    [[nodiscard]] bool is_object() const;

    // The member, or nothing. `require` reports where it is missing (format.missing).
    [[nodiscard]] std::optional<JsonCursor> find(std::string_view key) const;
    [[nodiscard]] std::optional<JsonCursor> require(std::string_view key) const;

    // This value itself, as a type; reports format.type where it is another one. A text is given
    // as it is to be shown (text/hidden_characters.h), its view as it is written and as long as the
    // tree lives.
    [[nodiscard]] std::string read_text() const;
    [[nodiscard]] std::string_view read_view() const;
    // value.too_large, value.too_small, value.too_many_digits, value.negative
    [[nodiscard]] std::optional<model::Decimal> read_number() const;
    [[nodiscard]] std::optional<base::Date> read_date() const;  // format.date, format.date_form
    // {"ja": …, "en": …}. Where the format lets one language be enough, warns as well of a text
    // that stands for both (format.japanese_as_english, format.english_as_japanese).
    [[nodiscard]] base::LocalizedText read_localized() const;
    [[nodiscard]] JsonItems read_items() const;  // of an array

    // A member as a type. The require_ ones report a missing member, the optional_ ones do not.
    [[nodiscard]] std::string require_text(std::string_view key) const;  // must not be empty
    [[nodiscard]] std::string optional_text(std::string_view key) const;
    [[nodiscard]] base::LocalizedText require_localized(std::string_view key) const;
    [[nodiscard]] base::LocalizedText optional_localized(std::string_view key) const;
    [[nodiscard]] std::optional<model::Decimal> optional_number(std::string_view key) const;
    [[nodiscard]] std::optional<base::Date> optional_date(std::string_view key) const;
    [[nodiscard]] bool optional_flag(std::string_view key) const;  // false where it is missing

    // Gives a notice (format.unknown_key) for each member that is not one of these, and those
    // members.
    std::vector<const JsonMember*> expect_only(
        std::initializer_list<std::string_view> known_keys) const;

 private:
    friend class JsonItems;
    JsonCursor(const JsonCursor& parent, const JsonNode& node, std::string_view key)
        : context_(parent.context_), parent_(&parent), node_(&node), key_(key) {}
    JsonCursor(const JsonCursor& parent, const JsonNode& node, std::size_t index)
        : context_(parent.context_), parent_(&parent), node_(&node), index_(index) {}

    // This member of that key as a text that must not be empty.
    [[nodiscard]] std::string read_filled_text() const;
    void lacks(base::Language language) const;
    void stands_for_both(const base::LocalizedText& text) const;
    void count_hidden(const std::vector<text::HiddenCharacter>& hidden) const;
    [[nodiscard]] bool has_type(JsonNode::Type wanted, std::string_view name) const;
    // False where there are enough of the severity.
    [[nodiscard]] bool is_kept(base::Severity severity) const;
    void keep(std::size_t offset, base::Severity severity, std::string code, Arguments arguments,
              std::string path) const;

    ReadContext* context_;
    const JsonCursor* parent_ = nullptr;
    const JsonNode* node_;
    std::string_view key_;
    std::size_t index_ = 0;
};

// The items of an array, each a cursor; none where the value is no array.
class JsonItems {
 public:
    class Iterator {
     public:
        Iterator(const JsonCursor& array, std::size_t index) : array_(&array), index_(index) {}
        JsonCursor operator*() const {
            return JsonCursor(*array_, array_->node().items[index_], index_);
        }
        Iterator& operator++() {
            ++index_;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

     private:
        const JsonCursor* array_;
        std::size_t index_;
    };

    explicit JsonItems(const JsonCursor& array) : array_(&array) {}
    [[nodiscard]] std::size_t size() const { return array_->node().items.size(); }
    [[nodiscard]] Iterator begin() const { return {*array_, 0}; }
    [[nodiscard]] Iterator end() const { return {*array_, size()}; }
    [[nodiscard]] JsonCursor operator[](std::size_t index) const {
        return *Iterator(*array_, index);
    }

 private:
    const JsonCursor* array_;
};

// Reads an enumerated name with one of the model's *_from_name functions; reports format.name with
// the names that are allowed.
template <typename Enum>
[[nodiscard]] std::optional<Enum> read_name(const JsonCursor& cursor,
                                            std::optional<Enum> (*from_name)(std::string_view),
                                            std::string_view allowed) {
    const std::string_view name = cursor.read_view();
    if (name.empty() && cursor.node().type != JsonNode::Type::string) return std::nullopt;
    const auto found = from_name(name);
    if (!found) {
        cursor.error("format.name",
                     {{"found", std::string(name)}, {"allowed", std::string(allowed)}});
    }
    return found;
}

}  // namespace kurabe::files
