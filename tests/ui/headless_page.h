// The whole front-end on a display that shows nothing, driven as a user would.
#pragma once

#include <doctest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <string>

#include "app/application.h"
#include "platform/null/headless.h"
#include "ui/fake_glyphs.h"
#include "ui/frontend.h"

namespace kurabe::test {

class HeadlessPage {
 public:
    explicit HeadlessPage(ImVec2 display = {1280, 800})
        : headless_(read_font(), glyphs_, display),
          application_({2026, 11, 21}),
          frontend_(application_) {
        frontend_.observe(true);
        settle();
    }

    app::Application& application() { return application_; }
    FakeGlyphs& glyphs() { return glyphs_; }

    [[nodiscard]] const std::optional<ui::FieldPlace>& active_field() const {
        return frontend_.active_field();
    }
    void observe(bool observed) { frontend_.observe(observed); }

    void settle() {
        headless_.settle([&] {
            frontend_.draw(now_ms_);
            return frontend_.wants_another_frame();
        });
    }

    // Time goes by without anything else happening.
    void wait(double ms) {
        now_ms_ += ms;
        settle();
    }
    [[nodiscard]] std::optional<double> wakes_in_ms() const { return frontend_.wakes_in_ms(); }

    // Runs `work` where Dear ImGui is between NewFrame and Render.
    void in_frame(const std::function<void()>& work) {
        headless_.settle([&] {
            work();
            return false;
        });
    }

    [[nodiscard]] const std::vector<ui::Node>& nodes() const {
        return frontend_.semantics().nodes();
    }

    // What the last frame showed of a kind, or of a role: see ui::part_name().
    std::vector<ui::Node> items(const std::string& part) {
        std::vector<ui::Node> found;
        for (const auto& node : nodes()) {
            if (ui::part_name(node) == part) found.push_back(node);
        }
        return found;
    }

    ui::Node item(const std::string& part, const std::string& id) {
        for (const auto& found : items(part)) {
            if (found.id == id) return found;
        }
        FAIL("the page shows no " << part << " " << id);
        return {};
    }

    void click(const std::string& part, const std::string& id,
               ImGuiKey mouse_button = ImGuiKey_MouseLeft) {
        const auto target = item(part, id);
        headless_.move_mouse(
            {(target.min.x + target.max.x) / 2, (target.min.y + target.max.y) / 2});
        settle();
        headless_.press(mouse_button, true);
        settle();
        headless_.press(mouse_button, false);
        settle();
    }

    // Presses the left button at a place, moves and lets go.
    void drag(ImVec2 from, ImVec2 to) {
        point(from);
        headless_.press(ImGuiKey_MouseLeft, true);
        settle();
        point(to);
        headless_.press(ImGuiKey_MouseLeft, false);
        settle();
    }

    // `count` clicks at a place, as fast as one after the other can be.
    void click_at(ImVec2 place, int count = 1) {
        point(place);
        for (int i = 0; i < count; ++i) {
            headless_.press(ImGuiKey_MouseLeft, true);
            settle();
            headless_.press(ImGuiKey_MouseLeft, false);
            settle();
        }
    }

    void point(ImVec2 to) {
        headless_.move_mouse(to);
        settle();
    }

    void scroll(float lines) {
        headless_.turn_wheel(lines);
        settle();
    }

    [[nodiscard]] bool wants_another_frame() const { return frontend_.wants_another_frame(); }
    [[nodiscard]] std::string selected_text() const { return frontend_.selected_text(); }
    [[nodiscard]] std::optional<app::CopyToClipboard> copy_of_cells() const {
        return frontend_.copy_of_cells();
    }

    void press(ImGuiKey key, bool control = false) {
        if (control) headless_.press(ImGuiMod_Ctrl, true);
        headless_.press(key, true);
        settle();
        headless_.press(key, false);
        if (control) headless_.press(ImGuiMod_Ctrl, false);
        settle();
    }

    // A key that others are pressed with: ImGuiMod_Shift …
    void hold(ImGuiKey modifier, bool down) {
        headless_.press(modifier, down);
        settle();
    }

    // F6. False where the keyboard leaves the page.
    bool go_to_region(bool backward = false) {
        const bool stays = frontend_.go_to_region(backward);
        settle();
        return stays;
    }

    void type(const std::string& text) {
        headless_.type(text);
        settle();
    }

 private:
    static std::string read_font() {
        std::ifstream stream(std::string(KURABE_PROJECT) + "/.deps/font/kurabe-ja.ttf",
                             std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    FakeGlyphs glyphs_;
    platform::Headless headless_;
    app::Application application_;
    ui::Frontend frontend_;
    double now_ms_ = 0;
};

}  // namespace kurabe::test
