#include <algorithm>
#include <string>

#include "app/views/library/library_view.h"
#include "ui/panels/mode_panels.h"
#include "ui/theme.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float widest_list = 960;

ImU32 severity_colour(base::Severity severity) {
    switch (severity) {
        case base::Severity::error: return colour::bad;
        case base::Severity::warning: return colour::caution;
        case base::Severity::notice: return colour::muted;
    }
    return colour::text;
}

void drop_hint(PanelContext& context) {
    const auto& texts = context.texts;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::min(widest_list, ImGui::GetContentRegionAvail().x);
    const std::string text = texts.text("ui.drop_hint");
    const TextBlock block = lay_out(text, width - 48);
    const float height = block.size.y + 76;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width, at.y + height}, colour::accent_soft, 6);
    list.AddRect(at, {at.x + width, at.y + height}, colour::accent, 6);
    context.selection.draw({at.x + 24, at.y + 16}, colour::text, block);
    context.semantics.add(at, {at.x + width, at.y + height}, [&] {
        return Node{.role = Role::note, .kind = "hint", .id = "drop_hint", .name = text};
    });
    ImGui::SetCursorScreenPos({at.x + 24, at.y + 28 + block.size.y});
    if (primary_button(context, "choose_files", texts.text("ui.choose_files"))) {
        context.commands.emplace_back(app::ChooseFiles{});
    }
    ImGui::SetCursorScreenPos({at.x, at.y + height + 8});
    ImGui::Dummy({width, 0});
}

// What was kept elsewhere, which the user may take over.
void draw_offers(const app::LibraryView& view, PanelContext& context) {
    const auto& texts = context.texts;
    for (const app::OfferView& offer : view.offers) {
        ImGui::PushID(offer.id.c_str());
        wrapped_text(context, offer.text, colour::text);
        record_text(context, "offer", offer.id, offer.text);
        if (button(context, "take_over:" + offer.id, texts.text("ui.take_over"))) {
            context.commands.emplace_back(app::TakeOver{offer.id});
        }
        ImGui::SameLine();
        if (button(context, "decline:" + offer.id, texts.text("ui.decline_offer"))) {
            context.commands.emplace_back(app::DeclineOffer{offer.id});
        }
        ImGui::PopID();
        ImGui::Dummy({0, 6});
    }
}

// What the browser keeps, and what to do about it.
void draw_storage(const app::LibraryView& view, PanelContext& context) {
    const auto& texts = context.texts;
    section_title(context, "storage", texts.text("ui.storage"));
    wrapped_text(context, view.storage_text, view.storage_works ? colour::muted : colour::bad);
    record_text(context, "storage", "storage", view.storage_text,
                view.storage_works ? "works" : "fails");
    ImGui::Dummy({0, 2});
    if (button(context, "save_session", texts.text("ui.save_session"))) {
        context.commands.emplace_back(app::SaveSession{});
    }
    ImGui::SameLine();
    if (button(context, "erase", texts.text("ui.erase"), view.can_erase)) {
        context.commands.emplace_back(app::EraseSession{});
    }
    if (view.can_unite) {
        ImGui::SameLine();
        if (button(context, "unite", texts.text("ui.unite"))) {
            context.commands.emplace_back(app::UniteSession{});
        }
    }
    if (checkbox(context, "keep_nothing", texts.text("ui.keep_nothing"), view.keep_nothing)) {
        context.commands.emplace_back(app::SetKeepNothing{!view.keep_nothing});
    }
    tooltip(texts.text("ui.keep_nothing_hint"));
    if (checkbox(context, "omit_people", texts.text("ui.omit_people"), view.omit_people)) {
        context.commands.emplace_back(app::SetOmitPeople{!view.omit_people});
    }
    tooltip(texts.text("ui.omit_people_hint"));
    wrapped_text(context, texts.text("storage.readers"), colour::muted);
    record_text(context, "storage", "readers", texts.text("storage.readers"));
    ImGui::Dummy({0, 6});
    draw_offers(view, context);
}

