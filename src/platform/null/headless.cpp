#include "platform/null/headless.h"

#include <span>
#include <utility>

#include "ui/theme.h"

namespace kurabe::platform {
namespace {

// There is no graphics memory: every request for a texture is granted.
void grant_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}  // namespace

Headless::Headless(std::string font, ui::GlyphSource& others, ImVec2 display)
    : font_(std::move(font)) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = display;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigNavEscapeClearFocusItem = false;  // the Tab key goes on from there
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    const auto* bytes = reinterpret_cast<const unsigned char*>(font_.data());
    ui::set_up_font(std::span(bytes, font_.size()), others);
    ui::apply_theme();
}

Headless::~Headless() {
    // The atlas wants its textures back before it goes.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext();
}

void Headless::settle(const std::function<bool()>& draw) {
    constexpr int min_frames = 3;  // Dear ImGui answers input one frame later
    constexpr int max_frames = 20;
    bool wants_more = true;
    for (int frame = 0; frame < min_frames || (wants_more && frame < max_frames); ++frame) {
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
        wants_more = draw();
        ImGui::Render();
        grant_textures();
    }
}

void Headless::move_mouse(ImVec2 to) { ImGui::GetIO().AddMousePosEvent(to.x, to.y); }

void Headless::turn_wheel(float lines) { ImGui::GetIO().AddMouseWheelEvent(0, lines); }

void Headless::press(ImGuiKey key, bool down) {
    if (key >= ImGuiKey_MouseLeft && key <= ImGuiKey_MouseX2) {
        ImGui::GetIO().AddMouseButtonEvent(key - ImGuiKey_MouseLeft, down);
    } else {
        ImGui::GetIO().AddKeyEvent(key, down);
    }
}

void Headless::type(std::string_view utf8) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
}

}  // namespace kurabe::platform
