// The modes of the page: one table, by which everything goes that depends on the mode. What a mode
// draws and copies stands in the tables of the presenters, in the same order
// (ui/panels/mode_panels.h, present/mode_presenters.h); a mode without its row there does not
// compile.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kurabe::app {

enum class ViewMode : std::uint8_t {
    matrix,
    overview,
    board,
    questions,
    diff,
    detail,
    item,
    import,
    library,
    count
};

inline constexpr auto mode_count = static_cast<std::size_t>(ViewMode::count);

// Which columns of the table a mode shows.
enum class ColumnScope : std::uint8_t { shown, diff_sides, detail_profile };

// What the filter of a mode chooses among; nothing: it has none.
enum class Filtered : std::uint8_t { nothing, answers, verdicts };

struct Mode {
    ViewMode mode = ViewMode::count;
    std::string_view id;         // in links and as the tab's id; never changes
    std::string_view label_key;  // of the tab's text
    ColumnScope columns = ColumnScope::shown;
    Filtered filtered = Filtered::answers;
    bool opens_answers = false;  // a chosen cell's answers stand in the pane
    bool shows_reports = false;  // what came of loading has been seen
};

inline constexpr std::array<Mode, mode_count> modes = {{
    {.mode = ViewMode::matrix, .id = "matrix", .label_key = "mode.matrix", .opens_answers = true},
    {.mode = ViewMode::overview, .id = "overview", .label_key = "mode.overview"},
    {.mode = ViewMode::board,
     .id = "board",
     .label_key = "mode.board",
     .filtered = Filtered::verdicts},
    {.mode = ViewMode::questions,
     .id = "questions",
     .label_key = "mode.questions",
     .filtered = Filtered::nothing},
    {.mode = ViewMode::diff,
     .id = "diff",
     .label_key = "mode.diff",
     .columns = ColumnScope::diff_sides,
     .opens_answers = true},
    {.mode = ViewMode::detail,
     .id = "detail",
     .label_key = "mode.detail",
     .columns = ColumnScope::detail_profile},
    {.mode = ViewMode::item, .id = "item", .label_key = "mode.item"},
    {.mode = ViewMode::import,
     .id = "import",
     .label_key = "mode.import",
     .filtered = Filtered::nothing},
    {.mode = ViewMode::library,
     .id = "library",
     .label_key = "mode.library",
     .filtered = Filtered::nothing,
     .shows_reports = true},
}};

// True where a table has one row for each mode, in the order of ViewMode.
template <typename Table>
[[nodiscard]] constexpr bool has_every_mode(const Table& table) {
    for (std::size_t i = 0; i < mode_count; ++i) {
        if (table[i].mode != static_cast<ViewMode>(i)) return false;
    }
    return true;
}
static_assert(has_every_mode(modes));

[[nodiscard]] constexpr const Mode& mode_of(ViewMode mode) {
    return modes[static_cast<std::size_t>(mode)];
}

[[nodiscard]] constexpr std::optional<ViewMode> mode_from_id(std::string_view id) {
    for (const Mode& mode : modes) {
        if (mode.id == id) return mode.mode;
    }
    return std::nullopt;
}

}  // namespace kurabe::app
