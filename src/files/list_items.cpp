#include "files/list_items.h"

namespace kurabe::files {

ListItems::ListItems(std::string_view bytes, std::string_view key) : bytes_(bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    if (!find_list(key)) return;
    begin_ = at_;
    skip_space();
    state_ = is_at(']') ? State::ended : State::at_item;
}

bool ListItems::find_list(std::string_view key) {
    if (!take('{')) return false;
    do {
        skip_space();
        const std::size_t name = at_;
        if (!is_at('"') || !skip_text()) return false;
        const bool is_wanted = bytes_.substr(name + 1, at_ - name - 2) == key;
        if (!take(':')) return false;
        if (is_wanted) return take('[');
        skip_space();
        if (!skip_value()) return false;
    } while (take(','));
    return false;
}

std::optional<std::string_view> ListItems::next() {
    if (state_ != State::at_item) return std::nullopt;
    state_ = State::no_list;
    skip_space();
    const std::size_t begin = at_;
    if (!skip_value() || at_ == begin) return std::nullopt;
    const std::string_view item = bytes_.substr(begin, at_ - begin);
    if (take(',')) {
        state_ = State::at_item;
    } else if (is_at(']')) {
        state_ = State::ended;
    } else {
        return std::nullopt;
    }
    return item;
}

std::optional<std::string> ListItems::without_items() const {
    if (state_ != State::ended) return std::nullopt;
    return std::string(bytes_.substr(0, begin_)).append(bytes_.substr(at_));
}

void ListItems::skip_space() {
    while (is_at(' ') || is_at('\n') || is_at('\r') || is_at('\t')) ++at_;
}

bool ListItems::take(char c) {
    skip_space();
    if (!is_at(c)) return false;
    ++at_;
    return true;
}

bool ListItems::skip_text() {
    for (++at_;; at_ += 2) {  // behind a backslash, whatever it stands before
        at_ = bytes_.find_first_of("\"\\", at_);
        if (at_ == std::string_view::npos) {
            at_ = bytes_.size();
            return false;
        }
        if (bytes_[at_] == '"') break;
    }
    ++at_;
    return true;
}

bool ListItems::skip_value() {
    std::size_t depth = 0;
    do {
        at_ = bytes_.find_first_of(depth == 0 ? "\"[{]}, \n\r\t" : "\"[{]}", at_);
        if (at_ == std::string_view::npos) {
            at_ = bytes_.size();
            return false;
        }
        switch (bytes_[at_]) {
            case '"':
                if (!skip_text()) return false;
                break;
            case '[':
            case '{':
                ++depth;
                ++at_;
                break;
            case ']':
            case '}':
                if (depth == 0) return true;  // of what the value stands in
                --depth;
                ++at_;
                break;
            default: return true;  // behind a number or a word
        }
    } while (depth > 0);
    return true;
}

}  // namespace kurabe::files
