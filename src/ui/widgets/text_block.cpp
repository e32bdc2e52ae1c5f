#include "ui/widgets/text_block.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "text/code_points.h"
#include "text/graphemes.h"
#include "ui/theme.h"

namespace kurabe::ui {
namespace {

constexpr std::string_view ellipsis = "…";

struct Character {
    unsigned code = 0;
    std::size_t length = 1;  // bytes
};

Character character_at(std::string_view text, std::size_t at) {
    Character character;
    const int length =
        ImTextCharFromUtf8(&character.code, text.data() + at, text.data() + text.size());
    character.length = static_cast<std::size_t>(std::max(length, 1));
    return character;
}

bool contains(std::u32string_view set, unsigned code) {
    return set.find(static_cast<char32_t>(code)) != std::u32string_view::npos;
}

bool may_not_begin_line(unsigned code) {
    return contains(
        U"、。，．・：；！？)）」』】〕］｝〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?]}%％",
        code);
}

bool may_not_end_line(unsigned code) { return contains(U"(（「『【〔［｛〈《[{", code); }

// Ideographs, kana and full-width forms may be parted from each other anywhere.
bool breaks_anywhere(unsigned code) { return code >= 0x2E80; }

// What is drawn over the character before, or chooses among its forms, stays with it.
bool belongs_to_previous(unsigned code) {
    const text::CodePointClass kind = text::classify(code);
    return kind == text::CodePointClass::combining || kind == text::CodePointClass::ignorable;
}

bool may_break_between(unsigned before, unsigned after) {
    if (belongs_to_previous(after) || after == ' ') return false;
    if (may_not_begin_line(after) || may_not_end_line(before)) return false;
    return before == ' ' || before == '/' || before == '-' || breaks_anywhere(before) ||
           breaks_anywhere(after);
}

// Ends a line at `end`, without the spaces that would trail it.
std::string_view line_of(std::string_view text, std::size_t begin, std::size_t end) {
    std::string_view line = text.substr(begin, end - begin);
    while (line.ends_with(' ')) line.remove_suffix(1);
    return line;
}

float width_to(std::string_view line, std::size_t end) {
    ImFont* font = ImGui::GetFont();
    constexpr float unlimited = std::numeric_limits<float>::max();
    const std::string_view part = line.substr(0, end);
    return font
        ->CalcTextSizeA(ImGui::GetFontSize(), unlimited, 0, part.data(), part.data() + part.size())
        .x;
}

// What of a part of a text stands in one line, on the screen.
struct LinePart {
    std::string_view line;
    ImVec2 min;
    ImVec2 max;
};

template <typename Draw>
void for_each_line(ImVec2 position, const TextBlock& block, text::Span part, const Draw& draw) {
    for (const std::string_view line : block.lines) {
        const auto line_begin = static_cast<std::size_t>(line.data() - block.text.data());
        const std::size_t begin = std::max(part.begin, line_begin);
        const std::size_t end = std::min(part.end, line_begin + line.size());
        if (begin < end) {
            draw(LinePart{line,
                          {position.x + width_to(line, begin - line_begin), position.y},
                          {position.x + width_to(line, end - line_begin),
                           position.y + ImGui::GetFontSize()}});
        }
        position.y += ImGui::GetFontSize() + size::line_gap;
    }
}

}  // namespace

TextBlock lay_out(std::string_view text, float width) {
    TextBlock block;
    block.text = text;
    ImFontBaked* font = ImGui::GetFontBaked();
    // Of a table, all texts are laid out and few are in sight: glyphs are made when they are drawn.
    font->LoadNoRenderOnLayout = true;
    std::size_t begin = 0;
    std::size_t opportunity = 0;  // where the line may end; 0: nowhere yet
    float line_width = 0;
    float width_at_opportunity = 0;
    unsigned previous = 0;
    const auto end_line = [&](std::size_t end, float used) {
        block.lines.push_back(line_of(text, begin, end));
        block.size.x = std::max(block.size.x, used);
        begin = end;
        opportunity = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (character.code == '\n') {
            end_line(at, line_width);
            begin = at + 1;
            line_width = 0;
        } else {
            const float advance = font->GetCharAdvance(static_cast<ImWchar>(character.code));
            if (at > begin && may_break_between(previous, character.code)) {
                opportunity = at;
                width_at_opportunity = line_width;
            }
            // A space may stand out at the end, where it does not show.
            if (at > begin && line_width + advance > width && character.code != ' ') {
                const bool anywhere = opportunity == 0;  // one long word: cut it
                const float used = anywhere ? line_width : width_at_opportunity;
                end_line(anywhere ? at : opportunity, used);
                line_width -= used;
            }
            line_width += advance;
        }
        previous = character.code;
        at += character.length;
    }
    end_line(text.size(), line_width);
    const auto lines = static_cast<float>(block.lines.size());
    block.size.y = lines * ImGui::GetFontSize() + (lines - 1) * size::line_gap;
    return block;
}

float widest_word(std::string_view text) {
    ImFontBaked* font = ImGui::GetFontBaked();
    font->LoadNoRenderOnLayout = true;  // as in lay_out()
    float widest = 0;
    float word = 0;
    unsigned previous = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const bool ends = character.code == '\n' || may_break_between(previous, character.code);
        if (at > 0 && ends) word = 0;
        // A space may stand out at the end, where it does not show.
        if (character.code != ' ' && character.code != '\n') {
            word += font->GetCharAdvance(static_cast<ImWchar>(character.code));
        }
        widest = std::max(widest, word);
        previous = character.code;
        at += character.length;
    }
    return widest;
}

