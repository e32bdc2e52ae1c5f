#include "ui/widgets/cell.h"

#include <algorithm>
#include <cfloat>

#include "app/views/answer_text.h"
#include "app/views/answer_view.h"
#include "text/utf8.h"
#include "ui/theme.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"
#include "wording/labels.h"

namespace kurabe::ui {
namespace {

constexpr float indent = glyph_size + 6;
constexpr float tag_gap = 6;
constexpr float between_answers = 6;
constexpr std::size_t max_tooltip = 600;  // code points: more would not fit on the display

// Beside the mark.
float room_in(float width) { return std::max(width - indent, 20.0F); }

// What is explained: a text's name, "state.yes", in two parts.
struct Explained {
    std::string_view group;
    std::string_view id;
};

// A run that stands in a frame of its own.
struct Tag {
    const wording::AnswerRun* run = nullptr;
    ImVec2 at;
    ImVec2 size;
    ImU32 colour = 0;
    Explained what;
};

// A run that stands in lines of its own, below the statement and its tags.
struct Below {
    const wording::AnswerRun* run = nullptr;
    ImU32 colour = 0;
    TextBlock text;
    float y = 0;
};

// Where the parts of an answer line stand, relative to its top left corner.
struct LineLayout {
    wording::Statement statement;
    TextBlock text;  // of the statement
    std::vector<Tag> tags;
    std::vector<Below> below;
    float height = 0;
};

// Tags stand behind the text and one another where there is room, else on a line of their own.
void place_tags(LineLayout& layout, float room) {
    const bool behind_text = layout.text.lines.size() == 1;
    ImVec2 end(behind_text ? layout.text.size.x : room, -1);
    for (Tag& tag : layout.tags) {
        tag.size = tag_size(tag.run->text, room);
        if (end.x + tag_gap + tag.size.x <= room) {
            tag.at = {indent + end.x + tag_gap, end.y};
        } else {
            tag.at = {indent, layout.height + size::line_gap};
        }
        layout.height = std::max(layout.height, tag.at.y + tag.size.y);
        end = {tag.at.x - indent + tag.size.x, tag.at.y};
    }
}

LineLayout lay_out_line(const wording::AnswerLine& line, float width) {
    using wording::AnswerRole;
    LineLayout layout;
    for (const wording::AnswerRun& run : line.runs) {
        switch (run.role) {
            case AnswerRole::state:
            case AnswerRole::value: break;  // in the statement
            case AnswerRole::qualifier:
                layout.tags.push_back(
                    {&run, {}, {}, colour::accent, {"qualifier", model::to_name(line.qualifier)}});
                break;
            case AnswerRole::expired:
                layout.tags.push_back({&run, {}, {}, colour::bad, {"mark", "expired"}});
                break;
            case AnswerRole::contradiction:
                layout.tags.push_back({&run, {}, {}, colour::bad, {"mark", "contradiction"}});
                break;
            case AnswerRole::scope: layout.below.push_back({&run, colour::muted, {}}); break;
            case AnswerRole::proposal: layout.below.push_back({&run, colour::caution, {}}); break;
        }
    }
    const float room = room_in(width);
    layout.statement = wording::brief_statement(line);
    layout.text = lay_out(layout.statement.text, room);
    layout.height = std::max(layout.text.size.y, glyph_size);
    place_tags(layout, room);
    ImGui::PushFont(nullptr, size::small);
    for (Below& below : layout.below) {
        below.text = lay_out(below.run->text, room);
        below.y = layout.height + size::line_gap;
        layout.height = below.y + below.text.size.y;
    }
    ImGui::PopFont();
    return layout;
}

float baseline_height(const app::CellView& cell, float width) {
    return lay_out(cell.to_baseline_text, room_in(width)).size.y;
}

float more_height(const app::CellView& cell, float width) {
    return lay_out(cell.more_text, room_in(width)).size.y;
}

float match_height(const app::CellView& cell, float width) {
    return tag_size(cell.match_text, room_in(width)).y;
}

TextBlock lay_out_judgement(const app::CellView& cell, float width) {
    return lay_out(cell.judgement.marked, room_in(width));
}

float judgement_height(const app::CellView& cell, float width) {
    return lay_out_judgement(cell, width).size.y;
}

float footer_height(const app::CellView& cell, float width) {
    float height = 0;
    if (cell.more > 0) height += more_height(cell, width) + between_answers;
    if (!cell.match_text.empty()) height += match_height(cell, width) + between_answers;
    if (!cell.to_baseline_text.empty()) height += baseline_height(cell, width) + between_answers;
    if (!cell.judgement.text.empty()) height += judgement_height(cell, width) + between_answers;
    return height;
}

// A tooltip with what a mark or a tag means, behind its name.
void explain_over(PanelContext& context, ImVec2 min, ImVec2 max, Explained what,
                  std::string_view name) {
    if (!ImGui::IsMouseHoveringRect(min, max)) return;
    const std::string key = std::string(what.group) + "." + std::string(what.id);
    const std::string meaning = wording::explanation(key, context.texts);
    if (meaning.empty()) return;
    tooltip_over(context, min, max, key,
                 context.texts.text("explain.with_name",
                                    {{"name", std::string(name)}, {"meaning", meaning}}));
}

}  // namespace

float answer_line_height(const wording::AnswerLine& line, float width) {
    return lay_out_line(line, width).height;
}

void draw_answer_line(ImVec2 top_left, float width, const wording::AnswerLine& line,
                      PanelContext& context) {
    const LineLayout layout = lay_out_line(line, width);
    const auto at = [&](ImVec2 offset) {
        return ImVec2(top_left.x + offset.x, top_left.y + offset.y);
    };
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (wording::text_of(line, wording::AnswerRole::expired).empty()) {
        draw_state_glyph(list, top_left, line.state);
    } else {
        draw_expired_glyph(list, top_left);
    }
    explain_over(context, top_left, at({glyph_size, glyph_size}),
                 {"state", model::to_name(line.state)},
                 wording::text_of(line, wording::AnswerRole::state));
    TextSelection& selection = context.selection;
    selection.draw(at({indent, 0}), state_colour(line.state), layout.text, layout.statement.hits);
    for (const Tag& one : layout.tags) {
        tag(context, at(one.at), one.run->text, one.colour, room_in(width));
        explain_over(context, at(one.at), at({one.at.x + one.size.x, one.at.y + one.size.y}),
                     one.what, one.run->text);
    }
    ImGui::PushFont(nullptr, size::small);
    for (const Below& below : layout.below) {
        selection.draw(at({indent, below.y}), below.colour, below.text, below.run->hits);
    }
    ImGui::PopFont();
}

ImU32 judgement_colour(const app::JudgementMark& mark) {
    if (decide::waits(mark.standing) || mark.disagrees) return colour::caution;
    return colour::accent;
}

ImU32 match_colour(app::Match match) {
    return match == app::Match::no ? colour::bad : colour::caution;
}

float cell_height(const app::CellView& cell, float width) {
    float height = 0;
    for (const wording::AnswerLine& line : cell.lines) {
        height += answer_line_height(line, width) + between_answers;
    }
    return height - between_answers + footer_height(cell, width);
}

void draw_cell(ImVec2 top_left, float width, const app::CellView& cell, PanelContext& context) {
    for (const wording::AnswerLine& line : cell.lines) {
        draw_answer_line(top_left, width, line, context);
        top_left.y += answer_line_height(line, width) + between_answers;
    }
    if (cell.more > 0) {
        context.selection.draw({top_left.x + indent, top_left.y}, colour::muted,
                               lay_out(cell.more_text, room_in(width)));
        top_left.y += more_height(cell, width) + between_answers;
    }
    if (!cell.match_text.empty()) {
        tag(context, {top_left.x + indent, top_left.y - 1}, cell.match_text,
            match_colour(cell.match), room_in(width));
        top_left.y += match_height(cell, width) + between_answers;
    }
    if (!cell.to_baseline_text.empty()) {
        draw_relation_glyph(*ImGui::GetWindowDrawList(), top_left, cell.to_baseline);
        context.selection.draw({top_left.x + indent, top_left.y}, relation_colour(cell.to_baseline),
                               lay_out(cell.to_baseline_text, room_in(width)));
        top_left.y += baseline_height(cell, width) + between_answers;
    }
    if (!cell.judgement.text.empty()) {
        context.selection.draw({top_left.x + indent, top_left.y}, judgement_colour(cell.judgement),
                               lay_out_judgement(cell, width));
    }
}

float clamped_cell_height(const app::CellView& cell, float width) {
    return std::min(cell_height(cell, width), max_cell_height);
}

float least_cell_width(const app::CellView& cell) {
    float word = 0;
    for (const wording::AnswerLine& line : cell.lines) {
        word = std::max(word, widest_word(wording::brief_statement(line).text));
        for (const wording::AnswerRun& run : line.runs) {
            using wording::AnswerRole;
            if (run.role == AnswerRole::state || run.role == AnswerRole::value) continue;
            if (run.role != AnswerRole::scope && run.role != AnswerRole::proposal) {
                word = std::max(word, least_tag_width(run.text));
                continue;
            }
            ImGui::PushFont(nullptr, size::small);
            word = std::max(word, widest_word(run.text));
            ImGui::PopFont();
        }
    }
    if (!cell.match_text.empty()) word = std::max(word, least_tag_width(cell.match_text));
    return indent + std::max(word, widest_word(cell.to_baseline_text));
}

float fitting_cell_width(const app::CellView& cell) {
    float width = 0;
    for (const wording::AnswerLine& line : cell.lines) {
        const std::string text = wording::brief_statement(line).text;
        float own = indent + lay_out(text, FLT_MAX).size.x;
        for (const wording::AnswerRun& run : line.runs) {
            using wording::AnswerRole;
            if (run.role == AnswerRole::qualifier || run.role == AnswerRole::expired ||
                run.role == AnswerRole::contradiction) {
                own += tag_gap + tag_size(run.text).x;
            }
            if (run.role != AnswerRole::scope) continue;
            ImGui::PushFont(nullptr, size::small);
            width = std::max(width, indent + one_line(run.text).size.x);
            ImGui::PopFont();
        }
        width = std::max(width, own);
    }
    for (const std::string* text :
         {&cell.match_text, &cell.to_baseline_text, &cell.judgement.marked}) {
        width = std::max(width, indent + one_line(*text).size.x + tag_gap);
    }
    return width;
}

void draw_cell_within(ImVec2 at, ImVec2 area, const app::CellView& cell, const std::string& id,
                      PanelContext& context) {
    if (cell_height(cell, area.x) <= area.y + 1) return draw_cell(at, area.x, cell, context);
    tooltip(text::shortened(app::plain_text(cell, {.separator = " "}), max_tooltip));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end(at.x + area.x, at.y + area.y);
    constexpr float line = size::text + size::line_gap;
    constexpr float least = 5 * line;  // with less, every line is worth more than the word
    const bool has_word = area.y >= least;
    list.PushClipRect(at, {end.x, has_word ? end.y - line : end.y}, true);
    draw_cell(at, area.x, cell, context);
    list.PopClipRect();
    if (has_word) {
        list.AddText({at.x + indent, end.y - size::text}, colour::accent,
                     context.texts.text("ui.more").c_str());
    } else {
        draw_cut_mark(list, end);
    }
    context.semantics.add(at, end,
                          [&] { return Node{.role = Role::img, .kind = "cut", .id = id}; });
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

}  // namespace kurabe::ui
