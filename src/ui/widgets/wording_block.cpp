#include "ui/widgets/wording_block.h"

#include <algorithm>
#include <string_view>

#include "ui/theme.h"

namespace kurabe::ui {
namespace {

// Line breaks inside a text would only tear a removed part from its replacement.
std::string in_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

float width_of(std::string_view text) {
    return ImGui::CalcTextSize(text.data(), text.data() + text.size()).x;
}

void draw_part(ImDrawList& list, ImVec2 at, float width, text::RunKind kind,
               std::string_view text) {
    const char* begin = text.data();
    const char* end = begin + text.size();
    if (kind == text::RunKind::same) {
        list.AddText(at, colour::text, begin, end);
        return;
    }
    const bool removed = kind == text::RunKind::removed;
    const ImU32 ink = removed ? colour::bad : colour::good;
    const float height = ImGui::GetFontSize();
    list.AddRectFilled({at.x, at.y - 1}, {at.x + width, at.y + height + 1},
                       removed ? colour::bad_soft : colour::good_soft);
    list.AddText(at, ink, begin, end);
    const float line = at.y + (removed ? height * 0.55F : height);
    list.AddLine({at.x, line}, {at.x + width, line}, ink);
}

}  // namespace

WordingBlock::WordingBlock(const std::vector<text::Run>& runs, float width) {
    for (const text::Run& run : runs) {
        joined_ += in_one_line(run.text);
        parts_.push_back({run.kind, joined_.size()});
    }
    block_ = lay_out(joined_, width);
}

void WordingBlock::draw(ImDrawList& list, ImVec2 position) const {
    auto part = parts_.begin();
    for (const std::string_view line : block_.lines) {
        auto at = static_cast<std::size_t>(line.data() - joined_.data());
        const std::size_t line_end = at + line.size();
        float x = position.x;
        while (at < line_end && part != parts_.end()) {
            const std::size_t end = std::min(part->end, line_end);
            if (end > at) {
                const std::string_view text = std::string_view(joined_).substr(at, end - at);
                const float width = width_of(text);
                draw_part(list, {x, position.y}, width, part->kind, text);
                x += width;
                at = end;
            }
            if (part->end <= at) ++part;
        }
        position.y += ImGui::GetFontSize() + size::line_gap;
    }
}

}  // namespace kurabe::ui
