#include "platform/web/page.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/theme.h"

namespace kurabe::platform {
namespace {

constexpr double caret_blink_ms = 400;
constexpr double tooltip_ms = 600;
constexpr double longest_step_ms = 500;  // after a pause, time goes on as if it had been short

Page& page_of(ImGuiContext* context) {
    ImGui::SetCurrentContext(context);
    return *static_cast<Page*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
}

bool input_waits() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

// Whether the Tab key of this frame found nothing in its direction, and would start over.
bool tab_starts_over() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (!context.OpenPopupStack.empty()) return false;  // a menu or dialog keeps the keyboard
    const bool asked =
        context.NavMoveSubmitted && (context.NavMoveFlags & ImGuiNavMoveFlags_IsTabbing) != 0;
    const bool taken = ImGui::GetKeyOwner(ImGuiKey_Tab) != ImGuiKeyOwner_NoOwner;
    if (!asked) return !taken;
    if (context.NavTabbingDir < 0) {
        const bool somewhere = context.NavCursorVisible || context.ActiveId != 0;
        return somewhere && context.NavIdIsAlive && context.NavMoveScoringItems;
    }
    const bool first = context.NavTabbingDir == 0 && context.NavTabbingResultFirst.ID != 0;
    return context.NavMoveResultLocal.ID == 0 && !first;
}

// As if the keyboard had never been in the page.
void leave_navigation() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGui::NavMoveRequestCancel();
    ImGui::ClearActiveID();
    ImGui::SetNavCursorVisible(false);
    if (context.NavWindow == nullptr) return;
    ImGuiWindow* root = context.NavWindow->RootWindow;
    ImGui::FocusWindow(root);
    ImGui::SetNavID(0, ImGuiNavLayer_Main, root->NavRootFocusScopeId, ImRect());
}

// Renderers multiply by the scale and cut off: that must give the same device pixels again.
float to_css_pixels(int device_pixels, float scale) {
    float css_pixels = static_cast<float>(device_pixels) / scale;
    while (static_cast<int>(css_pixels * scale) < device_pixels) {
        css_pixels = std::nextafter(css_pixels, std::numeric_limits<float>::max());
    }
    return css_pixels;
}

}  // namespace

Page::Page(base::Date today, std::span<const unsigned char> font)
    : application_(today), frontend_(application_) {
    set_up_imgui(font);
}

Page::~Page() = default;

void Page::set_up_imgui(std::span<const unsigned char> font) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigNavEscapeClearFocusItem = false;  // the Tab key goes on from there
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.BackendPlatformName = "kurabe_web";
    ui::set_up_font(font, glyphs_);
    ui::apply_theme();

    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = this;
    platform.Platform_SetClipboardTextFn = [](ImGuiContext* context, const char* text) {
        page_of(context).set_clipboard({text, ""});
    };
    platform.Platform_GetClipboardTextFn = [](ImGuiContext* context) {
        return page_of(context).clipboard_.plain.c_str();
    };
    platform.Platform_SetImeDataFn = [](ImGuiContext* context, ImGuiViewport* /*viewport*/,
                                        ImGuiPlatformImeData* data) {
        page_of(context).wants_text_ = data->WantVisible || data->WantTextInput;
    };
}

void Page::set_clipboard(present::ClipboardContent content) {
    clipboard_ = std::move(content);
    copy_waits_ = copy_requested_ = true;
}

void Page::copy(const app::CopyToClipboard& what) {
    auto content = present::clipboard_content(application_.views(), what, application_.texts());
    if (content) set_clipboard(std::move(*content));
}

void Page::copy_selected() {
    std::string text = frontend_.selected_text();
    if (text.empty()) {
        copy({app::CopyExtent::cell, application_.session().selected});
    } else {
        set_clipboard({std::move(text), ""});
    }
}

void Page::end_copy(bool done) {
    copy_requested_ = false;
    if (done) copy_waits_ = false;
    application_.report_copy(done);
    touch();
}

void Page::resize(const Viewport& viewport) {
    viewport_ = viewport;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(to_css_pixels(viewport.width, viewport.scale),
                            to_css_pixels(viewport.height, viewport.scale));
    io.DisplayFramebufferScale = ImVec2(viewport.scale, viewport.scale);
    touch();
}

double Page::draw_frame(double now_ms) {
    ImGuiIO& io = ImGui::GetIO();
    const double step = std::clamp(now_ms - last_frame_ms_, 1.0, longest_step_ms);
    io.DeltaTime = static_cast<float>(step / 1000);
    last_frame_ms_ = now_ms;

    ImGui::NewFrame();
    frontend_.draw();
    ImGui::Render();
    graphics_.render(viewport_.width, viewport_.height);
    if (const auto place = ui::active_field_place(frontend_.shown())) field_place_ = *place;
    ++frames_;
    return next_frame_delay();
}

bool Page::press_tab(bool backward) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, backward);
    io.AddKeyEvent(ImGuiKey_Tab, true);
    draw_waiting_input();
    const bool leaves = tab_starts_over();
    if (leaves) leave_navigation();
    io.AddKeyEvent(ImGuiKey_Tab, false);
    touch();
    return !leaves;
}

// Dear ImGui spreads fast input over several frames.
void Page::draw_waiting_input() {
    do {
        draw_frame(last_frame_ms_ + 1);
    } while (input_waits());
}

bool Page::take_field() {
    // Until the program has taken what was typed, the mirror is ahead.
    if (input_waits()) return false;
    auto now = ui::active_field();
    if (!now || *now == field_) return false;
    field_ = std::move(*now);
    return true;
}

void Page::edit_field(ui::FieldText edited) {
    if (edited == field_) return;
    const ui::FieldText before = std::exchange(field_, std::move(edited));
    touch();
    if (const auto typed = ui::typed_text(before, field_)) {
        ImGui::GetIO().AddInputCharactersUTF8(typed->c_str());
        return;
    }
    draw_waiting_input();
    ui::edit_active_field(before, field_);
    draw_waiting_input();
    ui::select_in_active_field(field_.begin, field_.end);
    draw_waiting_input();
}

double Page::next_frame_delay() {
    const ImGuiIO& io = ImGui::GetIO();
    if (frames_to_settle_ > 0) --frames_to_settle_;
    if (input_waits() || frames_to_settle_ > 0 || frontend_.wants_another_frame()) return 0;
    // A tooltip appears where the mouse rests, so there is one more frame to draw when it has.
    const bool moved = io.MousePos.x != last_mouse_.x || io.MousePos.y != last_mouse_.y;
    last_mouse_ = io.MousePos;
    if (moved) {
        tooltip_pending_ = true;
        return tooltip_ms;
    }
    if (tooltip_pending_) {
        tooltip_pending_ = false;
        frames_to_settle_ = 2;
        return 0;
    }
    return wants_text_ && focused_ ? caret_blink_ms : -1;
}

}  // namespace kurabe::platform
