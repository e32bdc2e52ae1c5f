// The items of one list of a document, each found by brackets and quotes when it is asked for: what
// is large can be read item by item. What they say is for the parser.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kurabe::files {

class ListItems {
 public:
    // Of the list that the document's root has under `key`, which is written without escapes. The
    // bytes must outlive it.
    ListItems(std::string_view bytes, std::string_view key);

    // Whether there is such a list with an item to come.
    [[nodiscard]] bool has_more() const { return state_ == State::at_item; }
    // Nothing behind the last item, or where this is no list. Linear in the item.
    [[nodiscard]] std::optional<std::string_view> next();
    // The document with an empty list in the place of this one; once the last item was taken.
    // Nothing where the list does not end as one.
    [[nodiscard]] std::optional<std::string> without_items() const;

 private:
    enum class State : unsigned char { no_list, at_item, ended };

    void skip_space();
    [[nodiscard]] bool take(char c);  // behind white space
    // Goes behind the value that begins here; false where the bytes end before it does.
    [[nodiscard]] bool skip_value();
    [[nodiscard]] bool skip_text();
    [[nodiscard]] bool find_list(std::string_view key);
    [[nodiscard]] bool is_at(char c) const { return at_ < bytes_.size() && bytes_[at_] == c; }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;  // behind the list's bracket
    State state_ = State::no_list;
};

}  // namespace kurabe::files
