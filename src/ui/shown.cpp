#include "ui/shown.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "files/json_writer.h"

namespace kurabe::ui {
namespace {

void append_member(std::string& json, std::string_view key, std::string_view text) {
    files::append_json_string(json, key);
    json += ':';
    files::append_json_string(json, text);
    json += ',';
}

std::string number(float value) {
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f", static_cast<double>(value));
    return buffer.data();
}

void append_item(std::string& json, const ShownItem& item) {
    json += '{';
    append_member(json, "role", item.role);
    append_member(json, "id", item.id);
    append_member(json, "text", item.text);
    append_member(json, "state", item.state);
    json += "\"rect\":[" + number(item.min.x) + "," + number(item.min.y) + "," +
            number(item.max.x - item.min.x) + "," + number(item.max.y - item.min.y) + "],";
    json += item.clipped ? "\"clipped\":true}" : "\"clipped\":false}";
}

}  // namespace

void Shown::add(std::string_view role, std::string_view id, std::string_view text, ImVec2 min,
                ImVec2 max, std::string_view state, bool clipped) {
    const ImVec2 clip_min = ImGui::GetWindowDrawList()->GetClipRectMin();
    const ImVec2 clip_max = ImGui::GetWindowDrawList()->GetClipRectMax();
    const ImVec2 from(std::max(min.x, clip_min.x), std::max(min.y, clip_min.y));
    const ImVec2 to(std::min(max.x, clip_max.x), std::min(max.y, clip_max.y));
    if (from.x >= to.x || from.y >= to.y) return;
    items_.push_back({std::string(role), std::string(id), std::string(text), std::string(state),
                      from, to, clipped});
}

void Shown::add_last(std::string_view role, std::string_view id, std::string_view text,
                     std::string_view state) {
    add(role, id, text, ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), state);
}

std::string to_json(const Shown& shown, const ShownFrame& frame) {
    std::string json = "{";
    append_member(json, "language", frame.language);
    append_member(json, "mode", frame.mode);
    json += "\"width\":" + number(frame.display.x) + ",\"height\":" + number(frame.display.y);
    json += ",\"items\":[";
    bool first = true;
    for (const ShownItem& item : shown.items()) {
        if (!first) json += ',';
        first = false;
        append_item(json, item);
    }
    return json + "]}";
}

}  // namespace kurabe::ui
