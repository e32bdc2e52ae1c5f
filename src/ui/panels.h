// The panels: free functions that draw a view model and emit commands. What they remember between
// frames is only how they look (heights, what has the keyboard), never what is shown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/view_models.h"
#include "ui/condition_popup.h"
#include "ui/filter_field.h"
#include "ui/panel_context.h"
#include "ui/views_menu.h"

namespace kurabe::ui {

struct ShellPanelState {
    bool open_about = false;
    ViewsMenuState views;
};

// The bar on top: name, modes, named views, undo, language, about.
void draw_top_bar(const app::ShellView& view, ShellPanelState& state, PanelContext& context);
// The line at the bottom.
void draw_status_bar(const app::ShellView& view, std::string_view summary, PanelContext& context);
void draw_about(std::string_view notices, ShellPanelState& state, PanelContext& context);

struct FacetPanelState {
    FilterFieldState field;
    ConditionPopupState condition;
};

// The filter's text and the facets.
void draw_facet_panel(const app::FilterView& view, const app::ConditionView& conditions,
                      const query::Offers& offers, FacetPanelState& state, PanelContext& context);

// Heights of a table's rows, measured when the rows or the width change.
struct RowHeights {
    std::uint64_t revision = 0;
    float width = 0;
    std::vector<float> heights;
};

struct MatrixPanelState {
    RowHeights heights;
    app::CellReference last_selected;  // to bring a cell into sight once, when it is selected
};

void draw_matrix_panel(const app::MatrixView& view, std::uint64_t revision, MatrixPanelState& state,
                       PanelContext& context);

// The selected cell's answers in full.
void draw_answer_pane(const app::CellDetailView& view, PanelContext& context);

struct DiffPanelState {
    RowHeights heights;
};

void draw_diff_panel(const app::DiffView& view, std::uint64_t revision, DiffPanelState& state,
                     PanelContext& context);

void draw_detail_panel(const app::DetailView& view, PanelContext& context);

void draw_library_panel(const app::LibraryView& view, PanelContext& context);

}  // namespace kurabe::ui
