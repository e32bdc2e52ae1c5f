// What the user has chosen for this browser, whatever is loaded and shown: no part of the session
// or of links. The page keeps it as text. Of it, widths can be undone (session/document.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace kurabe::app {

enum class ColourChoice : std::uint8_t {
    system,  // as the system asks for
    light,
    dark,
    contrast
};

// "system", "light", "dark", "contrast".
[[nodiscard]] std::string_view to_name(ColourChoice choice);

// What a newcomer is told; no more, once it was done.
enum class Hint : std::uint8_t {
    answer,  // open a cell's answer
    filter,
    load,  // load a file
    count
};

// "answer", "filter", "load".
[[nodiscard]] std::string_view to_name(Hint hint);

// That the user gave to parts of the page, the program's pixels: "sidebar", "pane",
// "matrix/rakuro@1.2" for a table's column.
using Widths = std::map<std::string, int, std::less<>>;

struct Preferences {
    ColourChoice colours = ColourChoice::system;
    bool legend_closed = false;  // the one that is shown at first
    bool print_notes = false;    // of tables, with the answers' notes and sources
    std::set<Hint> learnt;
    Widths widths;
    std::set<std::string, std::less<>> folded;  // parts that give way to their edge
    bool keep_nothing = false;  // on a PC that others use: the browser keeps this word alone
    bool omit_people = false;   // names and notes of who judged and replied stay out of what leaves

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

inline constexpr int min_given_width = 24;
inline constexpr int max_given_width = 4000;
// Of more, the first in alphabetical order are kept.
inline constexpr std::size_t max_given_widths = 400;

// Words with spaces between: "colours:dark legend:closed print:notes learnt:answer
// width:sidebar=300 folded:pane people:omitted", names percent-encoded. What is as at the start is
// left out, and words that another version wrote are passed over. "keep:nothing" stands alone.
[[nodiscard]] std::string to_text(const Preferences& preferences);
[[nodiscard]] Preferences preferences_from_text(std::string_view text);

}  // namespace kurabe::app
