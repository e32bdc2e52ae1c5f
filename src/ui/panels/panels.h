// The panels: free functions that draw a view model and emit commands. What they remember between
// frames is only how they look (heights, what has the keyboard), never what is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/answer/cell_detail_view.h"
#include "app/views/detail/detail_view.h"
#include "app/views/diff/diff_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/filter/condition_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/library/library_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/overview/overview_view.h"
#include "app/views/shell/shell_view.h"
#include "ui/panel_context.h"
#include "ui/panels/condition_popup.h"
#include "ui/panels/filter_field.h"
#include "ui/panels/views_menu.h"
#include "ui/table/table.h"

namespace kurabe::ui {

struct ShellPanelState {
    bool open_about = false;
    bool narrow = false;        // no room for the sidebar beside the contents: a button opens it
    bool open_sidebar = false;  // where narrow
    float height = 50;          // of the bar on top, as it was last drawn
    ViewsMenuState views;
};

// The bar on top: name, modes, named views, undo, language, about.
void draw_top_bar(ShellPanelState& state, PanelContext& context);
// The line at the bottom.
void draw_status_bar(PanelContext& context);
void draw_about(std::string_view notices, ShellPanelState& state, PanelContext& context);

struct FacetPanelState {
    FilterFieldState field;
    ConditionPopupState condition;
    bool open_help = false;
};

// The filter's text and the facets.
void draw_facet_panel(const app::FilterView& view, const app::ConditionView& conditions,
                      const query::Completions& completions, FacetPanelState& state,
                      PanelContext& context);

struct MatrixPanelState {
    TableState table;
};

// A bar stands above its panel's contents and above the pane beside them.
void draw_matrix_bar(const app::MatrixView& view, PanelContext& context);
void draw_matrix_panel(const app::MatrixView& view, std::uint64_t revision, MatrixPanelState& state,
                       PanelContext& context);

struct OverviewPanelState {
    TableState coverage;
    TableState similarity;
    RowHeights outliers;
    std::size_t measured = 0;  // the first of these; the others are about right
};

void draw_overview_panel(const app::OverviewView& view, std::uint64_t revision,
                         OverviewPanelState& state, PanelContext& context);

// The selected cell's answers in full.
void draw_answer_pane(const app::CellDetailView& view, PanelContext& context);

struct DiffPanelState {
    TableState table;
};

void draw_diff_bar(const app::DiffView& view, PanelContext& context);
void draw_diff_panel(const app::DiffView& view, std::uint64_t revision, DiffPanelState& state,
                     PanelContext& context);

struct EditionDiffPanelState {
    TableState table;
};

// Instead of the diff panel, where both sides are editions of one service.
void draw_edition_diff_bar(const app::EditionDiffView& view, PanelContext& context);
void draw_edition_diff_panel(const app::EditionDiffView& view, std::uint64_t revision,
                             EditionDiffPanelState& state, PanelContext& context);

void draw_detail_panel(const app::DetailView& view, PanelContext& context);

void draw_library_panel(const app::LibraryView& view, PanelContext& context);

}  // namespace kurabe::ui