void draw_profile(const app::LoadedProfileView& profile, PanelContext& context) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = std::min(widest_list, ImGui::GetContentRegionAvail().x);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const std::string remove = context.texts.text("ui.remove");
    const float button_width =
        ImGui::CalcTextSize(remove.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
    const float room = width - button_width - 3 * size::pad;
    const std::string line =
        profile.provider + "  " + profile.edition + "  " + profile.counts + "  " + profile.origin;
    context.selection.draw(at, colour::text, one_line(profile.title));
    const TextBlock details = lay_out(line, room);
    context.selection.draw({at.x, at.y + 22}, colour::muted, details);
    const float height = 22 + details.size.y;
    context.semantics.add(at, {at.x + room, at.y + height}, [&] {
        return Node{.role = Role::listitem,
                    .kind = "loaded-profile",
                    .id = profile.key,
                    .name = profile.title + " " + line};
    });
    ImGui::SetCursorScreenPos({at.x + width - button_width, at.y + 2});
    if (button(context, "remove:" + profile.key, remove)) {
        context.commands.emplace_back(app::RemoveProfile{profile.key});
    }
    const float bottom = at.y + std::max({height, 34.0F, ImGui::GetFrameHeight()});
    list.AddLine({at.x, bottom + 5}, {at.x + width, bottom + 5}, colour::border);
    ImGui::SetCursorScreenPos({at.x, bottom + 12});
    ImGui::Dummy({width, 0});
}

void draw_diagnostic(const wording::DiagnosticText& diagnostic, const std::string& id,
                     PanelContext& context) {
    const auto& texts = context.texts;
    constexpr float label_width = 110;
    ImGui::Indent(16);
    const ImVec2 from = ImGui::GetCursorScreenPos();
    wrapped_text(context, diagnostic.severity_text + "  " + diagnostic.what,
                 severity_colour(diagnostic.severity));
    field(context, {texts.text("ui.place"), diagnostic.place}, label_width);
    field(context, {texts.text("ui.expected"), diagnostic.expected}, label_width);
    field(context, {texts.text("ui.fix"), diagnostic.fix}, label_width);
    const ImVec2 to(from.x + ImGui::GetContentRegionAvail().x, ImGui::GetCursorScreenPos().y);
    context.semantics.add(from, to, [&] {
        return Node{.role = Role::listitem,
                    .kind = "diagnostic",
                    .id = id,
                    .name = diagnostic.what + " " + diagnostic.place + " " + diagnostic.expected +
                            " " + diagnostic.fix};
    });
    ImGui::Unindent(16);
    ImGui::Dummy({0, 6});
}

void draw_report(const app::LoadReportView& report, PanelContext& context) {
    const std::string title = report.file + "  " + report.outcome;
    wrapped_text(context, title, report.loaded ? colour::good : colour::bad);
    record_text(context, "report", report.file, title, report.loaded ? "loaded" : "failed");
    int index = 0;
    for (const wording::DiagnosticText& diagnostic : report.diagnostics) {
        draw_diagnostic(diagnostic, report.file + "|" + std::to_string(index++), context);
    }
    if (!report.more_text.empty()) wrapped_text(context, report.more_text, colour::muted);
}

void draw_reports(const app::LibraryView& view, PanelContext& context) {
    if (view.reports.empty()) return;
    section_title(context, "reports", context.texts.text("ui.reports"));
    if (button(context, "dismiss_reports", context.texts.text("ui.dismiss_reports"))) {
        context.commands.emplace_back(app::DismissReports{});
    }
    int index = 0;
    for (const app::LoadReportView& report : view.reports) {
        ImGui::PushID(index++);
        draw_report(report, context);
        ImGui::PopID();
    }
    ImGui::Dummy({0, 10});
}

}  // namespace

void draw_library(PanelContext& context) {
    const auto& view = context.views.get<app::LibraryView>();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(16, 12));
    const bool open = ImGui::BeginChild("library", {0, 0}, ImGuiChildFlags_AlwaysUseWindowPadding);
    ImGui::PopStyleVar();
    if (open) {
        const TextOwner owner(context.selection, "library");
        drop_hint(context);
        draw_reports(view, context);
        section_title(context, "loaded", context.texts.text("ui.loaded"));
        if (view.can_restore_builtins &&
            button(context, "restore_builtins", context.texts.text("ui.restore_builtins"))) {
            context.commands.emplace_back(app::RestoreBuiltins{});
        }
        if (button(context, "show_example_editions",
                   context.texts.text("ui.show_example_editions"))) {
            context.commands.emplace_back(app::ShowExampleEditions{});
        }
        for (const app::LoadedProfileView& profile : view.profiles) {
            ImGui::PushID(profile.key.c_str());
            draw_profile(profile, context);
            ImGui::PopID();
        }
        if (view.profiles.empty()) {
            wrapped_text(context, view.empty.title, colour::text);
            wrapped_text(context, view.empty.hint, colour::muted);
        }
        ImGui::Dummy({0, 10});
        draw_storage(view, context);
        ImGui::Dummy({0, 24});
    }
    ImGui::EndChild();
}

}  // namespace kurabe::ui
