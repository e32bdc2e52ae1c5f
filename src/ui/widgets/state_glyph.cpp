#include "ui/widgets/state_glyph.h"

#include <cmath>

#include "ui/theme.h"

namespace kurabe::ui {
namespace {

using compare::Relation;
using model::AnswerState;

constexpr float line_width = 1.6F;
constexpr float half_turn = 3.14159265F;

struct Glyph {
    ImDrawList& list;
    ImVec2 centre;
    float radius;

    [[nodiscard]] ImVec2 at(float x, float y) const {
        return {centre.x + x * radius, centre.y + y * radius};
    }
    void stroke(ImU32 colour, ImVec2 a, ImVec2 b) const { list.AddLine(a, b, colour, line_width); }
    void ring(ImU32 colour) const { list.AddCircle(centre, radius, colour, 0, line_width); }
    void disc(ImU32 colour) const { list.AddCircleFilled(centre, radius + 0.6F, colour); }
};

Glyph glyph_at(ImDrawList& list, ImVec2 top_left) {
    constexpr float middle = glyph_size / 2;
    return {list, {top_left.x + middle, top_left.y + middle}, middle - 1.4F};
}

// A disc with a check mark.
void draw_yes(const Glyph& glyph) {
    glyph.disc(colour::good);
    const ImVec2 corner = glyph.at(-0.12F, 0.42F);
    glyph.stroke(colour::on_accent, glyph.at(-0.5F, 0.02F), corner);
    glyph.stroke(colour::on_accent, corner, glyph.at(0.52F, -0.4F));
}

void draw_cross(const Glyph& glyph) {
    glyph.stroke(colour::bad, glyph.at(-0.75F, -0.75F), glyph.at(0.75F, 0.75F));
    glyph.stroke(colour::bad, glyph.at(-0.75F, 0.75F), glyph.at(0.75F, -0.75F));
}

// A ring with a plus: to be had in addition.
void draw_option(const Glyph& glyph) {
    glyph.ring(colour::accent);
    glyph.stroke(colour::accent, glyph.at(-0.5F, 0), glyph.at(0.5F, 0));
    glyph.stroke(colour::accent, glyph.at(0, -0.5F), glyph.at(0, 0.5F));
}

// A ring, half filled.
void draw_partial(const Glyph& glyph) {
    glyph.ring(colour::caution);
    glyph.list.PathArcTo(glyph.centre, glyph.radius, half_turn / 2, half_turn * 1.5F);
    glyph.list.PathFillConvex(colour::caution);
}

// A question mark: to be asked.
void draw_unclear(const Glyph& glyph) {
    const ImVec2 end = glyph.at(0, 0.28F);
    glyph.list.PathArcTo(glyph.at(0, -0.38F), glyph.radius * 0.5F, half_turn, half_turn * 2.5F);
    glyph.list.PathLineTo(end);
    glyph.list.PathStroke(colour::open, 0, line_width);
    glyph.list.AddCircleFilled(glyph.at(0, 0.8F), 1.2F, colour::open);
}

// A closed box: kept from us.
void draw_undisclosed(const Glyph& glyph) {
    glyph.list.AddRect(glyph.at(-0.85F, -0.2F), glyph.at(0.85F, 0.9F), colour::withheld, 1, 0,
                       line_width);
    glyph.list.PathArcTo(glyph.at(0, -0.25F), glyph.radius * 0.5F, half_turn, half_turn * 2);
    glyph.list.PathStroke(colour::withheld, 0, line_width);
}

void draw_not_applicable(const Glyph& glyph) {
    glyph.stroke(colour::silent, glyph.at(-0.7F, 0), glyph.at(0.7F, 0));
}

// Dots in a circle: nothing there, which is not the cross of "no".
void draw_not_stated(const Glyph& glyph) {
    constexpr int dots = 8;
    for (int i = 0; i < dots; ++i) {
        const float angle = half_turn * 2 * static_cast<float>(i) / dots;
        glyph.list.AddCircleFilled(glyph.at(std::cos(angle) * 0.85F, std::sin(angle) * 0.85F), 1.0F,
                                   colour::silent);
    }
}

void draw_triangle(const Glyph& glyph, ImU32 colour, float up) {
    glyph.list.AddTriangleFilled(glyph.at(0, -0.75F * up), glyph.at(0.8F, 0.6F * up),
                                 glyph.at(-0.8F, 0.6F * up), colour);
}

void draw_equals(const Glyph& glyph) {
    glyph.stroke(colour::muted, glyph.at(-0.7F, -0.3F), glyph.at(0.7F, -0.3F));
    glyph.stroke(colour::muted, glyph.at(-0.7F, 0.3F), glyph.at(0.7F, 0.3F));
}

// Half of a box, on the side that speaks.
void draw_side(const Glyph& glyph, float side) {
    glyph.list.AddRect(glyph.at(-0.8F, -0.6F), glyph.at(0.8F, 0.6F), colour::muted, 1, 0, 1);
    const float from = side < 0 ? -0.8F : 0;
    glyph.list.AddRectFilled(glyph.at(from, -0.6F), glyph.at(from + 0.8F, 0.6F), colour::muted, 1);
}

}  // namespace

void draw_state_glyph(ImDrawList& list, ImVec2 top_left, AnswerState state) {
    const Glyph glyph = glyph_at(list, top_left);
    switch (state) {
        case AnswerState::yes: return draw_yes(glyph);
        case AnswerState::no: return draw_cross(glyph);
        case AnswerState::partial: return draw_partial(glyph);
        case AnswerState::option: return draw_option(glyph);
        case AnswerState::not_applicable: return draw_not_applicable(glyph);
        case AnswerState::unclear: return draw_unclear(glyph);
        case AnswerState::undisclosed: return draw_undisclosed(glyph);
        case AnswerState::not_stated: return draw_not_stated(glyph);
    }
}

// A clock: its time is over.
void draw_expired_glyph(ImDrawList& list, ImVec2 top_left) {
    const Glyph glyph = glyph_at(list, top_left);
    glyph.ring(colour::bad);
    glyph.stroke(colour::bad, glyph.at(0, -0.6F), glyph.at(0, 0.1F));
    glyph.stroke(colour::bad, glyph.at(0, 0.1F), glyph.at(0.5F, 0.1F));
}

ImU32 state_colour(AnswerState state) {
    switch (state) {
        case AnswerState::yes: return colour::text;
        case AnswerState::no: return colour::bad;
        case AnswerState::partial: return colour::caution;
        case AnswerState::option: return colour::accent;
        case AnswerState::unclear: return colour::open;
        case AnswerState::undisclosed: return colour::withheld;
        case AnswerState::not_applicable:
        case AnswerState::not_stated: return colour::silent;
    }
    return colour::text;
}

void draw_relation_glyph(ImDrawList& list, ImVec2 top_left, Relation relation) {
    const Glyph glyph = glyph_at(list, top_left);
    switch (relation) {
        case Relation::better: return draw_triangle(glyph, colour::good, 1);
        case Relation::worse: return draw_triangle(glyph, colour::bad, -1);
        case Relation::same:
        case Relation::same_fact: return draw_equals(glyph);
        case Relation::same_scopes_differ:
            draw_equals(glyph);
            return glyph.list.AddCircleFilled(glyph.at(0.75F, 0.8F), 1.6F, colour::muted);
        case Relation::differs:
            draw_equals(glyph);
            return glyph.stroke(colour::muted, glyph.at(0.4F, -0.8F), glyph.at(-0.4F, 0.8F));
        case Relation::only_left: return draw_side(glyph, -1);
        case Relation::only_right: return draw_side(glyph, 1);
        case Relation::both_silent: return draw_not_stated(glyph);
    }
}

ImU32 relation_colour(Relation relation) {
    if (relation == Relation::better) return colour::good;
    if (relation == Relation::worse) return colour::bad;
    return relation == Relation::both_silent ? colour::silent : colour::text;
}

}  // namespace kurabe::ui
