#include "ui/panels/import_dialog.h"

#include <imgui.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "app/views/import/import_view.h"
#include "ui/theme.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float most_combo = 420;

std::optional<std::uint32_t> number_of(const std::string& text) {
    std::uint32_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

void draw_table_choice(const app::ImportView& view, ImportDialogState& state,
                       PanelContext& context) {
    const auto& texts = context.texts;
    if (const auto picked = combo(
            context, "sheet_table", view.tables,
            std::min(combo_width(view.tables, most_combo), ImGui::GetContentRegionAvail().x))) {
        const auto place = number_of(*picked);
        if (place && *place < view.places.size()) {
            context.commands.emplace_back(app::ChooseSheetHeader{view.places[*place]});
        }
    }
    const std::string label = texts.text("import.header_row");
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(label.c_str());
    ImGui::SameLine(0, space::small);
    state.header_row.follow(std::to_string(std::size_t{view.header.row} + 1));
    constexpr float number_width = 72;
    if (text_field(context, "header_row", label, state.header_row.text, number_width, false)) {
        const auto row = number_of(state.header_row.text);
        if (row && *row > 0) {
            state.header_row.known = state.header_row.text;
            app::HeaderPlace place = view.header;
            place.row = *row - 1;
            context.commands.emplace_back(app::ChooseSheetHeader{place});
        }
    }
    same_line_or_wrap(space::small, combo_width(view.header_rows, most_combo));
    if (const auto picked = combo(context, "header_rows", view.header_rows,
                                  combo_width(view.header_rows, most_combo))) {
        if (const auto rows = number_of(*picked)) {
            app::HeaderPlace place = view.header;
            place.rows = *rows;
            context.commands.emplace_back(app::ChooseSheetHeader{place});
        }
    }
}

void draw_column(const app::SheetColumnView& column, PanelContext& context) {
    const auto picked = combo(context, "column_role:" + column.name, column.roles,
                              combo_width(column.roles, most_combo));
    const bool beside = !is_narrow_display();
    if (beside) ImGui::SameLine(0, space::small);
    std::string text = column.name;
    if (!column.title.empty()) text += ": " + column.title;
    if (!column.confidence.empty()) text += " (" + column.confidence + ")";
    wrapped_text(context, text, colour::text);
    record_text(context, "column", column.name, text);
    if (!column.sample.empty()) {
        ImGui::PushFont(nullptr, size::small);
        wrapped_text(context, column.sample, colour::muted);
        ImGui::PopFont();
    }
    ImGui::Dummy({0, space::tiny});
    if (!picked) return;
    if (const auto role = intake::column_role_from_name(*picked)) {
        context.commands.emplace_back(app::SetColumnRole{column.column, *role});
    }
}

void draw_mark(const app::SheetMarkView& mark, PanelContext& context) {
    const auto picked =
        combo(context, "mark:" + mark.mark, mark.meanings, combo_width(mark.meanings, most_combo));
    if (!is_narrow_display()) ImGui::SameLine(0, space::small);
    wrapped_text(context, mark.text, colour::text);
    record_text(context, "mark", mark.mark, mark.text);
    if (!picked) return;
    if (const auto state = model::answer_state_from_name(*picked)) {
        context.commands.emplace_back(app::SetMarkMeaning{mark.mark, *state});
    }
}

}  // namespace

void draw_import_dialog(ImportDialogState& state, PanelContext& context) {
    const auto& texts = context.texts;
    const std::string title = texts.text("import.correct_reading");
    if (std::exchange(state.open, false)) ImGui::OpenPopup("###sheet_reading");
    if (!begin_dialog(context, title + "###sheet_reading", {720, 900})) return;
    const auto& view = context.views.get<app::ImportView>();
    {
        const auto dialog = context.semantics.open(
            [&] { return Node{.role = Role::dialog, .id = "sheet_reading", .name = title}; });
        section_title(context, "sheet_table", texts.text("import.table_title"), 3);
        draw_table_choice(view, state, context);
        section_title(context, "sheet_columns", texts.text("import.columns_title"), 3);
        for (const app::SheetColumnView& column : view.columns) {
            ImGui::PushID(column.name.c_str());
            draw_column(column, context);
            ImGui::PopID();
        }
        if (!view.marks.empty()) {
            section_title(context, "sheet_marks", texts.text("import.marks_title"), 3);
            for (const app::SheetMarkView& mark : view.marks) {
                ImGui::PushID(mark.mark.c_str());
                draw_mark(mark, context);
                ImGui::PopID();
            }
            if (button(context, "confirm_marks_there", texts.text("import.confirm_marks"),
                       !view.marks_confirmed)) {
                context.commands.emplace_back(app::ConfirmMarks{});
            }
        }
    }
    ImGui::EndPopup();
}

}  // namespace kurabe::ui
