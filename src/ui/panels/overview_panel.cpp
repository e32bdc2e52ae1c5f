#include <algorithm>
#include <string>

#include "app/views/answer_text.h"
#include "app/views/overview/overview_view.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/panels.h"
#include "ui/table/row_heights.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

constexpr float vendor_column = 176;
constexpr float total_column = 134;
constexpr float category_column = 82;
constexpr float pair_column = 104;
constexpr float line_height = size::text + size::line_gap;
constexpr float vendor_row = line_height + size::small + 4;  // a title, and a smaller line below
constexpr float pair_row = line_height;
constexpr std::size_t max_rows_in_sight = 12;  // more scroll inside their table

constexpr ImGuiTableFlags table_flags =
    ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInner |
    ImGuiTableFlags_PadOuterX | ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_NoSavedSettings;

float padded(float height) { return height + 2 * ImGui::GetStyle().CellPadding.y; }

// Room for the table's rows without scrolling, up to a limit, and for the horizontal scrollbar
// where the columns are wider than the room.
float table_height(float header, std::size_t rows, float row, float columns_width) {
    const auto shown = static_cast<float>(std::min(rows, max_rows_in_sight));
    const bool scrolls = columns_width > ImGui::GetContentRegionAvail().x;
    return padded(header) + shown * padded(row) + (scrolls ? ImGui::GetStyle().ScrollbarSize : 0) +
           1;
}

float padded_width(float width) { return width + 2 * ImGui::GetStyle().CellPadding.x + 1; }

void draw_small(ImDrawList& list, ImVec2 at, ImU32 colour, const std::string& text) {
    ImGui::PushFont(nullptr, size::small);
    list.AddText(at, colour, text.c_str());
    ImGui::PopFont();
}

// A vendor's name and, where the row is high enough, its edition; a click opens its detail.
void draw_vendor(const app::OverviewVendor& vendor, const char* role, float height,
                 PanelContext& context) {
    ImGui::TableSetColumnIndex(0);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (cell_hit_area(context, "vendor", {vendor_column, height}, false)) {
        context.commands.emplace_back(app::SetDetailProfile{vendor.key});
        context.commands.emplace_back(app::SetMode{app::ViewMode::detail});
    }
    tooltip(vendor.title + " — " + vendor.subtitle);
    single_line(list, at, vendor_column, colour::text, vendor.title);
    if (height >= vendor_row) {
        ImGui::PushFont(nullptr, size::small);
        const ImVec2 below(at.x, at.y + line_height);
        single_line(list, below, vendor_column, colour::muted, vendor.subtitle);
        ImGui::PopFont();
    }
    context.shown.add(role, vendor.key, vendor.title, at, {at.x + vendor_column, at.y + height});
}

// Figures over a bar.
void draw_share(const app::ShareView& share, const std::string& text, const std::string& id,
                float width, PanelContext& context) {
    constexpr float bar_height = 6;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddText(at, share.part > 0 ? colour::text : colour::silent, text.c_str());
    const float top = at.y + line_height + 3;
    list.AddRectFilled({at.x, top}, {at.x + width, top + bar_height}, colour::header, 3);
    if (share.part > 0) {
        const float part = static_cast<float>(share.part) / static_cast<float>(share.whole);
        list.AddRectFilled({at.x, top}, {at.x + std::max(width * part, 2.0F), top + bar_height},
                           colour::accent, 3);
    }
    context.shown.add("coverage", id, text, at, {at.x + width, at.y + vendor_row});
}

void draw_small_header(const std::string& id, const TextBlock& text, const std::string& label,
                       PanelContext& context) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::PushFont(nullptr, size::small);
    draw(*ImGui::GetWindowDrawList(), at, colour::text, text);
    ImGui::PopFont();
    context.shown.add("column-header", id, label, at, {at.x + text.size.x, at.y + text.size.y});
}

// The labels of a table's columns, broken into lines, and the height of the tallest.
struct HeaderRow {
    std::vector<TextBlock> blocks;
    float height = line_height;
};

HeaderRow lay_out_header(const std::vector<const std::string*>& labels, float width) {
    HeaderRow header;
    ImGui::PushFont(nullptr, size::small);
    for (const std::string* label : labels) {
        header.blocks.push_back(lay_out(*label, width));
        header.height = std::max(header.height, header.blocks.back().size.y);
    }
    ImGui::PopFont();
    return header;
}

