#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "app/views/item/item_view.h"
#include "ui/panels/copy_menu.h"
#include "ui/panels/judgement_form.h"
#include "ui/panels/mode_panels.h"
#include "ui/theme.h"
#include "ui/widgets/answer_detail.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/hit_area.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

// The services' answers stand beside each other while each has this width, and go on below.
constexpr float min_service = 184;
constexpr float widest_service = 560;  // longer lines are hard to read
constexpr float between_services = 24;
constexpr float below_services = 28;
constexpr float below_title = 6;

struct ItemState {
    std::string shown;    // the item; another one begins at its top
    int last_frame = -2;  // in which the view was drawn
    // Of each service, for that revision and width.
    std::uint64_t revision = 0;
    float width = 0;
    std::vector<float> heights;
    JudgementFormState judgement;  // of the service whose popup is open
};

// Name, edition, origin and what is marked, each wrapped below the last. Gives the height; where it
// does not draw, it only measures.
float go_through_title(const app::ItemServiceView& service, ImVec2 at, float width, bool draws,
                       PanelContext& context) {
    const float top = at.y;
    const auto line = [&](const std::string& text, ImU32 colour) {
        if (text.empty()) return;
        const TextBlock block = lay_out(text, width);
        if (draws) context.selection.draw(at, colour, block);
        at.y += block.size.y + size::line_gap;
    };
    line(service.said.service, colour::accent);
    ImGui::PushFont(nullptr, size::small);
    line(service.said.edition, colour::muted);
    line(service.said.origin, colour::muted);
    line(service.relation, colour::muted);
    ImGui::PopFont();
    const auto mark = [&](const std::string& text, ImU32 colour) {
        if (text.empty()) return;
        if (draws) tag(context, at, text, colour, width);
        at.y += tag_size(text, width).y + size::line_gap;
    };
    mark(service.match_text, match_colour(service.match));
    if (service.baseline) mark(context.texts.text("ui.baseline"), colour::accent);
    return at.y - top;
}

float service_height(const app::ItemServiceView& service, float width, PanelContext& context) {
    return go_through_title(service, {0, 0}, width, false, context) + below_title +
           service_answers_height(service.said, width, context.texts) + space::small +
           ImGui::GetFrameHeight();
}

// What was decided, which opens the form to decide in.
void draw_judgement(const app::ItemServiceView& service, JudgementFormState& form,
                    PanelContext& context) {
    constexpr const char* popup = "judge";
    constexpr float form_width = 340;
    const std::string& column = service.said.column_key;
    const app::JudgementMark& mark = service.judgement.mark;
    ImGui::PushID(column.c_str());
    const std::string label = mark.text.empty() ? context.texts.text("ui.judge") : mark.marked;
    const bool pressed = button(context, "judge:" + column, label);
    ImGui::SetNextWindowSize({form_width, 0});
    if (begin_popup_beside(popup, pressed)) {
        const auto dialog = context.semantics.open([&] {
            return Node{
                .role = Role::dialog, .id = "judge", .name = context.texts.text("board.judgement")};
        });
        draw_judgement_form(service.judgement, form, context);
        ImGui::EndPopup();
    }
    ImGui::PopID();
}

void draw_service(const app::ItemView& view, const app::ItemServiceView& service, ImVec2 at,
                  float width, JudgementFormState& form, PanelContext& context) {
    const app::ServiceAnswers& said = service.said;
    const TextOwner owner(context.selection, "item|" + said.column_key);
    const float title = go_through_title(service, at, width, false, context);
    ImGui::SetCursorScreenPos(at);
    const float height = title - size::line_gap;
    const ImVec2 reach(usual_reach.x, std::max(usual_reach.y, (size::target() - height) / 2));
    if (hit_area(context, said.column_key.c_str(), {width, height}, false, reach)) {
        context.commands.emplace_back(app::SetDetailProfile{said.column_key});
        context.commands.emplace_back(app::SetMode{app::ViewMode::detail});
    }
    tooltip(context.texts.text("ui.open_detail"));
    context.semantics.add_last([&] {
        return Node{.role = Role::button,
                    .kind = "item-service",
                    .id = said.column_key,
                    .name = said.service + " " + said.edition,
                    .description = service.match_text,
                    .focused = ImGui::IsItemFocused()};
    });
    go_through_title(service, at, width, true, context);
    draw_service_answers(said, {at.x, at.y + title + below_title}, width, "item-answer",
                         view.id + "|" + said.column_key, context);
    ImGui::SetCursorScreenPos({at.x, at.y + title + below_title + space::small +
                                         service_answers_height(said, width, context.texts)});
    draw_judgement(service, form, context);
}

