#include "platform/web/page.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

#include "app/views/shell/shell_view.h"
#include "platform/web/cursor.h"
#include "platform/web/tab_navigation.h"
#include "text/controls.h"
#include "ui/theme.h"

namespace kurabe::platform {
namespace {

constexpr double longest_step_ms = 500;  // after a pause, time goes on as if it had been short

Page& page_of(ImGuiContext* context) {
    ImGui::SetCurrentContext(context);
    return *static_cast<Page*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
}

bool input_waits() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

// Renderers multiply by the scale and cut off: that must give the same device pixels again.
float to_css_pixels(int device_pixels, float scale) {
    float css_pixels = static_cast<float>(device_pixels) / scale;
    while (static_cast<int>(css_pixels * scale) < device_pixels) {
        css_pixels = std::nextafter(css_pixels, std::numeric_limits<float>::max());
    }
    return css_pixels;
}

DividedText divide(const ui::FieldText& field) {
    return {field.text.substr(0, field.begin),
            field.text.substr(field.begin, field.end - field.begin), field.text.substr(field.end)};
}

}  // namespace

std::unique_ptr<Page>& page() {
    static std::unique_ptr<Page> instance;
    return instance;
}

Page::Page(base::Date today, std::span<const unsigned char> font)
    : application_(today), frontend_(application_) {
    application_.work_in_steps();
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
        page_of(context).copy_text(text);
    };
    platform.Platform_GetClipboardTextFn = [](ImGuiContext* context) {
        return page_of(context).clipboard_.content().plain.c_str();
    };
    platform.Platform_SetImeDataFn = [](ImGuiContext* context, ImGuiViewport* /*viewport*/,
                                        ImGuiPlatformImeData* data) {
        page_of(context).wants_text_ = data->WantVisible || data->WantTextInput;
    };
}

void Page::lose_graphics() {
    graphics_.lose_context();
    request_redraw();
}

void Page::restore_graphics() {
    graphics_.restore_context();
    request_redraw();
}

void Page::show_in(std::string_view name, const ui::SystemColours& system) {
    system_scheme_ = ui::scheme_from_name(name).value_or(ui::Scheme::light);
    system_colours_ = system;
    apply_colours();
}

void Page::apply_colours() {
    colours_ = application_.preferences().colours;
    const auto chosen = ui::scheme_from_name(app::to_name(colours_));
    const ui::Scheme scheme = chosen.value_or(system_scheme_);
    ui::show_in(scheme == ui::Scheme::forced ? ui::forced_palette(system_colours_)
                                             : ui::palette_of(scheme));
    request_redraw();
}

void Page::resize(const Viewport& viewport) {
    viewport_ = viewport;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(to_css_pixels(viewport.width, viewport.scale),
                            to_css_pixels(viewport.height, viewport.scale));
    io.DisplayFramebufferScale = ImVec2(viewport.scale, viewport.scale);
    pace_.request_layout();
}

void Page::set_focused(bool focused) {
    ImGui::GetIO().AddFocusEvent(focused);
    focused_ = focused;
    request_redraw();
}

Frame Page::frame(double now_ms, bool composing) {
    Frame frame;
    frame.delay = draw_frame(now_ms);
    frame.cursor = css_cursor(ImGui::GetMouseCursor());
    frame.field = take_field(composing);
    frame.revision = application_.revision();
    frame.waiting = application_.waiting();
    frame.message = take_message();
    frame.requests = take_requests();
    return frame;
}

std::optional<double> Page::draw_frame(double now_ms) {
    ImGuiIO& io = ImGui::GetIO();
    const double step = std::clamp(now_ms - last_frame_ms_, 1.0, longest_step_ms);
    io.DeltaTime = static_cast<float>(step / 1000);
    last_frame_ms_ = now_ms;

    if (colours_ != application_.preferences().colours) apply_colours();
    ImGui::NewFrame();
    frontend_.draw(now_ms);
    ImGui::Render();
    graphics_.render(viewport_.width, viewport_.height);
    if (const auto place = frontend_.active_field()) field_place_ = *place;
    ++frames_;
    return pace_.delay(input_waits() || frontend_.wants_another_frame(), wants_text_ && focused_,
                       frontend_.wakes_in_ms());
}

// Dear ImGui spreads fast input over several frames.
void Page::take_input() {
    do {
        draw_frame(last_frame_ms_ + 1);
    } while (input_waits());
}

std::string Page::shown_json() {
    if (!frontend_.semantics().observed()) {
        frontend_.observe(true);
        take_input();
    }
    return frontend_.shown_json();
}

bool Page::press_tab(bool backward) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, backward);
    io.AddKeyEvent(ImGuiKey_Tab, true);
    take_input();
    const bool leaves = tab_starts_over();
    if (leaves) leave_navigation();
    io.AddKeyEvent(ImGuiKey_Tab, false);
    request_redraw();
    return !leaves;
}

