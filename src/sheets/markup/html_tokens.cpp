#include "sheets/markup/html_tokens.h"

#include <algorithm>

#include "base/ascii.h"
#include "sheets/markup/entities.h"

namespace kurabe::sheets {
std::string html_attribute(std::string_view attributes, std::string_view name) {
    std::size_t at = 0;
    const auto skip_white = [&] {
        while (at < attributes.size() && (is_white(attributes[at]) || attributes[at] == '/')) ++at;
    };
    while (true) {
        skip_white();
        if (at >= attributes.size()) return {};
        const std::size_t begin = at;
        while (at < attributes.size() && !is_white(attributes[at]) && attributes[at] != '=') ++at;
        const std::string_view found = attributes.substr(begin, at - begin);
        skip_white();
        std::string_view value;
        if (at < attributes.size() && attributes[at] == '=') {
            ++at;
            skip_white();
            const char quote = at < attributes.size() ? attributes[at] : ' ';
            if (quote == '"' || quote == '\'') {
                const std::size_t end = std::min(attributes.find(quote, at + 1), attributes.size());
                value = attributes.substr(at + 1, end - at - 1);
                at = std::min(end + 1, attributes.size());
            } else {
                const std::size_t value_begin = at;
                while (at < attributes.size() && !is_white(attributes[at])) ++at;
                value = attributes.substr(value_begin, at - value_begin);
            }
        }
        if (found.size() == name.size() && base::begins_in_any_case(found, name)) {
            std::string unescaped;
            append_unescaped(unescaped, value);
            return unescaped;
        }
    }
}

std::size_t HtmlTokens::find(std::string_view what, std::size_t from, std::size_t memory) {
    if (from >= none_from_[memory]) return npos;
    const std::size_t found = html_.find(what, from);
    if (found == npos) none_from_[memory] = from;
    return found;
}

// Where the tag at the current place ends; quotes are skipped that are closed.
std::size_t HtmlTokens::end_of_tag() {
    const std::size_t none = find(">", at_, 0);
    if (none == npos) return npos;
    std::size_t at = at_ + 1;
    constexpr std::size_t longest_tag = 20'000;
    const std::size_t most = std::min(html_.size(), at_ + longest_tag);
    while (at < most) {
        const char c = html_[at];
        if (c == '>') return at;
        const bool opens_value = (c == '"' || c == '\'') && html_[at - 1] == '=';
        if (opens_value) {
            const std::size_t close =
                find(std::string_view(&html_[at], 1), at + 1, c == '"' ? 1 : 2);
            if (close == npos || close >= most) return none;
            at = close;
        }
        ++at;
    }
    return none;
}

HtmlToken HtmlTokens::next() {
    constexpr std::array<std::string_view, 3> without_texts = {"script", "style", "title"};
    HtmlToken token;
    while (at_ < html_.size()) {
        const std::string_view rest = html_.substr(at_);
        if (rest.starts_with("<!--")) {
            const std::size_t end = find("-->", at_ + 4, 3);
            at_ = end == npos ? html_.size() : end + 3;
            continue;
        }
        const bool is_end = rest.starts_with("</");
        const std::size_t name_at = at_ + (is_end ? 2 : 1);
        const bool is_tag = rest.front() == '<' && name_at < html_.size() &&
                            (base::is_letter(html_[name_at]) ||
                             (!is_end && (html_[name_at] == '!' || html_[name_at] == '?')));
        const std::size_t end = is_tag ? end_of_tag() : npos;
        if (end == npos) {
            const std::size_t next_tag = std::min(find("<", at_ + 1, 4), html_.size());
            token.kind = HtmlToken::Kind::text;
            token.text = html_.substr(at_, next_tag - at_);
            at_ = next_tag;
            return token;
        }
        const std::string_view inside = html_.substr(name_at, end - name_at);
        at_ = end + 1;
        if (!base::is_letter(inside.front())) continue;
        const auto* const name_end = std::ranges::find_if(
            inside, [](char c) { return is_white(c) || c == '/' || c == '>'; });
        const auto name_size = static_cast<std::size_t>(name_end - inside.begin());
        constexpr std::size_t longest_name = 40;
        for (const char c : inside.substr(0, std::min(name_size, longest_name))) {
            token.name += base::lower_case(c);
        }
        token.attributes = inside.substr(name_size);
        token.kind = is_end ? HtmlToken::Kind::end_tag : HtmlToken::Kind::start_tag;
        const bool is_without_text =
            !is_end && std::ranges::find(without_texts, token.name) != without_texts.end();
        if (!is_without_text) return token;
        std::size_t close = find("</", at_, 5);
        while (close != npos && !base::begins_in_any_case(html_.substr(close + 2), token.name)) {
            close = find("</", close + 2, 5);
        }
        at_ = close == npos ? html_.size() : close;
        token.name.clear();
    }
    token.kind = HtmlToken::Kind::end;
    return token;
}

}  // namespace kurabe::sheets
