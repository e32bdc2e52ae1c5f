// The page: application, front-end and Dear ImGui on one canvas. The page's scripts call it through
// the exported functions (*_exports.cpp).
#pragma once

#include <imgui.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "app/application.h"
#include "app/autosave/machine.h"
#include "base/date.h"
#include "platform/web/canvas_glyphs.h"
#include "platform/web/clipboard.h"
#include "platform/web/frame_pace.h"
#include "platform/web/graphics.h"
#include "platform/web/records.h"
#include "ui/frontend.h"
#include "ui/palette.h"
#include "ui/widgets/active_field.h"

namespace kurabe::platform {

struct Viewport {
    int width = 0;  // device pixels
    int height = 0;
    float scale =
        1;  // device pixels per pixel of the program, which is a CSS pixel where nothing is zoomed
};

class Page {
 public:
    // `font` must outlive the page.
    Page(base::Date today, std::span<const unsigned char> font);
    // False where there is nothing to draw on.
    bool create_graphics(Renderer requested) { return graphics_.create(requested); }
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    void lose_graphics();
    void restore_graphics();

    void resize(const Viewport& viewport);
    // What the system asks for, which the user may choose otherwise. A name that is none of
    // ui::scheme_from_name's stands for the light one.
    void show_in(std::string_view scheme, const ui::SystemColours& system);

    // Draws one frame. While the browser's mirror of the text field is `composing`, it does not
    // follow the program's.
    [[nodiscard]] Frame frame(double now_ms, bool composing);

    // Draws frames until all input that has come is taken.
    void take_input();

    // Presses the Tab key and draws what follows. False where there is nothing further to go to:
    // then the keyboard has left the page's contents, and the browser may take it on.
    bool press_tab(bool backward);

    // The same with F6, which goes from region to region.
    bool press_region_key(bool backward);

    // Something happened that may change what is shown.
    void request_redraw() { pace_.request_redraw(); }
    // Everything may come to stand elsewhere.
    void request_layout() { pace_.request_layout(); }

    // The caret blinks only while the page has the keyboard.
    void set_focused(bool focused);

    [[nodiscard]] app::Application& application() { return application_; }
    [[nodiscard]] app::autosave::Machine& autosave() { return autosave_; }
    [[nodiscard]] const ui::Frontend& frontend() const { return frontend_; }
    // What is on the screen; see ui/semantics.h. From the first call on, each frame is recorded.
    [[nodiscard]] std::string shown_json();
    [[nodiscard]] std::uint32_t frames() const { return frames_; }

    [[nodiscard]] const Clipboard& clipboard() const { return clipboard_; }
    void copy_text(std::string text);
    // What the user means by the keys for it: of the text field that is being edited, or else the
    // text that the mouse has selected, or else the selected cell.
    void copy_or_cut(bool cut);
    bool paste(std::string text);  // false where no field takes it
    void end_copy(bool done);

    // Does what the browser did to its mirror of the text field; `edited` is how that looks now.
    // What makes the field's text too long is not done.
    void edit_field(ui::FieldText edited);

 private:
    void set_up_imgui(std::span<const unsigned char> font);
    void apply_colours();
    std::optional<double> draw_frame(double now_ms);
    void press_ctrl(ImGuiKey key);
    // Whether a field takes a text of so many bytes; the user is told where it does not.
    bool fits(std::size_t bytes);
    // Puts a part of the view onto the clipboard; where the view has no such part, nothing happens.
    void copy(const app::CopyToClipboard& what);
    [[nodiscard]] std::optional<FieldRecord> take_field(bool composing);
    [[nodiscard]] std::optional<MessageRecord> take_message();
    [[nodiscard]] std::vector<BrowserRequest> take_requests();

    app::Application application_;
    app::autosave::Machine autosave_;
    ui::Frontend frontend_;
    CanvasGlyphs glyphs_;
    Graphics graphics_;
    Viewport viewport_;
    FramePace pace_;
    Clipboard clipboard_;
    ui::Scheme system_scheme_ = ui::Scheme::light;
    ui::SystemColours system_colours_;
    app::ColourChoice colours_ = app::ColourChoice::system;  // that are shown
    std::uint64_t message_ = 0;                              // that the page was told last; 0: none
    bool wants_text_ = false;
    ui::FieldPlace field_place_;
    ui::FieldText field_;  // what the mirror has
    double last_frame_ms_ = 0;
    std::uint32_t frames_ = 0;
    bool focused_ = true;
};

// The one page; empty until kurabe_start.
[[nodiscard]] std::unique_ptr<Page>& page();

}  // namespace kurabe::platform
