#include "ui/widgets/cell.h"

#include <algorithm>

#include "app/views/answer_view.h"
#include "ui/theme.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float indent = glyph_size + 6;
constexpr float tag_gap = 6;
constexpr float between_answers = 6;

// Where the parts of an answer line stand, relative to its top left corner.
struct LineLayout {
    TextBlock text;
    ImVec2 tag;       // of the qualifier
    ImVec2 conflict;  // of the conflict mark
    TextBlock scope;
    float scope_y = 0;
    float height = 0;
};

// Tags stand behind the text where there is room, else on a line of their own.
ImVec2 place_tag(const TextBlock& text, float text_end, float room, ImVec2 tag, float& bottom) {
    const bool fits = text.lines.size() == 1 && text_end + tag_gap + tag.x <= room;
    if (fits) return {indent + text_end + tag_gap, -1};
    const ImVec2 at(indent, bottom + size::line_gap);
    bottom = at.y + tag.y;
    return at;
}

LineLayout lay_out_line(const app::AnswerLine& line, float width, std::string_view conflict) {
    LineLayout layout;
    const float room = std::max(width - indent, 20.0F);
    layout.text = lay_out(line.text, room);
    float bottom = std::max(layout.text.size.y, glyph_size);
    float text_end = layout.text.size.x;
    if (!line.qualifier.empty()) {
        const ImVec2 tag = tag_size(line.qualifier);
        layout.tag = place_tag(layout.text, text_end, room, tag, bottom);
        text_end = layout.tag.x - indent + tag.x;
    }
    if (line.conflict) {
        layout.conflict = place_tag(layout.text, text_end, room, tag_size(conflict), bottom);
    }
    if (!line.scope.empty()) {
        ImGui::PushFont(nullptr, size::small);
        layout.scope = lay_out(line.scope, room);
        ImGui::PopFont();
        layout.scope_y = bottom + size::line_gap;
        bottom = layout.scope_y + layout.scope.size.y;
    }
    layout.height = bottom;
    return layout;
}

constexpr std::string_view widest_conflict_mark = "文書内に矛盾";

float footer_height(const app::CellView& cell) {
    float height = 0;
    if (cell.more > 0) height += size::text + between_answers;
    if (cell.match == app::Match::unknown) height += size::text + between_answers;
    if (!cell.to_baseline_text.empty()) height += size::text + between_answers;
    return height;
}

}  // namespace

float answer_line_height(const app::AnswerLine& line, float width) {
    return lay_out_line(line, width, widest_conflict_mark).height;
}

void draw_answer_line(ImVec2 top_left, float width, const app::AnswerLine& line,
                      PanelContext& context) {
    const std::string conflict = context.texts.text("ui.conflict");
    const LineLayout layout = lay_out_line(line, width, conflict);
    const auto at = [&](ImVec2 offset) {
        return ImVec2(top_left.x + offset.x, top_left.y + offset.y);
    };
    draw_state_glyph(*ImGui::GetWindowDrawList(), top_left, line.state);
    TextSelection& selection = context.selection;
    selection.draw(at({indent, 0}), state_colour(line.state), layout.text, line.text_hits);
    if (!line.qualifier.empty()) tag(context, at(layout.tag), line.qualifier, colour::accent);
    if (line.conflict) tag(context, at(layout.conflict), conflict, colour::bad);
    if (!line.scope.empty()) {
        ImGui::PushFont(nullptr, size::small);
        selection.draw(at({indent, layout.scope_y}), colour::muted, layout.scope, line.scope_hits);
        ImGui::PopFont();
    }
}

float cell_height(const app::CellView& cell, float width) {
    float height = 0;
    for (const app::AnswerLine& line : cell.lines) {
        height += answer_line_height(line, width) + between_answers;
    }
    return height - between_answers + footer_height(cell);
}

void draw_cell(ImVec2 top_left, float width, const app::CellView& cell, PanelContext& context) {
    const auto line_of_text = [&](const std::string& text, ImU32 colour) {
        context.selection.draw({top_left.x + indent, top_left.y}, colour, one_line(text));
    };
    for (const app::AnswerLine& line : cell.lines) {
        draw_answer_line(top_left, width, line, context);
        top_left.y += answer_line_height(line, width) + between_answers;
    }
    if (cell.more > 0) {
        line_of_text(cell.more_text, colour::muted);
        top_left.y += size::text + between_answers;
    }
    if (cell.match == app::Match::unknown) {
        tag(context, {top_left.x + indent, top_left.y - 1}, context.texts.text("ui.cannot_tell"),
            colour::caution);
        top_left.y += size::text + between_answers;
    }
    if (!cell.to_baseline_text.empty()) {
        draw_relation_glyph(*ImGui::GetWindowDrawList(), top_left, cell.to_baseline);
        line_of_text(cell.to_baseline_text, relation_colour(cell.to_baseline));
    }
}

void draw_cut_mark(ImDrawList& list, ImVec2 bottom_right) {
    constexpr float step = 5;
    const ImVec2 from(bottom_right.x - 3 * step - 3, bottom_right.y - 7);
    list.AddRectFilled(from, {bottom_right.x + 2, bottom_right.y + 3}, colour::header, 3);
    for (int i = 0; i < 3; ++i) {
        list.AddCircleFilled({from.x + step * (static_cast<float>(i) + 0.8F), from.y + 5}, 1.4F,
                             colour::text);
    }
}

std::string cell_text(const app::CellView& cell) {
    std::string text;
    const auto append = [&](std::string_view part) {
        if (part.empty()) return;
        if (!text.empty()) text += ' ';
        text += part;
    };
    for (const app::AnswerLine& line : cell.lines) {
        append(line.text);
        append(line.qualifier);
        append(line.scope);
    }
    append(cell.more_text);
    append(cell.to_baseline_text);
    return text;
}

}  // namespace kurabe::ui