// Draws the rows in sight; `row` gets a vendor's index with its row begun.
template <typename Row>
void draw_rows(std::size_t count, float height, const Row& row) {
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), padded(height));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            ImGui::TableNextRow(ImGuiTableRowFlags_None, padded(height));
            ImGui::PushID(i);
            row(static_cast<std::size_t>(i));
            ImGui::PopID();
        }
    }
}

void coverage_table(const app::OverviewView& view, PanelContext& context) {
    std::vector<const std::string*> labels;
    for (const app::Choice& category : view.categories) labels.push_back(&category.label);
    const HeaderRow header = lay_out_header(labels, category_column);
    const int columns = static_cast<int>(view.categories.size()) + 2;
    const float wide = padded_width(vendor_column) + padded_width(total_column) +
                       static_cast<float>(view.categories.size()) * padded_width(category_column);
    const ImVec2 area(0, table_height(header.height, view.vendors.size(), vendor_row, wide));
    if (!ImGui::BeginTable("coverage", columns, table_flags, area)) return;
    ImGui::TableSetupScrollFreeze(2, 1);
    ImGui::TableSetupColumn("vendor", ImGuiTableColumnFlags_WidthFixed, vendor_column);
    ImGui::TableSetupColumn("all", ImGuiTableColumnFlags_WidthFixed, total_column);
    for (const app::Choice& category : view.categories) {
        ImGui::TableSetupColumn(category.id.c_str(), ImGuiTableColumnFlags_WidthFixed,
                                category_column);
    }
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers, padded(header.height));
    ImGui::TableSetColumnIndex(1);
    const std::string all = context.texts.text("ui.all_rows");
    draw_small_header("all", lay_out(all, total_column), all, context);
    for (std::size_t i = 0; i < header.blocks.size(); ++i) {
        if (!ImGui::TableSetColumnIndex(static_cast<int>(i) + 2)) continue;
        draw_small_header(view.categories[i].id, header.blocks[i], *labels[i], context);
    }
    draw_rows(view.vendors.size(), vendor_row, [&](std::size_t i) {
        const app::OverviewVendor& vendor = view.vendors[i];
        draw_vendor(vendor, "row-header", vendor_row, context);
        ImGui::TableSetColumnIndex(1);
        draw_share(vendor.coverage, vendor.coverage.percent + " (" + vendor.coverage.counts + ")",
                   vendor.key, total_column, context);
        for (std::size_t c = 0; c < view.categories.size(); ++c) {
            if (!ImGui::TableSetColumnIndex(static_cast<int>(c) + 2)) continue;
            draw_share(vendor.by_category[c], vendor.by_category[c].counts,
                       vendor.key + "|" + view.categories[c].id, category_column, context);
        }
    });
    ImGui::EndTable();
}

// How alike two vendors are; a click compares them.
void draw_pair(const app::OverviewVendor& vendor, const app::SimilarView& other, bool named,
               float width, PanelContext& context) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (other.key == vendor.key) {
        list.AddText(at, colour::silent, other.share.percent.c_str());
        return;
    }
    ImGui::PushID(other.key.c_str());
    const float height = named ? vendor_row : pair_row;
    if (cell_hit_area(context, "pair", {width, height}, false)) {
        context.commands.emplace_back(app::SetDiffSides{vendor.key, other.key});
        context.commands.emplace_back(app::SetMode{app::ViewMode::diff});
    }
    ImGui::PopID();
    tooltip(vendor.title + " ⇔ " + other.title);
    const std::string figures = other.share.percent + " (" + other.share.counts + ")";
    if (named) {
        single_line(list, at, width, colour::text, other.title);
        draw_small(list, {at.x, at.y + line_height}, colour::muted, figures);
    } else {
        list.AddText(at, colour::text, other.share.percent.c_str());
        const float beside = ImGui::CalcTextSize(other.share.percent.c_str()).x + 6;
        draw_small(list, {at.x + beside, at.y + 1.5F}, colour::muted, other.share.counts);
    }
    context.shown.add("similarity", vendor.key + "|" + other.key, figures, at,
                      {at.x + width, at.y + height});
}

