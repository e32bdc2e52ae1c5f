#include "ui/panels/help_panel.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/theme.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

struct Piece {
    std::string text;
    bool code = false;
};

struct Block {
    enum class Kind { title, heading, paragraph, table };
    Kind kind = Kind::paragraph;
    std::string text;                                   // of all but tables
    std::vector<std::array<std::string_view, 2>> rows;  // the first is the head
};

std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

std::string without_backticks(std::string_view text) {
    std::string plain(text);
    std::erase(plain, '`');
    return plain;
}

// "| a | b |"
std::array<std::string_view, 2> read_row(std::string_view line) {
    std::array<std::string_view, 2> cells;
    line.remove_prefix(1);
    for (std::string_view& cell : cells) {
        cell = line.substr(0, line.find('|'));
        line.remove_prefix(std::min(line.size(), cell.size() + 1));
        while (cell.starts_with(' ')) cell.remove_prefix(1);
        while (cell.ends_with(' ')) cell.remove_suffix(1);
    }
    return cells;
}

std::vector<Block> read_blocks(std::string_view markdown) {
    std::vector<Block> blocks;
    bool in_table = false;
    while (!markdown.empty()) {
        const std::string_view line = take_line(markdown);
        const bool row = line.starts_with('|');
        if (row && !in_table) blocks.push_back({Block::Kind::table, "", {}});
        in_table = row;
        if (row) {
            if (!line.starts_with("| ---")) blocks.back().rows.push_back(read_row(line));
        } else if (line.starts_with("## ")) {
            blocks.push_back({Block::Kind::heading, std::string(line.substr(3)), {}});
        } else if (line.starts_with("# ")) {
            blocks.push_back({Block::Kind::title, std::string(line.substr(2)), {}});
        } else if (!line.empty()) {
            blocks.push_back({Block::Kind::paragraph, without_backticks(line), {}});
        }
    }
    return blocks;
}

std::vector<Piece> read_pieces(std::string_view cell) {
    std::vector<Piece> pieces;
    for (bool code = false; !cell.empty(); code = !code) {
        const std::size_t end = std::min(cell.find('`'), cell.size());
        if (end > 0) pieces.push_back({std::string(cell.substr(0, end)), code});
        cell.remove_prefix(std::min(cell.size(), end + 1));
    }
    return pieces;
}

constexpr float chip_padding = 5;
constexpr float chip_gap = 4;

float width_of(const Piece& piece) {
    const float text = ImGui::CalcTextSize(piece.text.c_str()).x;
    return piece.code ? text + chip_padding * 2 : text;
}

// The codes that are whole filters, and which of them was clicked.
struct Examples {
    const std::function<bool(std::string_view)>& is_filter;
    PanelContext& context;
    int count = 0;
    std::optional<std::string> clicked = std::nullopt;
};

// True where the code is one; its ground is the area.
bool draw_example(const std::string& code, ImVec2 min, ImVec2 max, Examples& examples) {
    if (!examples.is_filter(code)) return false;
    const std::string id = std::to_string(examples.count++);
    const ImVec2 before = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(min);
    if (ImGui::InvisibleButton(("example" + id).c_str(), {max.x - min.x, max.y - min.y},
                               ImGuiButtonFlags_EnableNav)) {
        examples.clicked = code;
    }
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const std::string use = examples.context.texts.text("ui.use_example");
    examples.context.semantics.add_last([&] {
        return Node{
            .role = Role::button, .kind = "example", .id = id, .name = code, .description = use};
    });
    tooltip(use);
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, colour::accent_soft, 3);
    ImGui::GetWindowDrawList()->AddRect(min, max, hovered ? colour::accent : colour::control, 3);
    ImGui::SetCursorScreenPos(before);
    return true;
}

