// Which parts of what the program holds have changed, and when: what is derived from some of them
// is made again only where one of these has changed.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "app/session/session.h"

namespace kurabe::app {

enum class Part : std::uint8_t {
    // Of the session.
    language,
    mode,
    profiles,   // which are loaded, and their order
    columns,    // hidden ones, those that fail the filter, the baseline
    rows,       // their order, which are left out or folded
    row_marks,  // which are hidden for good or important
    shades,     // the heat map
    filter,     // its text
    diff,       // its sides, and what is picked there
    detail,     // the profile, and the order of its answers
    item,       // the property
    selection,  // the open cell
    review,     // the requirements, the day, what is contracted, the replies: what verdicts rest on
    judgements,  // what was decided, and on what ground
    notes,       // what is written of judgements, by whom, and what is asked in other words
    board,       // the cell of the board that is open
    board_filter,
    saved_views,
    sheet,          // in work, and the mappings that are kept
    sheet_display,  // which of its rows are shown
    // Beside it.
    day,       // today
    search,    // whether the filter's results are there
    verdicts,  // how many of them are
    overview,  // how much of it is
    history,   // what can be undone
    reports,   // what came of loading
    progress,  // of loading many files
    storage,   // whether the browser keeps the session
    status,    // what just happened
    preferences,
    count
};

class Parts {
 public:
    constexpr Parts() = default;
    constexpr Parts(std::initializer_list<Part> parts) {
        for (const Part part : parts) add(part);
    }
    constexpr void add(Part part) { bits_ |= 1U << static_cast<unsigned>(part); }
    [[nodiscard]] constexpr bool has(Part part) const {
        return (bits_ >> static_cast<unsigned>(part) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    friend constexpr Parts operator|(Parts a, Parts b) {
        a.bits_ |= b.bits_;
        return a;
    }
    friend constexpr bool operator==(Parts, Parts) = default;

 private:
    std::uint32_t bits_ = 0;
};

// What a link and a saved view hold, but for the language.
inline constexpr Parts view_parts = {
    Part::mode, Part::profiles, Part::columns, Part::rows,      Part::shades, Part::filter,
    Part::diff, Part::detail,   Part::item,    Part::selection, Part::board,  Part::board_filter};
// What a session file holds beside that.
inline constexpr Parts content_parts = {Part::profiles, Part::saved_views, Part::row_marks,
                                        Part::review,   Part::judgements,  Part::notes,
                                        Part::sheet};
inline constexpr Parts all_parts = [] {
    Parts parts;
    for (unsigned i = 0; i < static_cast<unsigned>(Part::count); ++i) {
        parts.add(static_cast<Part>(i));
    }
    return parts;
}();

[[nodiscard]] Parts changed_parts(const Session& before, const Session& after);

// Numbers that grow with each change and are never 0.
class Revisions {
 public:
    Revisions() { last_changes_.fill(1); }

    void note(Parts changed) {
        if (changed.empty()) return;
        ++now_;
        for (std::size_t i = 0; i < last_changes_.size(); ++i) {
            if (changed.has(static_cast<Part>(i))) last_changes_[i] = now_;
        }
    }
    // Equal numbers mean that none of the parts has changed in between.
    [[nodiscard]] std::uint64_t of(Parts parts) const {
        std::uint64_t last = 1;
        for (std::size_t i = 0; i < last_changes_.size(); ++i) {
            if (parts.has(static_cast<Part>(i))) last = std::max(last, last_changes_[i]);
        }
        return last;
    }

 private:
    std::uint64_t now_ = 1;
    std::array<std::uint64_t, static_cast<std::size_t>(Part::count)> last_changes_{};
};

}  // namespace kurabe::app
