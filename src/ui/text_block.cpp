#include "ui/text_block.h"

#include <imgui_internal.h>

#include <algorithm>
#include <string>

#include "text/code_point.h"
#include "ui/theme.h"

namespace kurabe::ui {
namespace {

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
    if (belongs_to_previous(after)) return false;
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

}  // namespace

TextBlock lay_out(std::string_view text, float width) {
    TextBlock block;
    ImFontBaked* font = ImGui::GetFontBaked();
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
            if (at > begin && line_width + advance > width) {
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

void draw(ImDrawList& list, ImVec2 position, ImU32 colour, const TextBlock& block) {
    for (const std::string_view line : block.lines) {
        list.AddText(position, colour, line.data(), line.data() + line.size());
        position.y += ImGui::GetFontSize() + size::line_gap;
    }
}

void draw_hits(ImDrawList& list, ImVec2 position, const TextBlock& block, std::string_view text,
               const std::vector<text::Span>& hits) {
    for (const std::string_view line : block.lines) {
        const auto line_begin = static_cast<std::size_t>(line.data() - text.data());
        const auto x_at = [&](std::size_t byte) {
            const std::string_view before = line.substr(0, byte);
            return position.x + ImGui::CalcTextSize(before.data(), before.data() + before.size()).x;
        };
        for (const text::Span& hit : hits) {
            const std::size_t begin = std::max(hit.begin, line_begin) - line_begin;
            const std::size_t end =
                std::min(hit.end, line_begin + line.size()) - std::min(hit.end, line_begin);
            if (begin >= line.size() || end <= begin) continue;
            list.AddRectFilled({x_at(begin), position.y - 1},
                               {x_at(end), position.y + ImGui::GetFontSize() + 1}, colour::found,
                               2);
        }
        position.y += ImGui::GetFontSize() + size::line_gap;
    }
}

void wrapped_text(std::string_view text, ImU32 colour) {
    const TextBlock block = lay_out(text, ImGui::GetContentRegionAvail().x);
    draw(*ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos(), colour, block);
    ImGui::Dummy(ImVec2(block.size.x, block.size.y + size::line_gap));
}

}  // namespace kurabe::ui
