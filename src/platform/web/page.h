// The page: application, front-end and Dear ImGui on one canvas. web/platform.js calls it through
// the functions that exports.cpp names.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "app/application.h"
#include "base/date.h"
#include "platform/web/canvas_glyphs.h"
#include "platform/web/graphics.h"
#include "present/clipboard.h"
#include "ui/frontend.h"
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

    void lose_graphics() { graphics_.lose_context(); }
    void restore_graphics() { graphics_.restore_context(); }

    void resize(const Viewport& viewport);

    // Draws one frame. Gives the milliseconds after which the next one is wanted: 0 at once,
    // negative for never (until something happens).
    double draw_frame(double now_ms);

    // Draws frames until all input that has come is taken.
    void draw_waiting_input();

    // Presses the Tab key and draws what follows. False where there is nothing further to go to:
    // then the keyboard has left the page's contents, and the browser may take it on.
    bool press_tab(bool backward);

    // Something happened that may change what is shown: Dear ImGui needs a few frames to settle.
    void touch() { frames_to_settle_ = 3; }

    // The caret blinks only while the page has the keyboard.
    void set_focused(bool focused) { focused_ = focused; }

    [[nodiscard]] app::Application& application() { return application_; }
    [[nodiscard]] const ui::Frontend& frontend() const { return frontend_; }
    [[nodiscard]] std::uint32_t frames() const { return frames_; }

    // Clipboard as the page sees it; the browser's is reached through its copy and paste events.
    [[nodiscard]] const present::ClipboardContent& clipboard() const { return clipboard_; }
    void paste(std::string text) { clipboard_ = {std::move(text), ""}; }
    // Puts a part of the view there; where the view has no such part, nothing happens.
    void copy(const app::CopyToClipboard& what);
    void copy_text(std::string text) { set_clipboard({std::move(text), ""}); }
    // The selected text, or where there is none, the selected cell.
    void copy_selected();
    // Something was copied that the browser's clipboard does not have yet.
    [[nodiscard]] bool copy_waits() const { return copy_waits_; }
    // True once for each copy: asks the browser for an event in which to hand it over.
    [[nodiscard]] bool take_copy_request() { return std::exchange(copy_requested_, false); }
    // Whether the browser took it. What it refused goes on waiting for the user's own Ctrl+C.
    void end_copy(bool done);

    // The text field that is being edited. The browser has one that mirrors it.
    [[nodiscard]] bool wants_text() const { return wants_text_; }
    [[nodiscard]] const ui::FieldPlace& field_place() const { return field_place_; }
    [[nodiscard]] const ui::FieldText& field() const { return field_; }
    // Brings field() up to date. True where the mirror has to follow.
    bool take_field();
    // Does what the browser did to the mirror; `edited` is how that looks now.
    void edit_field(ui::FieldText edited);

 private:
    void set_clipboard(present::ClipboardContent content);
    void set_up_imgui(std::span<const unsigned char> font);
    [[nodiscard]] double next_frame_delay();

    app::Application application_;
    ui::Frontend frontend_;
    CanvasGlyphs glyphs_;
    Graphics graphics_;
    Viewport viewport_;
    bool wants_text_ = false;
    ui::FieldPlace field_place_;
    ui::FieldText field_;  // what the mirror has
    present::ClipboardContent clipboard_;
    bool copy_waits_ = false;
    bool copy_requested_ = false;
    double last_frame_ms_ = 0;
    int frames_to_settle_ = 3;
    std::uint32_t frames_ = 0;
    bool focused_ = true;
    ImVec2 last_mouse_;
    bool tooltip_pending_ = false;
};

}  // namespace kurabe::platform
