#include "query/language/property_search.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "query/language/compound.h"
#include "text/code_points.h"
#include "text/search_key.h"
#include "text/spellings.h"
#include "text/utf8.h"
#include "text/word_at.h"

namespace kurabe::query {
namespace {

constexpr std::size_t max_terms = 16;

// What a word counts for by where it stands.
constexpr double in_label = 1;
constexpr double in_alias = 0.95;
constexpr double in_explanation = 0.6;
constexpr double in_category = 0.3;
// What it adds that the words are the whole of a name.
constexpr double is_name = 0.35;
// What is less likely than this share of the likeliest is not meant.
constexpr double min_share = 0.3;

bool is_part_of_word(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_ascii_word(std::string_view key) {
    return std::all_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_whole_word(std::string_view key, std::string_view word) {
    for (std::size_t at = text::find_word(key, word); at != std::string_view::npos;
         at = text::find_word(key, word, at + 1)) {
        const std::size_t end = at + word.size();
        if (end == key.size() || !is_part_of_word(key[end])) return true;
    }
    return false;
}

// A Latin word, its beginning or its stem. A short word must stand there whole, for many words
// begin with it, unless it may be typed half.
double latin_fit(std::string_view key, std::string_view word, bool half) {
    constexpr std::size_t short_word = 3;
    constexpr std::size_t min_stem = 5;
    const bool whole = word.size() <= short_word && !half;
    if (whole ? has_whole_word(key, word) : text::has_word(key, word)) return 1;
    if (word.size() > short_word && word.ends_with('s') &&
        has_whole_word(key, word.substr(0, word.size() - 1))) {
        return 0.9;
    }
    for (std::size_t cut = 1; cut <= 3 && word.size() >= min_stem + cut; ++cut) {
        if (text::has_word(key, word.substr(0, word.size() - cut))) {
            return 0.9 - 0.1 * static_cast<double>(cut);
        }
    }
    return 0;
}

// The share of the word's pairs of neighbouring characters that stand in the text, squared: two
// words have one in common easily.
double pairs_fit(std::string_view key, std::string_view word) {
    std::size_t pairs = 0;
    std::size_t common = 0;
    std::size_t at = 0;
    std::size_t previous = 0;  // bytes of the code point before
    for (const text::CodePoint code_point : text::code_points(word)) {
        if (previous > 0) {
            ++pairs;
            const auto pair = word.substr(at - previous, previous + code_point.size);
            if (key.find(pair) != std::string_view::npos) ++common;
        }
        at += code_point.size;
        previous = code_point.size;
    }
    if (pairs < 2) return 0;
    const double share = static_cast<double>(common) / static_cast<double>(pairs);
    return 0.8 * share * share;
}

void append(std::string& key, const base::LocalizedText& text) {
    for (const std::string& one : {text.ja, text.en}) {
        key.append(text::search_key(one)).push_back(text::text_separator);
    }
}

}  // namespace

struct PropertySearch::Term {
    std::vector<std::string> spellings;
    std::size_t length = 0;  // code points
    bool half = false;       // it may be typed half

    // 0 to 1: how much of the word stands in the text.
    [[nodiscard]] double fit(std::string_view key) const {
        double best = 0;
        for (const std::string& spelling : spellings) {
            if (is_ascii_word(spelling)) {
                best = std::max(best, latin_fit(key, spelling, half));
            } else {
                best = std::max(best, text::has_word(key, spelling) ? 1 : pairs_fit(key, spelling));
            }
        }
        return best;
    }
};

PropertySearch::PropertySearch(const model::Catalog& catalog) {
    for (const model::Property& property : catalog.properties()) {
        Entry entry;
        const auto add = [&](std::string_view name, double weight) {
            std::size_t length = 0;
            for (const std::string_view word : text::content_words(name)) {
                length += text::count_code_points(word);
            }
            if (length > 0) entry.names.push_back({text::search_key(name), weight, length});
        };
        add(property.label.ja, in_label);
        add(property.label.en, in_label);
        for (const std::string& alias : property.aliases_ja) add(alias, in_alias);
        for (const std::string& alias : property.aliases_en) add(alias, in_alias);
        append(entry.explanations, property.explanation);
        if (const auto* category = catalog.find_category(property.category)) {
            append(entry.category, category->label);
            for (const auto* names : {&category->aliases_ja, &category->aliases_en}) {
                for (const std::string& name : *names) {
                    entry.category.append(text::search_key(name)).push_back(text::text_separator);
                }
            }
        }
        entry.id = text::search_key(property.id);
        entry.category.append(entry.id);
        entries_.push_back(std::move(entry));
    }
}

bool PropertySearch::has(std::string_view key) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.explanations.find(key) != std::string::npos ||
               std::any_of(entry.names.begin(), entry.names.end(), [&](const Name& name) {
                   return name.key.find(key) != std::string::npos;
               });
    });
}

