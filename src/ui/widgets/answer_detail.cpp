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
constexpr float between_details = 12;
constexpr float min_beside = 250;  // in less, a field's text stands below its label

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

    void note(std::string_view text, const std::vector<text::Span>& hits,
              ImU32 colour = colour::text) {
        if (text.empty()) return;
        const TextBlock block = lay_out(text, width_);
        draw(at_, colour, block, hits);
        advance(block.size.y);
    }

    void field(std::string_view label, std::string_view text,
               const std::vector<text::Span>& hits = {}) {
        if (width_ < min_beside) {
            note(label, {}, colour::muted);
            return note(text, hits);
        }
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

float service_answers_height(const app::ServiceAnswers& said, float width,
                             const wording::Texts& texts) {
    if (said.answers.empty()) return lay_out(said.silence, width).size.y;
    float height = -between_details;
    for (const app::AnswerDetail& answer : said.answers) {
        height += between_details + answer_detail_height(answer, width, texts);
    }
    return height;
}

void draw_service_answers(const app::ServiceAnswers& said, ImVec2 top_left, float width,
                          std::string_view kind, const std::string& id, PanelContext& context) {
    if (said.answers.empty()) {
        const TextBlock silence = lay_out(said.silence, width);
        context.selection.draw(top_left, colour::silent, silence);
        context.semantics.add(top_left, {top_left.x + width, top_left.y + silence.size.y}, [&] {
            return Node{.role = Role::article,
                        .kind = kind,
                        .id = id + "|silence",
                        .name = said.silence,
                        .value = std::string(model::to_name(model::AnswerState::not_stated))};
        });
        return;
    }
    int index = 0;
    for (const app::AnswerDetail& answer : said.answers) {
        if (index > 0) {
            const float y = top_left.y - between_details / 2;
            ImGui::GetWindowDrawList()->AddLine({top_left.x, y}, {top_left.x + width, y},
                                                colour::border);
        }
        draw_answer_detail(answer, top_left, width, kind, id + "|" + std::to_string(index++),
                           context);
        top_left.y += answer_detail_height(answer, width, context.texts) + between_details;
    }
}

}  // namespace kurabe::ui
