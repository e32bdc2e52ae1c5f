#include "app/preferences.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>

#include "app/session/fragment.h"

namespace kurabe::app {
namespace {

constexpr std::array<std::string_view, 4> colour_names = {"system", "light", "dark", "contrast"};
constexpr std::array<std::string_view, static_cast<std::size_t>(Hint::count)> hint_names = {
    "answer", "filter", "load"};

constexpr std::string_view colours_key = "colours:";
constexpr std::string_view legend_closed = "legend:closed";
constexpr std::string_view print_notes = "print:notes";
constexpr std::string_view learnt_key = "learnt:";
constexpr std::string_view width_key = "width:";
constexpr std::string_view folded_key = "folded:";
constexpr std::string_view keep_nothing = "keep:nothing";
constexpr std::string_view people_omitted = "people:omitted";

template <typename Enum, typename Names>
void read_name(std::string_view name, const Names& names, const auto& take) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) take(static_cast<Enum>(found - names.begin()));
}

// "sidebar=300".
void read_width(std::string_view text, Preferences& preferences) {
    const std::size_t sign = std::min(text.find('='), text.size());
    auto part = decode(text.substr(0, sign));
    const std::string_view digits = text.substr(std::min(sign + 1, text.size()));
    int width = 0;
    const char* const begin = digits.data();
    const char* const end = begin + digits.size();
    const auto [stop, error] = std::from_chars(begin, end, width);
    if (!part || part->empty() || error != std::errc() || stop != end) return;
    if (width < min_given_width || width > max_given_width) return;
    if (preferences.widths.size() < max_given_widths) preferences.widths[*part] = width;
}

void read_word(std::string_view word, Preferences& preferences) {
    if (word == legend_closed) preferences.legend_closed = true;
    if (word == print_notes) preferences.print_notes = true;
    if (word == keep_nothing) preferences.keep_nothing = true;
    if (word == people_omitted) preferences.omit_people = true;
    if (word.starts_with(colours_key)) {
        read_name<ColourChoice>(word.substr(colours_key.size()), colour_names,
                                [&](ColourChoice choice) { preferences.colours = choice; });
    }
    if (word.starts_with(learnt_key)) {
        read_name<Hint>(word.substr(learnt_key.size()), hint_names,
                        [&](Hint hint) { preferences.learnt.insert(hint); });
    }
    if (word.starts_with(width_key)) read_width(word.substr(width_key.size()), preferences);
    if (word.starts_with(folded_key)) {
        if (auto part = decode(word.substr(folded_key.size()))) preferences.folded.insert(*part);
    }
}

}  // namespace

std::string_view to_name(ColourChoice choice) {
    return colour_names[static_cast<std::size_t>(choice)];
}

std::string_view to_name(Hint hint) { return hint_names[static_cast<std::size_t>(hint)]; }

std::string to_text(const Preferences& preferences) {
    if (preferences.keep_nothing) return std::string(keep_nothing);
    std::string text;
    const auto add = [&](std::string_view key, std::string_view value) {
        if (!text.empty()) text += ' ';
        text.append(key).append(value);
    };
    if (preferences.colours != ColourChoice::system) {
        add(colours_key, to_name(preferences.colours));
    }
    if (preferences.legend_closed) add(legend_closed, {});
    if (preferences.print_notes) add(print_notes, {});
    if (preferences.omit_people) add(people_omitted, {});
    for (const Hint hint : preferences.learnt) add(learnt_key, to_name(hint));
    std::size_t kept = 0;
    for (const auto& [part, width] : preferences.widths) {
        if (++kept > max_given_widths) break;
        add(width_key, encode(part) + "=" + std::to_string(width));
    }
    for (const std::string& part : preferences.folded) add(folded_key, encode(part));
    return text;
}

Preferences preferences_from_text(std::string_view text) {
    Preferences preferences;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        read_word(text.substr(0, end), preferences);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return preferences;
}

}  // namespace kurabe::app