TextBlock lay_out_cut(std::string_view text, float width, std::size_t max_lines) {
    TextBlock block = lay_out(text, width);
    if (block.lines.size() <= max_lines) return block;
    block.lines.resize(max_lines);
    block.cut = true;
    std::string_view& last = block.lines.back();
    const float room = width - width_to(ellipsis, ellipsis.size());
    const auto boundaries = text::grapheme_boundaries(last);
    std::size_t end = 0;
    for (const std::size_t boundary : boundaries) {
        if (width_to(last, boundary) > room) break;
        end = boundary;
    }
    last = last.substr(0, end);
    const auto lines = static_cast<float>(max_lines);
    block.size.y = lines * ImGui::GetFontSize() + (lines - 1) * size::line_gap;
    return block;
}

TextBlock one_line(std::string_view text) {
    return {text, {text}, {width_to(text, text.size()), ImGui::GetFontSize()}};
}

void draw(ImDrawList& list, ImVec2 position, ImU32 colour, const TextBlock& block) {
    for (const std::string_view line : block.lines) {
        list.AddText(position, colour, line.data(), line.data() + line.size());
        position.y += ImGui::GetFontSize() + size::line_gap;
    }
    if (!block.cut) return;
    position.y -= ImGui::GetFontSize() + size::line_gap;
    position.x += width_to(block.lines.back(), block.lines.back().size());
    list.AddText(position, colour, ellipsis.data(), ellipsis.data() + ellipsis.size());
}

void draw_hits(ImDrawList& list, ImVec2 position, const TextBlock& block,
               const std::vector<text::Span>& hits) {
    for (const text::Span& hit : hits) {
        for_each_line(position, block, hit, [&](const LinePart& part) {
            list.AddRectFilled({part.min.x, part.min.y - 1}, {part.max.x, part.max.y + 1},
                               colour::found, 2);
            // Not everybody sees the ground, and forced colours have none.
            list.AddLine({part.min.x, part.max.y}, part.max, colour::caution);
        });
    }
}

void draw_selected(ImDrawList& list, ImVec2 position, const TextBlock& block, text::Span part) {
    for_each_line(position, block, part, [&](const LinePart& in_line) {
        const ImVec2 min(in_line.min.x, in_line.min.y - 1);
        const ImVec2 max(in_line.max.x, in_line.max.y + 1);
        list.AddRectFilled(min, max, colour::accent);
        // The whole line, so that its letters stand where they stood.
        const ImVec4 clip(min.x, min.y, max.x, max.y);
        list.AddText(nullptr, 0, {position.x, in_line.min.y}, colour::on_accent,
                     in_line.line.data(), in_line.line.data() + in_line.line.size(), 0, &clip);
    });
}

TextSpot spot_at(const TextBlock& block, ImVec2 point) {
    const float line_height = ImGui::GetFontSize() + size::line_gap;
    const float last = static_cast<float>(block.lines.size()) - 1;
    const float number = std::clamp(std::floor(point.y / line_height), 0.0F, last);
    const std::string_view line = block.lines[static_cast<std::size_t>(number)];
    const auto line_begin = static_cast<std::size_t>(line.data() - block.text.data());
    const std::size_t line_end = line_begin + line.size();
    const auto boundaries = text::grapheme_boundaries(block.text);
    // A line may begin or end within a character that is wider than it.
    auto next = std::lower_bound(boundaries.begin(), boundaries.end(), line_begin);
    TextSpot spot{*next, *next};
    float left = width_to(line, *next - line_begin);
    for (++next; next != boundaries.end() && *next <= line_end; ++next) {
        const float right = width_to(line, *next - line_begin);
        spot.character = spot.edge;
        if (point.x < (left + right) / 2) return spot;
        spot.edge = *next;
        if (point.x < right) return spot;
        left = right;
    }
    return spot;
}

}  // namespace kurabe::ui
