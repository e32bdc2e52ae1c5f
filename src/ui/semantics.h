// The record of what a frame shows: a tree of parts with their roles, names, states and places, for
// whoever cannot look at the pixels. The words are those of WAI-ARIA where it has them.
//
// Widgets record themselves; a panel records only what it draws by itself. A part is described by a
// function, which is called only while somebody looks: a frame that nobody observes costs nothing.
#pragma once

#include <imgui.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kurabe::ui {

// ARIA's roles. What stands for itself in the page's tree is a layer: a dialog, a menu.
enum class Role : std::uint8_t {
    alert,
    article,
    banner,
    button,
    checkbox,
    columnheader,
    combobox,
    complementary,
    dialog,
    grid,
    gridcell,
    group,
    heading,
    img,
    list,
    listbox,
    listitem,
    main,
    menu,
    menuitem,
    note,
    option,
    paragraph,
    radio,
    row,
    rowheader,
    search,
    separator,
    status,
    tab,
    textbox,
    toolbar,
};
[[nodiscard]] std::string_view to_name(Role role);

// A part of the page. (name of the part, id) is its own within a frame: see part_name().
struct Node {
    Role role = Role::group;
    // Our own name for a part that is more than its role says, such as a cell's "heat"; a literal.
    std::string_view kind = {};
    std::string id = {};  // stable, the same in every language: "backup.retention|rakuneko@1.2"
    std::string name = {};
    // What a field holds; of other parts, what the name says in a word that is the same in every
    // language: an answer's state, a relation.
    std::string value = {};
    std::string description = {};
    // None where the part has no such state.
    std::optional<bool> checked = std::nullopt;
    std::optional<bool> expanded = std::nullopt;
    std::optional<bool> pressed = std::nullopt;
    std::optional<bool> selected = std::nullopt;
    bool disabled = false;
    bool invalid = false;
    bool current = false;
    bool focused = false;
    // Where a part stands in its table, from 1; the row of the headers is the first. 0: nowhere. Of
    // the table itself, how many it has.
    int row = 0;
    int column = 0;
    int column_span = 0;  // of a cell in place of several, how many columns it goes over
    int level = 0;        // of a heading, from 1
    // The visible part, the program's pixels; without extent where the part is only a bracket.
    ImVec2 min = {};
    ImVec2 max = {};
    bool partly_seen = false;  // scrolling brings the rest into sight
    bool clipped = false;      // some of the text is cut off where scrolling cannot bring it back
    int parent = -1;           // index among the frame's nodes; -1: the page itself
};

// What the part is found by: its kind, or where it has none, its role.
[[nodiscard]] std::string_view part_name(const Node& node);

class Semantics {
 public:
    // While it lives, what is recorded is inside the part that it was opened for.
    class Scope {
     public:
        ~Scope() {
            if (semantics_ != nullptr) semantics_->close(outer_);
        }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

     private:
        friend class Semantics;
        Scope(Semantics* semantics, int outer) : semantics_(semantics), outer_(outer) {}
        Semantics* semantics_;
        int outer_;
    };

    // From the next frame on.
    void observe(bool observed) { observes_ = observed; }
    void begin_frame();
    // Whether this frame is recorded.
    [[nodiscard]] bool observed() const { return observed_; }

    // `describe` gives a Node without place and parent. The rectangle is of the current window;
    // what its clip rectangle hides is not recorded.
    template <typename Describe>
    void add(ImVec2 min, ImVec2 max, const Describe& describe) {
        if (observed_ && is_visible(min, max)) record(describe(), min, max);
    }
    // The same for the last Dear ImGui item.
    template <typename Describe>
    void add_last(const Describe& describe) {
        if (observed_) add(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), describe);
    }

    // A part with parts inside.
    template <typename Describe>
    [[nodiscard]] Scope open(ImVec2 min, ImVec2 max, const Describe& describe) {
        const bool records = observed_ && is_visible(min, max);
        return records ? enter(record(describe(), min, max)) : stay();
    }
    // A bracket: recorded only where there is something in it.
    template <typename Describe>
    [[nodiscard]] Scope open(const Describe& describe) {
        return observed_ ? enter(record(describe(), {}, {})) : stay();
    }

    // In the order in which they were drawn; a part stands before those inside.
    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }

 private:
    static bool is_visible(ImVec2 min, ImVec2 max);
    int record(Node node, ImVec2 min, ImVec2 max);
    Scope enter(int node) { return {this, std::exchange(parent_, node)}; }
    static Scope stay() { return {nullptr, 0}; }
    void close(int outer);

    std::vector<Node> nodes_;
    int parent_ = -1;
    bool observes_ = false;
    bool observed_ = false;
};

struct ShownFrame {
    std::string_view language;
    std::string_view mode;
    ImVec2 display;
};

// {"language", "mode", "width", "height", "nodes": [{"role", "kind", "id", "name", …, "rect": [x,
// y, width, height], "parent"}]}; what a part does not have is left out, except its name.
[[nodiscard]] std::string to_json(const Semantics& semantics, const ShownFrame& frame);

}  // namespace kurabe::ui
