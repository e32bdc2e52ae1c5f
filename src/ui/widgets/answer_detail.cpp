#include "ui/widgets/answer_detail.h"

#include <imgui.h>

#include <algorithm>

#include "app/views/answer_text.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/text_block.h"

namespace kurabe::ui {
namespace {

constexpr float label_width = 104;

// Goes from part to part, each below the last; draws where there is something to draw with.
class Flow {
 public:
    Flow(ImVec2 at, float width, PanelContext* context)
        : at_(at), width_(width), context_(context) {}

    void line(const wording::AnswerLine& line) {
        if (context_ != nullptr) draw_answer_line(at_, width_, line, *context_);
        advance(answer_line_height(line, width_));
    }

    // A text on a coloured ground: what a reviewer must not overlook.
    void warning(std::string_view text) {
        if (text.empty()) return;
        const TextBlock block = lay_out(text, width_ - 2 * size::pad);
        const float height = block.size.y + 2 * size::pad;
        if (context_ != nullptr) {
            const ImVec2 to(at_.x + width_, at_.y + height);
            ImGui::GetWindowDrawList()->AddRectFilled(at_, to, colour::bad_soft, 4);
            draw({at_.x + size::pad, at_.y + size::pad}, colour::bad, block);
        }
        advance(height);
    }

    void note(std::string_view text, const std::vector<text::Span>& hits) {
        if (text.empty()) return;
        const TextBlock block = lay_out(text, width_);
        draw(at_, colour::text, block, hits);
        advance(block.size.y);
    }

    void field(std::string_view label, std::string_view text,
               const std::vector<text::Span>& hits = {}) {
        const TextBlock name = lay_out(label, label_width - size::pad);
        const TextBlock block = lay_out(text, width_ - label_width);
        draw(at_, colour::muted, name);
        draw({at_.x + label_width, at_.y}, colour::text, block, hits);
        advance(std::max(name.size.y, block.size.y));
    }

    [[nodiscard]] float bottom() const { return at_.y; }

 private:
    void draw(ImVec2 at, ImU32 colour, const TextBlock& block,
              const std::vector<text::Span>& hits = {}) {
        if (context_ != nullptr) context_->selection.draw(at, colour, block, hits);
    }
    void advance(float height) { at_.y += height + size::line_gap; }

    ImVec2 at_;
    float width_;
    PanelContext* context_;  // null: only measures
};

float go_through(const app::AnswerDetail& answer, const wording::Texts& texts, Flow flow) {
    flow.line(answer.line);
    if (answer.expired) flow.warning(answer.expired_text);
    flow.warning(answer.conflict);
    flow.note(answer.note, answer.note_hits);
    for (const app::Field& part : answer.fields) flow.field(part.label, part.text, part.text_hits);
    for (const std::string& source : answer.sources) flow.field(texts.text("ui.source"), source);
    return flow.bottom();
}

std::string spoken_text(const app::AnswerDetail& answer) {
    std::string text = app::plain_text(answer, " ") + " " + answer.note;
    for (const std::string& source : answer.sources) text += " " + source;
    return text;
}

}  // namespace

float answer_detail_height(const app::AnswerDetail& answer, float width,
                           const wording::Texts& texts) {
    return go_through(answer, texts, Flow({0, 0}, width, nullptr));
}

void draw_answer_detail(const app::AnswerDetail& answer, ImVec2 top_left, float width,
                        std::string_view kind, const std::string& id, PanelContext& context) {
    const float bottom = go_through(answer, context.texts, Flow(top_left, width, &context));
    context.semantics.add(top_left, {top_left.x + width, bottom}, [&] {
        return Node{.role = Role::article,
                    .kind = kind,
                    .id = id,
                    .name = spoken_text(answer),
                    .value = std::string(model::to_name(answer.line.state))};
    });
}

}  // namespace kurabe::ui