bool Page::press_region_key(bool backward) {
    if (input_waits()) take_input();
    const bool stays = frontend_.go_to_region(backward);
    if (stays) {
        take_input();
    } else {
        leave_navigation();
    }
    request_redraw();
    return stays;
}

void Page::press_ctrl(ImGuiKey key) {
    ImGuiIO& io = ImGui::GetIO();
    for (const ImGuiKey modifier : {ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super}) {
        io.AddKeyEvent(modifier, false);
    }
    io.AddKeyEvent(ImGuiMod_Ctrl, true);
    for (const bool down : {true, false}) {
        io.AddKeyEvent(key, down);
        take_input();
    }
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    request_redraw();
}

void Page::copy(const app::CopyToClipboard& what) {
    application_.end_waiting();
    if (what.extent == app::CopyExtent::selection) {
        return clipboard_.copy(present::selected_content(frontend_.selected_text()));
    }
    auto content = present::clipboard_content(application_.views(), what, application_.texts());
    if (content) clipboard_.copy(std::move(*content));
}

void Page::copy_text(std::string text) { clipboard_.copy({std::move(text), ""}); }

void Page::copy_or_cut(bool cut) {
    if (wants_text_) {
        press_ctrl(cut ? ImGuiKey_X : ImGuiKey_C);
    } else if (!cut) {
        const auto cells = frontend_.copy_of_cells();
        if (cells && frontend_.selected_text().empty()) {
            copy(*cells);
        } else if (frontend_.selected_text().empty()) {
            copy({app::CopyExtent::cell, application_.session().selected});
        } else {
            copy({app::CopyExtent::selection, {}});
        }
    }
}

bool Page::paste(std::string text) {
    if (input_waits()) take_input();
    const auto field = ui::active_field();
    if (!field) return false;
    if (!fits(field->text.size() - (field->end - field->begin) + text.size())) return true;
    clipboard_.paste(text::controls_as_spaces(std::move(text)));
    press_ctrl(ImGuiKey_V);
    return true;
}

// What does not fit into a field is not cut off, which might go unnoticed: none of it is taken.
bool Page::fits(std::size_t bytes) {
    if (bytes <= ui::max_field_bytes) return true;
    application_.report_too_long(ui::max_field_bytes);
    request_redraw();
    return false;
}

void Page::end_copy(bool done) {
    clipboard_.end_copy(done);
    application_.report_copy(done);
    request_redraw();
}

std::optional<FieldRecord> Page::take_field(bool composing) {
    if (!wants_text_) return std::nullopt;
    const auto& [min, max, scroll] = field_place_;
    FieldRecord record{min.x, min.y, max.x - min.x, max.y - min.y, scroll, std::nullopt};
    // Until the program has taken what was typed, the mirror is ahead.
    if (composing || input_waits()) return record;
    auto now = ui::active_field();
    if (!now || *now == field_) return record;
    field_ = std::move(*now);
    record.text = divide(field_);
    return record;
}

void Page::edit_field(ui::FieldText edited) {
    if (edited == field_) return;
    const ui::FieldText before = std::exchange(field_, std::move(edited));
    request_redraw();
    if (field_.text.size() > std::max(before.text.size(), ui::max_field_bytes)) {
        take_input();  // keys that have come before it may have made room
        const auto now = ui::active_field();
        const std::size_t more = field_.text.size() - before.text.size();
        // The mirror then gets back what the field has.
        if (!now || !fits(now->text.size() + more)) return;
    }
    if (const auto typed = ui::typed_text(before, field_)) {
        ImGui::GetIO().AddInputCharactersUTF8(typed->c_str());
        return;
    }
    take_input();
    ui::edit_active_field(before, field_);
    take_input();
    ui::select_in_active_field(field_.begin, field_.end);
    take_input();
}

std::optional<MessageRecord> Page::take_message() {
    const auto& status = application_.view<app::StatusView>();
    if (status.message == std::exchange(message_, status.message)) return std::nullopt;
    if (status.message == 0) return MessageRecord{};
    return MessageRecord{status.text, status.gravity == app::Gravity::failed};
}

std::vector<BrowserRequest> Page::take_requests() {
    std::vector<BrowserRequest> requests;
    for (const app::HostRequest& request : application_.take_host_requests()) {
        std::visit(
            [&](const auto& asked) {
                if constexpr (std::is_same_v<decltype(asked), const app::CopyToClipboard&>) {
                    copy(asked);
                } else {
                    requests.push_back(asked);
                }
            },
            request);
    }
    if (clipboard_.take_request()) requests.push_back(HandOverCopy{});
    return requests;
}

}  // namespace kurabe::platform