// In lines of as many as there is room for; only those in sight, or a page away, are drawn.
void draw_services(const app::ItemView& view, ItemState& state, PanelContext& context) {
    const float room = ImGui::GetContentRegionAvail().x;
    const auto fitting =
        static_cast<std::size_t>((room + between_services) / (min_service + between_services));
    const std::size_t columns = std::clamp<std::size_t>(fitting, 1, view.services.size());
    const auto count = static_cast<float>(columns);
    const float width = std::min((room - between_services * (count - 1)) / count, widest_service);
    const std::uint64_t revision = context.views.revision<app::ItemView>();
    if (state.revision != revision || state.width != width) {
        state.heights.clear();
        for (const app::ItemServiceView& service : view.services) {
            state.heights.push_back(service_height(service, width, context));
        }
        state.revision = revision;
        state.width = width;
    }
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const float page = ImGui::GetWindowHeight();
    const float first = ImGui::GetWindowPos().y - page;
    const float last = ImGui::GetWindowPos().y + 2 * page;
    float y = from.y;
    for (std::size_t begin = 0; begin < view.services.size(); begin += columns) {
        const std::size_t end = std::min(begin + columns, view.services.size());
        float height = 0;
        for (std::size_t i = begin; i < end; ++i) height = std::max(height, state.heights[i]);
        const bool near = y + height >= first && y <= last;
        for (std::size_t i = begin; near && i < end; ++i) {
            const float x = from.x + static_cast<float>(i - begin) * (width + between_services);
            draw_service(view, view.services[i], {x, y}, width, state.judgement, context);
            if (i + 1 == end) continue;
            const float line = x + width + between_services / 2;
            ImGui::GetWindowDrawList()->AddLine({line, y}, {line, y + height}, colour::border);
        }
        if (end < view.services.size()) {
            const float line = y + height + below_services / 2;
            ImGui::GetWindowDrawList()->AddLine({from.x, line}, {from.x + room, line},
                                                colour::border);
        }
        y += height + below_services;
    }
    ImGui::SetCursorScreenPos(from);
    ImGui::Dummy({room, y - from.y - below_services});
}

void draw_facts(const app::ItemView& view, PanelContext& context) {
    std::string facts = view.category;
    for (const app::Field& fact : view.facts) facts += "  ·  " + fact.label + ": " + fact.text;
    ImGui::PushFont(nullptr, size::small);
    wrapped_text(context, facts, colour::muted);
    record_text(context, "item-facts", "item_facts", facts);
    ImGui::PopFont();
    if (view.hidden_text.empty()) return;
    wrapped_text(context, view.hidden_text, colour::caution);
    record_text(context, "notice", "item_hidden", view.hidden_text);
}

void draw_references(const app::ItemView& view, PanelContext& context) {
    if (view.references.empty()) return;
    ImGui::Dummy({0, 10});
    ImGui::Separator();
    ImGui::Dummy({0, 4});
    ImGui::PushFont(nullptr, size::small);
    const std::string title = context.texts.text("item.frameworks");
    wrapped_text(context, title, colour::text);
    for (const app::Field& reference : view.references) {
        const std::string text = reference.label + "  " + reference.text;
        wrapped_text(context, text, colour::muted);
        record_text(context, "item-reference", reference.text, text);
    }
    ImGui::PopFont();
}

}  // namespace

void draw_item_bar(PanelContext& context) {
    const auto& view = context.views.get<app::ItemView>();
    const auto& texts = context.texts;
    ItemState& state = context.states.get<ItemState>();
    const int frame = ImGui::GetFrameCount();
    const bool opened = state.last_frame + 1 < frame;
    state.last_frame = frame;
    if (view.can_close) {
        // Who came here by keyboard goes on here.
        if (opened && ImGui::GetIO().NavVisible) ImGui::SetKeyboardFocusHere();
        if (button(context, "close_item", "← " + texts.text("ui.close_item"))) {
            context.commands.emplace_back(app::CloseItem{});
        }
    }
    if (!view.empty.title.empty()) return;
    const float spacing = ImGui::GetStyle().ItemSpacing.x;
    const auto step = [&](const char* id, const std::string& label, const std::string& item) {
        if (button(context, id, label, !item.empty())) {
            context.commands.emplace_back(app::OpenItem{item});
        }
    };
    const std::string previous = texts.text("ui.previous_item");
    const std::string next = texts.text("ui.next_item");
    if (view.can_close) same_line_or_wrap(spacing, button_width(previous));
    step("previous_item", previous, view.previous);
    same_line_or_wrap(spacing, button_width(next));
    step("next_item", next, view.next);
    same_line_or_wrap(spacing * 2, ImGui::CalcTextSize(view.position.c_str()).x);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(view.position.c_str());
    record_text(context, "summary", "item_position", view.position);
    constexpr float list_width = 300;
    const float width = std::min(list_width, ImGui::GetWindowWidth() - 4 * size::pad);
    same_line_or_wrap(spacing * 2, width);
    if (const auto picked = combo(context, "item", view.items, width)) {
        context.commands.emplace_back(app::OpenItem{*picked});
    }
    const std::string sentences = texts.text("ui.copy_sentences");
    same_line_or_wrap(spacing * 2, button_width(sentences));
    if (button(context, "copy_sentences", sentences)) {
        context.commands.emplace_back(app::CopyToClipboard{app::CopyExtent::sentences, {}});
    }
    tooltip(texts.text("ui.copy_sentences_hint"));
    same_line_or_wrap(spacing, button_width(texts.text("ui.copy_table")));
    copy_table_button(context);
}

void draw_item(PanelContext& context) {
    const auto& view = context.views.get<app::ItemView>();
    if (!view.empty.title.empty()) {
        empty_state(context, view.empty);
        return;
    }
    ItemState& state = context.states.get<ItemState>();
    if (state.shown != view.id) {
        state.shown = view.id;
        ImGui::SetScrollY(0);
    }
    {
        const TextOwner owner(context.selection, "item");
        section_title(context, "item_title", view.label, 1);
        if (!view.explanation.empty()) wrapped_text(context, view.explanation, colour::text);
        draw_facts(view, context);
    }
    ImGui::Dummy({0, 10});
    draw_services(view, state, context);
    const TextOwner owner(context.selection, "item_references");
    draw_references(view, context);
}

}  // namespace kurabe::ui
