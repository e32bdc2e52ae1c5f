#include "ui/panels/rivals_dialog.h"

#include <array>
#include <string>

#include "app/views/judgement/rivals_view.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr const char* dialog_id = "###rivals";

struct RivalsState {
    bool keep_both = true;
};

void draw_side(const app::RivalsOf& rivals, bool is_rival, const RivalsState& state,
               PanelContext& context) {
    const auto& texts = context.texts;
    const app::RivalJudgement& side = rivals.sides[is_rival ? 1 : 0];
    const std::string kind = is_rival ? "other" : "here";
    wrapped_text(context, texts.text("rivals." + kind), colour::muted);
    wrapped_text(context, side.decision, colour::text);
    wrapped_text(context, side.made, colour::muted);
    if (!side.note.empty()) wrapped_text(context, side.note, colour::text);
    record_text(context, "rival", rivals.id + ":" + kind,
                side.decision + " " + side.made + " " + side.note);
    if (button(context, "take_" + kind + ":" + rivals.id, texts.text("rivals.take"))) {
        context.commands.emplace_back(app::SettleJudgement{rivals.of, is_rival, state.keep_both});
    }
}

void draw_rivals(const app::RivalsOf& rivals, const RivalsState& state, PanelContext& context) {
    ImGui::PushID(rivals.id.c_str());
    section_title(context, "rivals:" + rivals.id, rivals.what, 3);
    wrapped_text(context, rivals.service, colour::muted);
    if (ImGui::BeginTable("sides", 2, ImGuiTableFlags_BordersInnerV)) {
        for (const bool is_rival : {false, true}) {
            ImGui::TableNextColumn();
            draw_side(rivals, is_rival, state, context);
        }
        ImGui::EndTable();
    }
    ImGui::Separator();
    ImGui::PopID();
}

}  // namespace

void draw_rivals_notice(PanelContext& context) {
    const auto& view = context.views.get<app::RivalsView>();
    const auto& texts = context.texts;
    if (!view.notice.empty()) {
        wrapped_text(context, view.notice, colour::caution);
        record_text(context, "notice", "rivals", view.notice);
        if (button(context, "open_rivals", texts.text("rivals.open"))) ImGui::OpenPopup(dialog_id);
    }
    if (!ImGui::IsPopupOpen(dialog_id)) return;
    const std::string name = texts.text("rivals.title");
    if (!begin_dialog(context, name + dialog_id, {760, 560})) return;
    {
        const auto dialog = context.semantics.open(
            [&] { return Node{.role = Role::dialog, .id = "rivals", .name = name}; });
        auto& state = context.states.get<RivalsState>();
        wrapped_text(context, texts.text("rivals.hint"), colour::text);
        if (checkbox(context, "keep_both", texts.text("rivals.keep_both"), state.keep_both)) {
            state.keep_both = !state.keep_both;
            context.changes = true;
        }
        if (ImGui::BeginChild("rivals")) {
            for (const app::RivalsOf& rivals : view.rivals) draw_rivals(rivals, state, context);
        }
        ImGui::EndChild();
        if (view.rivals.empty()) ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
}

}  // namespace kurabe::ui
