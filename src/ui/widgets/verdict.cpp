#include "ui/widgets/verdict.h"

#include "ui/palette.h"
#include "ui/widgets/state_glyph.h"

namespace kurabe::ui {

using decide::Verdict;
using model::AnswerState;

// The glyphs of the states that a reader knows already: a check mark, a cross, a question mark …
void draw_verdict_glyph(ImDrawList& list, ImVec2 top_left, Verdict verdict, bool on_condition) {
    AnswerState like = AnswerState::unclear;
    switch (verdict) {
        case Verdict::met: like = on_condition ? AnswerState::option : AnswerState::yes; break;
        case Verdict::not_met: like = AnswerState::no; break;
        case Verdict::cannot_tell: like = AnswerState::unclear; break;
        case Verdict::not_applicable: like = AnswerState::not_applicable; break;
    }
    draw_state_glyph(list, top_left, like);
}

ImU32 verdict_colour(Verdict verdict, bool on_condition) {
    switch (verdict) {
        case Verdict::met: return on_condition ? colour::accent : colour::good;
        case Verdict::not_met: return colour::bad;
        case Verdict::cannot_tell: return colour::open;
        case Verdict::not_applicable: return colour::muted;
    }
    return colour::text;
}

}  // namespace kurabe::ui
