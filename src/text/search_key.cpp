#include "text/search_key.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include "base/ascii.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace kurabe::text {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

enum class WordPart : std::uint8_t { none, letter, digit };

WordPart part_of(char32_t c) {
    if (c >= U'0' && c <= U'9') return WordPart::digit;
    return is_latin_letter(c) ? WordPart::letter : WordPart::none;
}

// 0: nothing stands there.
char32_t code_point_before(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    std::size_t begin = at - 1;
    while (begin > 0 && is_continuation(text[begin])) --begin;
    return first_code_point(text.substr(begin)).value;
}
char32_t code_point_at(std::string_view text, std::size_t at) {
    return at < text.size() ? first_code_point(text.substr(at)).value : 0;
}

bool is_numeral(char32_t c) {
    constexpr std::u32string_view numerals = U"〇一二三四五六七八九十百千数何";
    return part_of(c) == WordPart::digit || numerals.find(c) != std::u32string_view::npos;
}
bool is_counted(char32_t c) {
    constexpr std::u32string_view counted = U"月国所年条";
    return counted.find(c) != std::u32string_view::npos;
}

// Where a key's bytes come from in the original text; what they leave out stands between them.
struct Trace {
    std::vector<std::size_t> begins;  // of each byte and, before it is written, of the text's end
    std::vector<std::size_t> ends;    // of each character's last byte
};

// Bytes at which the key may differ from the folded text, or that begin a character where it may.
constexpr auto may_change = [] {
    std::array<bool, 256> may{};
    for (const unsigned byte : {0U, 9U, 10U, 11U, 12U, 13U, 32U, 0x2CU, 0x2DU, 0xE3U, 0xE7U}) {
        may[byte] = true;
    }
    return may;
}();

// Makes a key of a folded text, in place: no key is longer. So is the trace, if there is one.
class KeyWriter {
 public:
    explicit KeyWriter(std::string& text, Trace* trace = nullptr) : text_(text), trace_(trace) {}

    void write() {
        while (at_ < text_.size()) {
            copy(plain_run());
            if (at_ == text_.size()) break;
            const char c = text_[at_];
            if (is_space(c)) {
                space();
            } else if (c == '-') {
                dash();
            } else if (c == ',') {
                comma();
            } else {
                counter();
            }
        }
        text_.resize(end_);
    }

 private:
    // How many bytes from `at_` on surely stay: most of them all, and this is asked of each text
    // that is loaded.
    [[nodiscard]] std::size_t plain_run() const {
        std::size_t at = at_;
        for (;;) {
            while (!may_change[byte(at)]) ++at;  // the byte behind the text, 0, may
            if (at == text_.size()) break;
            const char c = text_[at];
            if (c == '\xE3' || c == '\xE7') {
                if (is_counter(at)) break;
                at += 3;
            } else if (c == '\0' || (c == ' ' && is_between_letters(at))) {
                ++at;
            } else {
                break;
            }
        }
        return at - at_;
    }
    [[nodiscard]] unsigned char byte(std::size_t at) const {
        return static_cast<unsigned char>(text_.c_str()[at]);
    }
    [[nodiscard]] bool is_between_letters(std::size_t at) const {
        return at > at_ && base::is_letter(text_[at - 1]) && base::is_letter(text_.c_str()[at + 1]);
    }
    // け, ゕ, ゖ or 箇.
    [[nodiscard]] bool is_counter(std::size_t at) const {
        const unsigned second = byte(at + 1);
        const unsigned third = byte(at + 2);
        if (text_[at] == '\xE7') return second == 0xAE && third == 0x87;
        return (second == 0x81 && third == 0x91) ||
               (second == 0x82 && (third == 0x95 || third == 0x96));
    }

    void copy(std::size_t size) {
        if (trace_ == nullptr) {
            if (end_ != at_) std::memmove(text_.data() + end_, text_.data() + at_, size);
            end_ += size;
            at_ += size;
        } else {
            for (const std::size_t last = at_ + size; at_ < last; ++at_) put(text_[at_]);
        }
    }
    // In place of what stands at `at_`, or behind it.
    void put(char c) {
        if (trace_ != nullptr) {
            trace_->begins[end_] = trace_->begins[at_];
            trace_->ends.push_back(trace_->begins[at_ + 1]);
        }
        text_[end_++] = c;
    }

    [[nodiscard]] char32_t before() const { return code_point_before(text_, end_); }
    [[nodiscard]] std::size_t skip_spaces(std::size_t at) const {
        while (at < text_.size() && is_space(text_[at])) ++at;
        return at;
    }

    void space() {
        const std::size_t next = skip_spaces(at_);
        const char32_t left = before();
        const char32_t right = code_point_at(text_, next);
        const WordPart part = part_of(left);
        const bool words = part != WordPart::none && part == part_of(right);
        // It would become a comma between thousands.
        const bool comma = (left == U',' && part_of(right) == WordPart::digit) ||
                           (part == WordPart::digit && right == U',');
        // It would become a long vowel mark.
        const bool mark = right == U'-' && part == WordPart::none && end_ > 0;
        if (words || comma || mark) put(' ');
        at_ = next;
    }