std::vector<PropertySearch::Term> PropertySearch::terms_of(std::string_view typed) const {
    std::vector<Term> terms;
    const auto add = [&](std::string_view word) {
        const std::string key = text::query_key(word);
        const bool last = word.data() + word.size() == typed.data() + typed.size();
        const auto parts = words_within(key, [this](std::string_view part) { return has(part); });
        for (const std::string_view part : parts) {
            if (terms.size() == max_terms) return;
            terms.push_back({text::spellings_of(part), text::count_code_points(part), last});
        }
    };
    for (const std::string_view word : text::content_words(typed)) add(word);
    if (terms.empty()) add(typed);  // hiragana, that may become anything
    return terms;
}

std::vector<double> PropertySearch::scores(const std::vector<Term>& terms) const {
    std::vector<double> scores(entries_.size());
    std::vector<std::vector<double>> of_names;  // of each property the words that a name has
    for (const Entry& entry : entries_) of_names.emplace_back(entry.names.size());
    double sum_of_weights = 0;
    std::size_t length = 0;
    for (const Term& term : terms) {
        std::vector<double> fits(entries_.size());
        std::vector<std::vector<double>> names_fit;
        std::size_t having = 0;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const Entry& entry = entries_[i];
            std::vector<double> of_entry;
            double fit = std::max(in_explanation * term.fit(entry.explanations),
                                  in_category * term.fit(entry.category));
            for (const Name& name : entry.names) {
                of_entry.push_back(term.fit(name.key));
                fit = std::max(fit, name.weight * of_entry.back());
            }
            fits[i] = fit;
            names_fit.push_back(std::move(of_entry));
            constexpr double noticeable = 0.2;
            if (fit >= noticeable) ++having;
        }
        const bool vague = term.length == 1 && !is_ascii_word(term.spellings.front());
        const double rarity =
            std::log(static_cast<double>(entries_.size() + 1) / static_cast<double>(having + 1));
        // Never nothing: what all have in common still orders names by how much of them it is.
        const double weight = std::max(rarity, 0.01) * (vague ? 0.5 : 1);
        sum_of_weights += weight;
        length += term.length;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            scores[i] += weight * fits[i];
            for (std::size_t name = 0; name < of_names[i].size(); ++name) {
                of_names[i][name] += weight * names_fit[i][name];
            }
        }
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        double best = 0;
        for (std::size_t name = 0; name < of_names[i].size(); ++name) {
            const double share =
                std::min(1.0, static_cast<double>(length) /
                                  static_cast<double>(entries_[i].names[name].length));
            best = std::max(best, of_names[i][name] * share);
        }
        scores[i] += is_name * best;
        if (sum_of_weights > 0) scores[i] /= sum_of_weights;
    }
    return scores;
}

std::vector<std::size_t> PropertySearch::find(std::string_view typed, std::size_t limit) const {
    const auto terms = terms_of(typed);
    if (terms.empty() || entries_.empty()) return {};
    const auto likely = scores(terms);
    const double least = min_share * *std::max_element(likely.begin(), likely.end());
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < likely.size(); ++i) {
        if (likely[i] > 0 && likely[i] >= least) found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&](std::size_t a, std::size_t b) { return likely[a] > likely[b]; });
    if (found.size() > limit) found.resize(limit);
    return found;
}

bool PropertySearch::is_one_name(std::string_view typed) const {
    const std::string key = text::query_key(typed);
    if (key.empty()) return false;
    const auto count = [&](const auto& fits) {
        return std::count_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
            return fits(entry.id) || std::any_of(entry.names.begin(), entry.names.end(),
                                                 [&](const Name& name) { return fits(name.key); });
        });
    };
    return count([&](std::string_view name) { return name == key; }) == 1 &&
           count([&](std::string_view name) { return text::has_word(name, key); }) == 1;
}

}  // namespace kurabe::query
