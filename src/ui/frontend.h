// The whole display: lays out the panels, carries their commands to the application.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/application.h"
#include "ui/panels/board_filter_panel.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/legend_panel.h"
#include "ui/panels/shell_panel.h"
#include "ui/regions.h"
#include "ui/semantics.h"
#include "ui/widgets/text_selection.h"

namespace kurabe::ui {

class Frontend {
 public:
    explicit Frontend(app::Application& application);
    Frontend(const Frontend&) = delete;
    Frontend& operator=(const Frontend&) = delete;

    // Call between ImGui::NewFrame() and ImGui::Render().
    // `now_ms` is of any clock; where it stands still, nothing ends by itself.
    void draw(double now_ms = 0);

    // True where the last frame changed something, so that the next one will look different.
    [[nodiscard]] bool wants_another_frame() const { return wants_another_frame_; }

    // Milliseconds after which the next frame will look different; none where it is not known to.
    [[nodiscard]] std::optional<double> wakes_in_ms() const { return wakes_in_ms_; }

    // The text that the mouse has selected; empty where there is none.
    [[nodiscard]] std::string selected_text() const { return selection_.text(); }

    // The copy of the cells that are selected, or of the one where the keyboard is in a table; none
    // where there are none.
    [[nodiscard]] std::optional<app::CopyToClipboard> copy_of_cells() const;

    // Where the text field that is being edited stands; none where no field is, or it is hidden.
    [[nodiscard]] const std::optional<FieldPlace>& active_field() const { return active_field_; }

    // F6: takes the keyboard to the next region of the page. False where there is none further: the
    // browser may take it on.
    [[nodiscard]] bool go_to_region(bool backward) { return regions_.move(backward); }

    // Whether frames are recorded, from the next one on.
    void observe(bool observed) { semantics_.observe(observed); }
    // What the last frame showed, where it was observed.
    [[nodiscard]] const Semantics& semantics() const { return semantics_; }
    // The same as JSON; see semantics.h.
    [[nodiscard]] std::string shown_json() const;

 private:
    void draw_body(PanelContext& context, float top, float height);
    // Across the top of what it filters, or alone.
    void draw_filter(PanelContext& context);
    // What the sidebar has: how to narrow what the mode shows.
    void draw_narrowing(app::Filtered filtered, bool alone, PanelContext& context);
    // Whether what had the keyboard has just gone, with the view or the pane that it was in.
    [[nodiscard]] bool keyboard_arrives(bool has_pane);
    [[nodiscard]] bool is_folded(std::string_view region);
    [[nodiscard]] query::Completions completions();
    void handle_shortcuts(PanelContext& context);

    app::Application& application_;
    CheckHelp check_help_;
    app::CommandQueue commands_;
    Semantics semantics_;
    std::optional<FieldPlace> active_field_;
    TextSelection selection_;
    CellSelection cells_;
    ShellPanelState shell_;
    FilterBarState filter_;
    BoardFilterState board_filter_;
    base::ByType states_;
    LegendPanelState legend_;
    Regions regions_;
    app::ViewMode mode_ = app::ViewMode::matrix;  // of the last frame
    bool had_pane_ = false;
    std::string keyboard_was_in_;  // the region, where it was last
    bool wants_another_frame_ = false;
    std::optional<double> wakes_in_ms_;
};

}  // namespace kurabe::ui
