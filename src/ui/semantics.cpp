#include "ui/semantics.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "files/json_writer.h"

namespace kurabe::ui {
namespace {

ImRect clip_rectangle() {
    const ImDrawList& list = *ImGui::GetWindowDrawList();
    return {list.GetClipRectMin(), list.GetClipRectMax()};
}

// It stands over the page, whatever was being drawn when it opened.
bool is_layer(Role role) { return role == Role::dialog || role == Role::menu; }

std::string number(float value) {
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.1f", static_cast<double>(value));
    return buffer.data();
}

// The members of one JSON object.
class Members {
 public:
    explicit Members(std::string& json) : json_(json) { json_ += '{'; }

    void add(std::string_view key, std::string_view text) {
        begin(key);
        files::append_json_string(json_, text);
    }
    void add_raw(std::string_view key, std::string_view json) {
        begin(key);
        json_ += json;
    }
    void add_where_any(std::string_view key, std::string_view text) {
        if (!text.empty()) add(key, text);
    }
    void add_where_any(std::string_view key, int value) {
        if (value != 0) add_raw(key, std::to_string(value));
    }
    void add_where_true(std::string_view key, bool value) {
        if (value) add_raw(key, "true");
    }
    void add_where_any(std::string_view key, std::optional<bool> value) {
        if (value) add_raw(key, *value ? "true" : "false");
    }
    void begin(std::string_view key) {
        if (json_.back() != '{') json_ += ',';
        files::append_json_string(json_, key);
        json_ += ':';
    }
    void end() { json_ += '}'; }

 private:
    std::string& json_;
};

void append_node(std::string& json, const Node& node) {
    Members members(json);
    members.add("role", to_name(node.role));
    members.add_where_any("kind", node.kind);
    members.add("id", node.id);
    members.add("name", node.name);
    members.add_where_any("value", node.value);
    members.add_where_any("description", node.description);
    members.add_where_any("checked", node.checked);
    members.add_where_any("expanded", node.expanded);
    members.add_where_any("pressed", node.pressed);
    members.add_where_any("selected", node.selected);
    members.add_where_true("disabled", node.disabled);
    members.add_where_true("invalid", node.invalid);
    members.add_where_true("current", node.current);
    members.add_where_true("focused", node.focused);
    members.add_where_any("row", node.row);
    members.add_where_any("column", node.column);
    members.add_where_any("column_span", node.column_span);
    members.add_where_any("level", node.level);
    members.add_raw("rect", "[" + number(node.min.x) + "," + number(node.min.y) + "," +
                                number(node.max.x - node.min.x) + "," +
                                number(node.max.y - node.min.y) + "]");
    members.add_where_true("clipped", node.clipped);
    members.add_raw("parent", std::to_string(node.parent));
    members.end();
}

}  // namespace

std::string_view to_name(Role role) {
    switch (role) {
        case Role::alert: return "alert";
        case Role::article: return "article";
        case Role::banner: return "banner";
        case Role::button: return "button";
        case Role::checkbox: return "checkbox";
        case Role::columnheader: return "columnheader";
        case Role::combobox: return "combobox";
        case Role::complementary: return "complementary";
        case Role::dialog: return "dialog";
        case Role::grid: return "grid";
        case Role::gridcell: return "gridcell";
        case Role::group: return "group";
        case Role::heading: return "heading";
        case Role::img: return "img";
        case Role::list: return "list";
        case Role::listbox: return "listbox";
        case Role::listitem: return "listitem";
        case Role::main: return "main";
        case Role::menu: return "menu";
        case Role::menuitem: return "menuitem";
        case Role::note: return "note";
        case Role::option: return "option";
        case Role::paragraph: return "paragraph";
        case Role::radio: return "radio";
        case Role::row: return "row";
        case Role::rowheader: return "rowheader";
        case Role::search: return "search";
        case Role::separator: return "separator";
        case Role::status: return "status";
        case Role::tab: return "tab";
        case Role::textbox: return "textbox";
        case Role::toolbar: return "toolbar";
    }
    return "";
}

std::string_view part_name(const Node& node) {
    return node.kind.empty() ? to_name(node.role) : node.kind;
}

void Semantics::begin_frame() {
    nodes_.clear();
    parent_ = -1;
    observed_ = observes_;
}

bool Semantics::is_visible(ImVec2 min, ImVec2 max) {
    ImRect visible(min, max);
    visible.ClipWith(clip_rectangle());
    return visible.Min.x < visible.Max.x && visible.Min.y < visible.Max.y;
}

int Semantics::record(Node node, ImVec2 min, ImVec2 max) {
    const bool bracket = min.x == max.x;
    ImRect visible(min, max);
    if (!bracket) visible.ClipWith(clip_rectangle());
    node.min = visible.Min;
    node.max = visible.Max;
    node.partly_seen = visible.GetWidth() < max.x - min.x || visible.GetHeight() < max.y - min.y;
    node.parent = is_layer(node.role) ? -1 : parent_;
    nodes_.push_back(std::move(node));
    return static_cast<int>(nodes_.size()) - 1;
}

void Semantics::close(int outer) {
    const bool empty = parent_ == static_cast<int>(nodes_.size()) - 1;
    if (empty && nodes_.back().min.x == nodes_.back().max.x) nodes_.pop_back();
    parent_ = outer;
}

std::string to_json(const Semantics& semantics, const ShownFrame& frame) {
    std::string json;
    Members members(json);
    members.add("language", frame.language);
    members.add("mode", frame.mode);
    members.add_raw("width", number(frame.display.x));
    members.add_raw("height", number(frame.display.y));
    members.begin("nodes");
    json += '[';
    for (const Node& node : semantics.nodes()) {
        if (json.back() != '[') json += ',';
        append_node(json, node);
    }
    json += ']';
    members.end();
    return json;
}

}  // namespace kurabe::ui
