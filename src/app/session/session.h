// All that the user can change, as one plain value: copying it is how undo works.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/modes.h"
#include "app/session/board_filter.h"
#include "app/session/cell_reference.h"
#include "app/session/review.h"
#include "app/session/row_marks.h"
#include "app/session/saved_views.h"
#include "app/session/sheet_work.h"
#include "base/language.h"
#include "compare/ranking.h"
#include "model/profile.h"
#include "model/shared.h"

namespace kurabe::app {

enum class DetailOrder : std::uint8_t { category, document };

// What the columns were sorted by: a property, or "" where by none.
struct ColumnSort {
    std::string property_id;
    compare::SortOrder order = compare::SortOrder::best_first;
    friend bool operator==(const ColumnSort&, const ColumnSort&) = default;
};

struct Session {
    base::Language language = base::Language::ja;
    ViewMode mode = ViewMode::matrix;

    std::vector<model::ProfilePtr> profiles;  // in the order of columns
    std::set<std::string> hidden_columns;     // edition_keys
    ColumnSort
        sorted_by;  // the last time; columns that were moved or added since may stand otherwise
    std::string baseline;  // edition_key, "" for none
    bool only_differences = false;
    bool ignore_silence = false;  // with only_differences: silence is no difference
    bool show_failing = false;    // vendors that do not meet the filter stay, marked
    bool show_silent = false;     // rows of which no shown vendor says anything are not folded
    bool heat_map = false;        // shades of better and worse in the matrix
    std::string row_order;        // framework id, "" for Kurabe's own order
    RowMarks row_marks;

    std::string filter;  // in the filter language

    std::string diff_left;  // edition_keys
    std::string diff_right;
    std::set<std::string> diff_relations;  // names of those shown; empty: all but both_silent
    std::set<std::string> change_kinds;    // names of kinds shown between two editions; empty: all

    std::string detail_profile;  // edition_key
    DetailOrder detail_order = DetailOrder::category;

    std::string item;  // the property of which the item view shows all; "" for the first row
    // From where an item was opened, and where closing it goes; none where the tab or a link led
    // there.
    std::optional<ViewMode> item_opened_from;

    CellReference selected;

    Review review;
    BoardFilter board_filter;

    model::Shared<SheetWork> sheet;
    model::Shared<std::vector<intake::Mapping>> mappings;  // of sheets before, for the next ones
    SheetDisplay sheet_display;

    std::vector<SavedView> saved_views;
};

}  // namespace kurabe::app