void similarity_table(const app::OverviewView& view, PanelContext& context) {
    const std::size_t columns = std::max<std::size_t>(view.most_similar, 1);
    const float room = ImGui::GetContentRegionAvail().x - padded_width(vendor_column) -
                       ImGui::GetStyle().ScrollbarSize;
    const float width = std::clamp(room / static_cast<float>(columns) - padded_width(0),
                                   pair_column, pair_column * 2);
    std::vector<const std::string*> labels;
    if (view.all_pairs) {
        for (const auto& vendor : view.vendors) labels.push_back(&vendor.title);
    }
    const HeaderRow header = lay_out_header(labels, width);
    const float row = view.all_pairs ? pair_row : vendor_row;
    const float wide =
        padded_width(vendor_column) + static_cast<float>(columns) * padded_width(width);
    const ImVec2 area(0, table_height(header.height, view.vendors.size(), row, wide));
    if (!ImGui::BeginTable("similarity", static_cast<int>(columns) + 1, table_flags, area)) return;
    ImGui::TableSetupScrollFreeze(1, 1);
    ImGui::TableSetupColumn("vendor", ImGuiTableColumnFlags_WidthFixed, vendor_column);
    for (std::size_t i = 0; i < columns; ++i) {
        ImGui::TableSetupColumn("pair", ImGuiTableColumnFlags_WidthFixed, width);
    }
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers, padded(header.height));
    for (std::size_t i = 0; i < header.blocks.size(); ++i) {
        if (!ImGui::TableSetColumnIndex(static_cast<int>(i) + 1)) continue;
        draw_small_header("pair:" + view.vendors[i].key, header.blocks[i], *labels[i], context);
    }
    draw_rows(view.vendors.size(), row, [&](std::size_t i) {
        const app::OverviewVendor& vendor = view.vendors[i];
        draw_vendor(vendor, "similarity-row", row, context);
        const auto& similar = vendor.similar();
        for (std::size_t c = 0; c < similar.size(); ++c) {
            if (!ImGui::TableSetColumnIndex(static_cast<int>(c) + 1)) continue;
            draw_pair(vendor, similar[c], !view.all_pairs, width, context);
        }
    });
    ImGui::EndTable();
}

// Widths of an unusual row's parts: property, what the vendor says, why that is unusual.
struct OutlierColumns {
    float label;
    float own;
    float why;
    float gap = 16;
};

OutlierColumns outlier_columns(float width) {
    OutlierColumns columns{width * 0.27F, width * 0.38F, 0};
    columns.why = width - columns.label - columns.own - 2 * columns.gap;
    return columns;
}

constexpr float why_indent = glyph_size + 6;
constexpr float row_gap = 10;

compare::Relation glyph_of(compare::OutlierKind kind) {
    switch (kind) {
        case compare::OutlierKind::alone_best: return compare::Relation::better;
        case compare::OutlierKind::alone_worst: return compare::Relation::worse;
        case compare::OutlierKind::alone_silent: return compare::Relation::only_right;
        case compare::OutlierKind::alone_speaks: return compare::Relation::only_left;
        case compare::OutlierKind::other_state:
        case compare::OutlierKind::other_value: break;
    }
    return compare::Relation::differs;
}

struct FlatRow {
    const app::OverviewVendor* vendor = nullptr;
    std::size_t number = 0;  // 0: the vendor's header; else counts what is unusual, from 1

    [[nodiscard]] bool is_header() const { return number == 0; }
    [[nodiscard]] const app::OutlierView& row() const { return vendor->outliers()[number - 1]; }
};

float outlier_height(const FlatRow& flat, const OutlierColumns& columns) {
    if (flat.is_header()) return group_row_height + row_gap;
    const app::OutlierView& row = flat.row();
    return std::max({lay_out(row.label, columns.label).size.y, cell_height(row.own, columns.own),
                     lay_out(row.why, columns.why - why_indent).size.y}) +
           row_gap;
}

// Hundreds of vendors have thousands of rows: some are measured in each frame, from the top.
// True where some are left.
bool measure_outliers(const std::vector<FlatRow>& rows, float width, const OutlierColumns& columns,
                      std::uint64_t revision, OverviewPanelState& state) {
    constexpr std::size_t max_in_frame = 200;
    RowHeights& known = state.heights;
    if (known.revision != revision || known.width != width || known.heights.size() != rows.size()) {
        known.revision = revision;
        known.width = width;
        known.heights.resize(rows.size(), 2 * line_height + row_gap);
        state.measured = 0;
    }
    const std::size_t end = std::min(rows.size(), state.measured + max_in_frame);
    for (; state.measured < end; ++state.measured) {
        known.heights[state.measured] = outlier_height(rows[state.measured], columns);
    }
    return end < rows.size();
}

