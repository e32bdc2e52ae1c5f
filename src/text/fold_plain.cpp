#include "text/fold_plain.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include "base/ascii.h"
#include "text/kana.h"
#include "text/spellings.h"

namespace kurabe::text {
namespace {

constexpr std::size_t min_word = 4;  // of katakana, with the long vowel mark at its end

bool is_hiragana(std::uint32_t c) {
    return (c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E;
}

// Characters of three bytes that NFKC and case folding leave alone, whatever stands around them,
// beside kana: no marks that combine, nothing with a compatibility mapping.
bool stays(std::uint32_t c) { return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3029); }

// Eight bytes of ASCII in lower case.
std::uint64_t lower(std::uint64_t word) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    const std::uint64_t from_a = word + ones * (0x80 - 'A');
    const std::uint64_t behind_z = word + ones * (0x7F - 'Z');
    return word | (((from_a ^ behind_z) & (ones * 0x80)) >> 2U);
}

// Writes the folded text behind what it has written so far. No character becomes longer.
class FoldedWriter {
 public:
    explicit FoldedWriter(std::size_t max_bytes) : text_(max_bytes, '\0'), at_(text_.data()) {}

    // A long vowel mark, or a dash that stands for one, after kana.
    void mark() {
        dot_ = false;
        if (word_ > 0) ++word_;
        put(long_vowel_mark);
        after_kana_ = true;
    }
    void katakana(std::uint32_t c) {
        ++word_;
        dot_ = false;
        put(c - 0x60);
        after_kana_ = true;
    }
    void hiragana(std::uint32_t c) {
        end_word();
        put(c);
        after_kana_ = true;
    }
    void other(std::uint32_t c) {
        end_word();
        put(c);
        after_kana_ = false;
    }
    void ascii(char c) {
        const bool apart =
            dot_ && at_ != text_.data() && are_of_one_word(at_[-1], base::lower_case(c));
        end_word();
        if (apart) *at_++ = ' ';
        *at_++ = base::lower_case(c);
        after_kana_ = false;
    }
    void middle_dot() { dot_ = true; }
    void eight_ascii(std::uint64_t word) {  // only behind ASCII
        word = lower(word);
        std::memcpy(at_, &word, sizeof word);
        at_ += sizeof word;
    }
    [[nodiscard]] bool after_kana() const { return after_kana_; }
    std::string finish() {
        end_word();
        text_.resize(static_cast<std::size_t>(at_ - text_.data()));
        return std::move(text_);
    }

 private:
    void put(std::uint32_t c) {
        at_[0] = static_cast<char>(0xE0U | (c >> 12U));
        at_[1] = static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        at_[2] = static_cast<char>(0x80U | (c & 0x3FU));
        at_ += 3;
    }
    static bool are_of_one_word(char a, char b) {
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
        return (is_digit(a) && is_digit(b)) || (is_letter(a) && is_letter(b));
    }
    // A long katakana word loses the marks at its end.
    void end_word() {
        dot_ = false;
        if (word_ >= min_word) {
            while (word_ > 1 && std::memcmp(at_ - 3, "\xE3\x83\xBC", 3) == 0) {
                at_ -= 3;
                --word_;
            }
        }
        word_ = 0;
    }

    std::string text_;
    char* at_;
    std::size_t word_ = 0;  // length of the katakana word at the end of what is written
    bool after_kana_ = false;
    bool dot_ = false;  // a middle dot comes before what is written next
};

// Writes one character of three bytes; false where it is not plain.
bool write_wide(FoldedWriter& writer, std::uint32_t c) {
    if (is_hiragana(c)) {
        writer.hiragana(c);
        return true;
    }
    if (is_katakana(c)) {
        writer.katakana(c);
        return true;
    }
    if (c == 0x30FD || c == 0x30FE) {  // iteration marks, ヽ and ヾ
        writer.hiragana(c - 0x60);
        return true;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
        c = c - 0xFF01 + '!';
    } else if (c == 0x3000) {
        c = ' ';
    } else {
        const bool may_stay = stays(c);
        const auto usual = static_cast<std::uint32_t>(usual_form(c));
        if (usual == c && c != long_vowel_mark && !may_stay) return false;
        c = usual;
    }
    const bool is_dash = c == '-' || c == long_vowel_mark;
    if (is_dash && writer.after_kana()) {
        writer.mark();
    } else if (is_dash) {
        writer.ascii('-');
    } else if (c < 0x80) {
        writer.ascii(static_cast<char>(c));
    } else {
        writer.other(c);
    }
    return true;
}

}  // namespace

std::optional<std::string> fold_plain(std::string_view utf8) {
    constexpr std::uint32_t middle_dot = 0x30FB;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    FoldedWriter writer(utf8.size());
    const char* at = utf8.data();
    const char* end = at + utf8.size();
    const auto byte = [&at](std::size_t i) { return static_cast<unsigned char>(at[i]); };
    bool within_ascii = false;
    while (at < end) {
        if (byte(0) < 0x80) {
            std::uint64_t word = tops;
            if (within_ascii && end - at >= 8) std::memcpy(&word, at, sizeof word);
            if ((word & tops) == 0) {
                writer.eight_ascii(word);
                at += 8;
            } else {
                // It would become a long vowel mark, of three bytes.
                if (*at == '-' && writer.after_kana()) return std::nullopt;
                writer.ascii(*at++);
                within_ascii = true;
            }
            continue;
        }
        within_ascii = false;
        if (byte(0) < 0xE2 || byte(0) > 0xEF || byte(0) == 0xED || end - at < 3 ||
            (byte(1) & 0xC0U) != 0x80U || (byte(2) & 0xC0U) != 0x80U) {
            return std::nullopt;
        }
        const std::uint32_t c =
            ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        at += 3;
        if (c == middle_dot) {
            writer.middle_dot();
        } else if (!write_wide(writer, c)) {
            return std::nullopt;
        }
    }
    return writer.finish();
}

}  // namespace kurabe::text
