#include "intake/clauses.h"

#include <algorithm>
#include <array>

#include "text/search_key.h"

namespace kurabe::intake {
namespace {

constexpr std::array<std::string_view, 8> ends = {"。", "\n", "；", ";", "！", "!", "．", "※"};

// A full stop behind a Latin word, not that of a number or an abbreviation within.
bool ends_english(std::string_view text, std::size_t at) {
    if (text[at] != '.' || at == 0) return false;
    if (at + 1 < text.size() && text[at + 1] != ' ') return false;
    constexpr std::array<std::string_view, 6> abbreviations = {"approx", "Approx", "No",
                                                               "max",    "min",    "e.g"};
    return std::none_of(abbreviations.begin(), abbreviations.end(),
                        [&](std::string_view word) { return text.substr(0, at).ends_with(word); });
}

std::vector<std::string_view> parted(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = ends_english(text, at) ? 1 : 0;
        for (const std::string_view end : ends) {
            if (text.substr(at).starts_with(end)) length = end.size();
        }
        if (length == 0) {
            ++at;
            continue;
        }
        parts.push_back(text.substr(begin, at - begin));
        at += length;
        begin = at;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

bool is_latin(std::string_view key) {
    return std::all_of(key.begin(), key.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool has_any(std::string_view key, const Keys& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return key.find(word) != std::string_view::npos;
    });
}

bool has_any_english(std::string_view key, const Keys& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return has_english_word(key, word); });
}

bool ends_affirmed(std::string_view key, const Keys& words) {
    while (!key.empty() && (key.back() == ')' || key.back() == ' ' || key.back() == '.')) {
        key.remove_suffix(1);
    }
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return key.ends_with(word); });
}

// What is excepted from the hours of every service says nothing against an answer.
std::string without_harmless(std::string key, const IntakeWords& words) {
    if (!has_any(key, words.harmless)) return key;
    for (const std::string& word : words.exceptions) {
        for (std::size_t at = key.find(word); at != std::string::npos; at = key.find(word)) {
            key.erase(at, word.size());
        }
    }
    return key;
}

constexpr std::array<std::string_view, 5> concessions = {"ますが", "ませんが", "ですが",
                                                         "おりますが", "いますが"};

// Where the main clause begins; 0 where nothing is conceded.
std::size_t behind_concession(std::string_view key) {
    std::size_t begin = 0;
    for (const std::string_view word : concessions) {
        const std::size_t at = key.rfind(word);
        if (at != std::string_view::npos) begin = std::max(begin, at + word.size());
    }
    while (begin > 0 && key.substr(begin).starts_with("、")) begin += std::string_view("、").size();
    return begin < key.size() ? begin : 0;
}

}  // namespace

bool has_english_word(std::string_view key, std::string_view word) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; };
    for (std::size_t at = key.find(word); at != std::string_view::npos;
         at = key.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool whole =
            (at == 0 || !is_letter(key[at - 1])) && (end == key.size() || !is_letter(key[end]));
        if (whole) return true;
    }
    return false;
}

std::vector<Clause> clauses_of(std::string_view utf8, const IntakeWords& words) {
    std::vector<Clause> clauses;
    for (const std::string_view part : parted(utf8)) {
        Clause clause;
        clause.key = text::search_key(part);
        if (clause.key.empty() || clause.key == "・" || clause.key == "-") continue;
        const std::size_t main = behind_concession(clause.key);
        clause.conceded = clause.key.substr(0, main);
        const std::string_view said = std::string_view(clause.key).substr(main);
        clause.varies = has_any(clause.key, words.varies);
        if (is_latin(said)) {
            const std::string judged = without_harmless(std::string(said), words);
            clause.negative = has_any_english(judged, words.negative_english);
            clause.conditional = has_any_english(judged, words.conditions_english);
            clause.affirmative = has_any_english(judged, words.affirmative_english);
        } else {
            const std::string judged = without_harmless(std::string(said), words);
            clause.negative = has_any(judged, words.negative);
            clause.conditional =
                has_any(judged, words.conditions) || has_any(clause.conceded, words.conditions);
            clause.affirmative = ends_affirmed(said, words.affirmative);
        }
        clauses.push_back(std::move(clause));
    }
    return clauses;
}

}  // namespace kurabe::intake
