#include "text/spellings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/ascii.h"

namespace kurabe::text {
namespace {

struct Forms {
    std::u32string_view usual;
    std::u32string_view others;
};
#define TEXT(text) U##text
constexpr Forms of_characters[] = {
#include "spellings_of_characters.inc"
};
#undef TEXT

struct Words {
    std::string_view usual;
    std::string_view other;
};
#define TEXT(text) text
constexpr Words of_words[] = {
#include "spellings_of_words.inc"
};
#undef TEXT

struct Form {
    char32_t form = 0;
    char32_t usual = 0;
};

constexpr std::size_t count_forms() {
    std::size_t count = 0;
    for (const Forms& forms : of_characters) count += forms.others.size();
    return count;
}

constexpr auto sorted_forms = [] {
    std::array<Form, count_forms()> all;
    std::size_t i = 0;
    for (const Forms& forms : of_characters) {
        for (const char32_t form : forms.others) all[i++] = {form, forms.usual.front()};
    }
    std::sort(all.begin(), all.end(), [](const Form& a, const Form& b) { return a.form < b.form; });
    return all;
}();

// A bit for each character of the basic plane: this is asked for every one that is loaded.
constexpr auto has_usual_form = [] {
    std::array<std::uint64_t, 0x10000 / 64> bits{};
    for (const Form& form : sorted_forms) {
        if (form.form < 0x10000) bits[form.form / 64] |= std::uint64_t{1} << (form.form % 64);
    }
    return bits;
}();

void add_respelled(std::vector<std::string>& spellings, std::string_view from,
                   std::string_view to) {
    const std::string& key = spellings.front();
    const std::size_t at = key.find(from);
    if (at == std::string::npos) return;
    const std::size_t end = at + from.size();
    const bool is_word = (at == 0 || !base::is_letter(key[at - 1])) &&
                         (end == key.size() || !base::is_letter(key[end]));
    if (!is_word) return;
    std::string respelled = key;
    respelled.replace(at, from.size(), to);
    spellings.push_back(std::move(respelled));
}

}  // namespace

char32_t usual_form(char32_t c) {
    if (c < 0x10000 && ((has_usual_form[c / 64] >> (c % 64)) & 1U) == 0) return c;
    const auto found = std::lower_bound(sorted_forms.begin(), sorted_forms.end(), c,
                                        [](const Form& f, char32_t code) { return f.form < code; });
    return found != sorted_forms.end() && found->form == c ? found->usual : c;
}

std::vector<std::string> spellings_of(std::string_view key) {
    std::vector<std::string> spellings = {std::string(key)};
    for (const Words& words : of_words) {
        const bool has_other = key.find(words.other) != std::string_view::npos;
        if (has_other) add_respelled(spellings, words.other, words.usual);
        if (!has_other) add_respelled(spellings, words.usual, words.other);
    }
    return spellings;
}

}  // namespace kurabe::text