    void dash() {
        const WordPart left = part_of(before());
        const WordPart right = part_of(code_point_at(text_, skip_spaces(at_ + 1)));
        const bool joins = left != WordPart::none && right != WordPart::none && left != right;
        if (!joins) put('-');
        ++at_;
    }

    [[nodiscard]] std::size_t end_of_digits(std::size_t at) const {
        while (at < text_.size() && base::is_digit(text_[at])) ++at;
        return at;
    }

    [[nodiscard]] bool has_thousands(std::size_t at) const {
        return text_[at] == ',' && end_of_digits(at + 1) == at + 4;
    }

    void comma() {
        std::size_t first = end_;
        while (first > 0 && end_ - first < 4 && base::is_digit(text_[first - 1])) --first;
        const std::size_t digits = end_ - first;
        if (digits == 0 || digits > 3 || !has_thousands(at_)) return copy(1);
        while (at_ < text_.size() && has_thousands(at_)) {
            ++at_;
            copy(3);
        }
    }

    void counter() {
        const std::string_view c = std::string_view(text_).substr(at_, 3);
        bool is_ka = c == "ゕ" || c == "ゖ";
        if (!is_ka) {
            const char32_t next = code_point_at(text_, skip_spaces(at_ + c.size()));
            is_ka = (is_numeral(before()) && is_counted(next)) || (c == "け" && next == U'月');
        }
        if (!is_ka) return copy(c.size());
        for (const char byte : std::string_view("か")) {
            put(byte);
            ++at_;
        }
    }

    std::string& text_;
    Trace* trace_;
    std::size_t at_ = 0;   // is read next
    std::size_t end_ = 0;  // of what is written; never beyond `at_`
};

bool is_space_or_separator(char c) { return is_space(c) || c == text_separator; }

std::string key_of_typed(std::string folded) {
    std::replace(folded.begin(), folded.end(), text_separator, ' ');
    KeyWriter(folded).write();
    const auto is_unfinished = [&folded] {
        const WordPart before = part_of(code_point_before(folded, folded.size() - 1));
        return (folded.back() == '-' && before != WordPart::none) ||
               (folded.back() == ',' && before == WordPart::digit);
    };
    while (!folded.empty() && is_unfinished()) folded.pop_back();
    return folded;
}

}  // namespace

std::string search_key(std::string_view utf8) {
    std::string key = fold(utf8);
    KeyWriter(key).write();
    return key;
}

std::string query_key(std::string_view utf8) { return key_of_typed(fold_query(utf8)); }

std::vector<std::string> search_words(std::string_view utf8) {
    // Folding turns the ideographic space into an ordinary one.
    const std::string folded = fold_query(utf8);
    std::vector<std::string> words;
    for (auto at = folded.begin(); at != folded.end();) {
        const auto begin = std::find_if_not(at, folded.end(), is_space_or_separator);
        at = std::find_if(begin, folded.end(), is_space_or_separator);
        std::string key = key_of_typed(std::string(begin, at));
        if (!key.empty()) words.push_back(std::move(key));
    }
    return words;
}

bool begins_latin_word(char32_t before, char32_t first) {
    return is_latin_letter(first) && !is_latin_letter(before);
}

bool may_begin_word(std::string_view key, std::size_t at) {
    return !is_latin_letter(code_point_at(key, at)) || !is_latin_letter(code_point_before(key, at));
}

std::size_t find_word(std::string_view key, std::string_view word, std::size_t from) {
    std::size_t at = key.find(word, from);
    while (at != std::string_view::npos && !may_begin_word(key, at)) at = key.find(word, at + 1);
    return at;
}

std::vector<Span> find_hits(std::string_view utf8, const std::vector<std::string>& words) {
    std::vector<Span> hits;
    if (words.empty() || first_invalid_utf8(utf8)) return hits;
    TracedText text = fold_traced(utf8);
    std::string& key = text.folded;
    Trace trace{std::move(text.origins), {}};
    KeyWriter(key, &trace).write();
    for (const std::string& word : words) {
        if (word.empty()) continue;
        for (std::size_t at = find_word(key, word); at != std::string::npos;
             at = find_word(key, word, at + word.size())) {
            std::size_t end = at + word.size();
            // Characters that came from one of the original go together with it.
            while (end < key.size() && trace.begins[end] == trace.begins[end - 1]) ++end;
            hits.push_back({trace.begins[at], trace.ends[end - 1]});
        }
    }
    std::sort(hits.begin(), hits.end(), [](const Span& a, const Span& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<Span> merged;
    for (const Span& hit : hits) {
        if (!merged.empty() && hit.begin < merged.back().end) {
            merged.back().end = std::max(merged.back().end, hit.end);
        } else {
            merged.push_back(hit);
        }
    }
    return merged;
}

}  // namespace kurabe::text
