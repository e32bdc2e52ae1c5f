// What each mode draws: one row for each mode. What panels remember between frames is only how they
// look (heights, what has the keyboard), never what is shown.
#pragma once

#include <array>

#include "app/modes.h"
#include "ui/panel_context.h"

namespace kurabe::ui {

// What stands beside a mode's contents while a cell is open.
struct Pane {
    bool (*is_open)(app::Views&) = nullptr;
    void (*draw)(PanelContext&) = nullptr;
    void (*close)(app::CommandQueue&) = nullptr;
};

struct ModePanel {
    app::ViewMode mode = app::ViewMode::count;
    // Above the contents and above the pane beside them.
    void (*draw_bar)(PanelContext&) = nullptr;
    void (*draw)(PanelContext&) = nullptr;
    const Pane* pane = nullptr;  // none
};

[[nodiscard]] inline bool has_open_pane(const ModePanel& panel, app::Views& views) {
    return panel.pane != nullptr && panel.pane->is_open(views);
}

extern const Pane answer_pane;
extern const Pane board_pane;
extern const Pane import_pane;

void draw_matrix_bar(PanelContext& context);
void draw_matrix(PanelContext& context);
void draw_overview_bar(PanelContext& context);
void draw_overview(PanelContext& context);
void draw_board_bar(PanelContext& context);
void draw_board(PanelContext& context);
void draw_questions_bar(PanelContext& context);
void draw_questions(PanelContext& context);
void draw_diff_bar(PanelContext& context);
void draw_diff(PanelContext& context);
void draw_detail_bar(PanelContext& context);
void draw_detail(PanelContext& context);
void draw_item_bar(PanelContext& context);
void draw_item(PanelContext& context);
void draw_import_bar(PanelContext& context);
void draw_import(PanelContext& context);
void draw_library(PanelContext& context);

inline void draw_no_bar(PanelContext& /*context*/) {}

inline constexpr std::array<ModePanel, app::mode_count> mode_panels = {{
    {app::ViewMode::matrix, draw_matrix_bar, draw_matrix, &answer_pane},
    {app::ViewMode::overview, draw_overview_bar, draw_overview},
    {app::ViewMode::board, draw_board_bar, draw_board, &board_pane},
    {app::ViewMode::questions, draw_questions_bar, draw_questions},
    {app::ViewMode::diff, draw_diff_bar, draw_diff, &answer_pane},
    {app::ViewMode::detail, draw_detail_bar, draw_detail},
    {app::ViewMode::item, draw_item_bar, draw_item},
    {app::ViewMode::import, draw_import_bar, draw_import, &import_pane},
    {app::ViewMode::library, draw_no_bar, draw_library},
}};
static_assert(app::has_every_mode(mode_panels));

}  // namespace kurabe::ui