// Draws the cell at the position and gives its height: codes on a ground of their own, one behind
// the other; a text wrapped. `examples` is null where codes only tell; what can be clicked is as
// high as a target has to be.
float draw_cell(std::string_view cell, ImVec2 position, float width, Examples* examples) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto pieces = read_pieces(cell);
    const float above = (size::target() - size::text) / 2;  // the letters
    const float line = size::target() + chip_gap;
    ImVec2 at = position;
    for (const Piece& piece : pieces) {
        if (!piece.code) {
            if (piece.text == " ") continue;  // between two codes
            const float left = position.x + width - at.x;
            const TextBlock block = lay_out(piece.text, left);
            draw(list, {at.x, at.y + above}, colour::text, block);
            at.y += std::max(0.0F, block.size.y - size::text);
            at.x += block.size.x + chip_gap;
            continue;
        }
        const float wanted = width_of(piece);
        if (at.x > position.x && at.x + wanted > position.x + width) {
            at = {position.x, at.y + line};
        }
        const TextBlock block = lay_out(piece.text, width - chip_padding * 2);
        const ImVec2 end(at.x + block.size.x + chip_padding * 2, at.y + block.size.y + above * 2);
        if (examples == nullptr || !draw_example(piece.text, at, end, *examples)) {
            const float beside = above - 2;  // of a ground that only tells
            list.AddRectFilled({at.x, at.y + beside}, {end.x, end.y - beside}, colour::accent_soft,
                               3);
        }
        draw(list, {at.x + chip_padding, at.y + above}, colour::text, block);
        at.x += wanted + chip_gap;
        at.y += block.size.y - size::text;
    }
    return at.y + line - position.y;
}

void draw_table(const Block& table, Examples& examples, PanelContext& context) {
    constexpr float column_gap = 14;
    const float width = ImGui::GetContentRegionAvail().x;
    float first = 0;
    for (const auto& row : table.rows) {
        float wanted = 0;
        for (const Piece& piece : read_pieces(row[0])) wanted += width_of(piece) + chip_gap;
        first = std::max(first, wanted);
    }
    first = std::min(first, width * 0.5F);
    const float second = width - first - column_gap;
    bool head = true;
    for (const auto& row : table.rows) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float height =
            std::max(draw_cell(row[0], at, first, &examples),
                     draw_cell(row[1], {at.x + first + column_gap, at.y}, second, nullptr));
        const ImVec2 end(at.x + width, at.y + height);
        list.AddLine({at.x, end.y - 1}, {end.x, end.y - 1}, head ? colour::muted : colour::border);
        context.semantics.add(at, end, [&] {
            return Node{.role = Role::row,
                        .kind = "help-row",
                        .id = without_backticks(row[0]),
                        .name = without_backticks(row[1])};
        });
        ImGui::Dummy({width, height});
        head = false;
    }
    ImGui::Dummy({0, 6});
}

void draw_block(const Block& block, std::size_t index, Examples& examples, PanelContext& context) {
    switch (block.kind) {
        case Block::Kind::title:
        case Block::Kind::heading:
            section_title(context, "help:" + std::to_string(index), block.text);
            break;
        case Block::Kind::paragraph: {
            wrapped_text(context, block.text, colour::text);
            record_text(context, "help-text", std::to_string(index), block.text);
            ImGui::Dummy({0, 4});
            break;
        }
        case Block::Kind::table: draw_table(block, examples, context); break;
    }
}

}  // namespace

std::optional<std::string> draw_help(std::string_view markdown,
                                     const std::function<bool(std::string_view)>& is_filter,
                                     bool& open, PanelContext& context) {
    if (open) {
        ImGui::OpenPopup("###help");
        open = false;
    }
    if (!ImGui::IsPopupOpen("###help")) return std::nullopt;
    const auto blocks = read_blocks(markdown);
    if (blocks.empty()) return std::nullopt;
    const std::string title = blocks.front().text + "###help";
    if (!begin_dialog(context, title, {860, 720})) return std::nullopt;
    const auto dialog = context.semantics.open(
        [&] { return Node{.role = Role::dialog, .id = "help", .name = blocks.front().text}; });
    Examples examples{is_filter, context};
    if (ImGui::BeginChild("help")) {
        for (std::size_t i = 1; i < blocks.size(); ++i) {
            draw_block(blocks[i], i, examples, context);
        }
    }
    ImGui::EndChild();
    if (examples.clicked) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
    return examples.clicked;
}

}  // namespace kurabe::ui