void draw_outliers(const app::OutlierView& row, const OutlierColumns& columns, ImVec2 area,
                   PanelContext& context) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (cell_hit_area(context, "unusual", {area.x, area.y - row_gap}, false)) {
        context.commands.emplace_back(app::SelectCell{row.cell});
        context.commands.emplace_back(app::SetMode{app::ViewMode::matrix});
    }
    tooltip(row.explanation);
    const TextOwner owner(context.selection,
                          "unusual|" + row.cell.property_id + "|" + row.cell.column_key);
    context.selection.draw(at, colour::text, lay_out(row.label, columns.label));
    const float own_x = at.x + columns.label + columns.gap;
    draw_cell({own_x, at.y}, columns.own, row.own, context);
    const float why_x = own_x + columns.own + columns.gap;
    draw_relation_glyph(list, {why_x, at.y}, glyph_of(row.kind));
    context.selection.draw({why_x + why_indent, at.y}, colour::muted,
                           lay_out(row.why, columns.why - why_indent));
    list.AddLine({at.x, at.y + area.y - row_gap / 2}, {at.x + area.x, at.y + area.y - row_gap / 2},
                 colour::border);
    context.shown.add(
        "unusual", row.cell.property_id + "|" + row.cell.column_key,
        row.label + " " + app::plain_text(row.own, {.separator = " "}) + " " + row.why, at,
        {at.x + area.x, at.y + area.y - row_gap}, compare::to_name(row.kind));
}

void outlier_list(const app::OverviewView& view, std::uint64_t revision, OverviewPanelState& state,
                  PanelContext& context) {
    std::vector<FlatRow> rows;
    for (const app::OverviewVendor& vendor : view.vendors) {
        if (vendor.outlier_count == 0) continue;
        for (std::size_t i = 0; i <= vendor.outlier_count; ++i) rows.push_back({&vendor, i});
    }
    const float width = ImGui::GetContentRegionAvail().x - size::pad;
    const OutlierColumns columns = outlier_columns(width);
    if (measure_outliers(rows, width, columns, revision, state)) context.changes = true;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ImVec2 area(width, state.heights.heights[i]);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        if (ImGui::IsRectVisible(area)) {
            ImGui::PushID(static_cast<int>(i));
            if (rows[i].is_header()) {
                const std::string& title = rows[i].vendor->outlier_title;
                ImDrawList& list = *ImGui::GetWindowDrawList();
                list.AddRectFilled(at, {at.x + area.x, at.y + group_row_height}, colour::group);
                const ImVec2 text(at.x + size::pad, at.y + size::pad);
                list.AddText(text, colour::accent, title.c_str());
                context.shown.add("group-header", rows[i].vendor->key, title, at,
                                  {at.x + area.x, at.y + group_row_height});
            } else {
                draw_outliers(rows[i].row(), columns, area, context);
            }
            ImGui::PopID();
        }
        ImGui::SetCursorScreenPos(at);
        ImGui::Dummy(area);
    }
    ImGui::PopStyleVar();
}

// A title, and beside it, where there is room, what the section shows.
void section(PanelContext& context, const std::string& id, const std::string& note) {
    const std::string title = context.texts.text("ui." + id);
    ImGui::PushFont(nullptr, size::title);
    const float beside = ImGui::CalcTextSize(title.c_str()).x + 2 * size::pad;
    ImGui::PopFont();
    const TextOwner owner(context.selection, "section|" + id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool fits =
        beside + ImGui::CalcTextSize(note.c_str()).x < ImGui::GetContentRegionAvail().x;
    section_title(context, id, title);
    if (fits) {
        constexpr float baseline = 3;  // the title's letters are larger
        context.selection.draw({at.x + beside, at.y + baseline}, colour::muted, one_line(note));
    } else {
        wrapped_text(context, note, colour::muted);
    }
}

}  // namespace

void draw_overview_panel(const app::OverviewView& view, std::uint64_t revision,
                         OverviewPanelState& state, PanelContext& context) {
    if (view.vendors.empty()) {
        empty_state(context, view.empty);
        return;
    }
    if (ImGui::BeginChild("overview")) {
        section(context, "coverage",
                view.summary + " — " + context.texts.text("overview.coverage_hint"));
        coverage_table(view, context);
        ImGui::Dummy({0, 8});
        section(context, "similarity", view.similar_note);
        if (view.vendors.size() > 1) similarity_table(view, context);
        ImGui::Dummy({0, 8});
        section(context, "outliers", view.outlier_note);
        outlier_list(view, revision, state, context);
        ImGui::Dummy({0, 24});
    }
    ImGui::EndChild();
}

void draw_overview_mode(PanelContext& context) {
    draw_overview_panel(context.views.get<app::OverviewView>(),
                        context.views.revision<app::OverviewView>(),
                        context.states.get<OverviewPanelState>(), context);
}

}  // namespace kurabe::ui
