// What each mode draws: one row for each mode.
#pragma once

#include <array>

#include "app/modes.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

struct ModePanel {
    app::ViewMode mode = app::ViewMode::count;
    // Above the contents and above the pane beside them.
    void (*draw_bar)(PanelContext&) = nullptr;
    void (*draw)(PanelContext&) = nullptr;
};

void draw_matrix_mode_bar(PanelContext& context);
void draw_matrix_mode(PanelContext& context);
void draw_overview_mode(PanelContext& context);
void draw_diff_mode_bar(PanelContext& context);
void draw_diff_mode(PanelContext& context);
void draw_detail_mode(PanelContext& context);
void draw_library_mode(PanelContext& context);

inline void draw_no_bar(PanelContext& /*context*/) {}

inline constexpr std::array<ModePanel, app::mode_count> mode_panels = {{
    {app::ViewMode::matrix, draw_matrix_mode_bar, draw_matrix_mode},
    {app::ViewMode::overview, draw_no_bar, draw_overview_mode},
    {app::ViewMode::diff, draw_diff_mode_bar, draw_diff_mode},
    {app::ViewMode::detail, draw_no_bar, draw_detail_mode},
    {app::ViewMode::library, draw_no_bar, draw_library_mode},
}};
static_assert(app::has_every_mode(mode_panels));

}  // namespace kurabe::ui
