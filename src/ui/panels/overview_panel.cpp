#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <utility>

#include "app/views/answer_text.h"
#include "app/views/overview/overview_view.h"
#include "ui/panels/failing_notice.h"
#include "ui/panels/mode_panels.h"
#include "ui/panels/review_summary.h"
#include "ui/table/table.h"
#include "ui/theme.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/hit_area.h"
#include "ui/widgets/state_glyph.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/widgets.h"

namespace kurabe::ui {
namespace {

struct OverviewState {
    TableState coverage;
    TableState similarity;
    RowHeights outliers;
    std::size_t measured = 0;  // the first of these; the others are about right
    std::string_view jump;     // the section to be brought to the top; "" for none
};

constexpr float vendor_column = 176;
constexpr float total_column = 134;
constexpr float category_column = 82;
constexpr float share_column = 134;   // of a vendor, where they stand side by side
constexpr float figures_width = 108;  // of that, before the bar
constexpr float pair_column = 104;
constexpr float vendor_row = size::line + size::small + 4;  // a title, and a smaller line below
constexpr float pair_row = size::line;
constexpr std::size_t max_rows_in_sight = 12;  // more scroll inside their table

float padded(float height) {
    return std::max(height + 2 * ImGui::GetStyle().CellPadding.y, size::target());
}

// Room for so many rows without scrolling, and for the horizontal scrollbar where the columns are
// wider than the room.
float table_height(float header, std::size_t rows, float row, float columns_width) {
    const auto shown = static_cast<float>(rows);
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
void draw_vendor(const app::OverviewVendor& vendor, const CellArea& area, PanelContext& context) {
    const ImVec2 at = area.at;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (area.chosen) {
        context.commands.emplace_back(app::SetDetailProfile{vendor.key});
        context.commands.emplace_back(app::SetMode{app::ViewMode::detail});
    }
    tooltip(vendor.title + " — " + vendor.subtitle);
    single_line(list, at, area.size.x, colour::text, vendor.title);
    if (area.size.y >= vendor_row) {
        ImGui::PushFont(nullptr, size::small);
        const ImVec2 below(at.x, at.y + size::line);
        single_line(list, below, area.size.x, colour::muted, vendor.subtitle);
        ImGui::PopFont();
    }
}

void draw_bar(const app::ShareView& share, ImVec2 at, float width) {
    constexpr float height = 6;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width, at.y + height}, colour::header, 3);
    if (share.part == 0) return;
    const float part = static_cast<float>(share.part) / static_cast<float>(share.whole);
    list.AddRectFilled(at, {at.x + std::max(width * part, 2.0F), at.y + height}, colour::accent, 3);
}

// Figures over a bar, or in a low row beside it.
void draw_share(const app::ShareView& share, const std::string& text, const CellArea& area) {
    const ImVec2 at = area.at;
    ImGui::GetWindowDrawList()->AddText(at, share.part > 0 ? colour::text : colour::silent,
                                        text.c_str());
    if (area.size.y >= vendor_row) {
        draw_bar(share, {at.x, at.y + size::line + 3}, area.size.x);
    } else {
        constexpr float middle = 5;
        draw_bar(share, {at.x + figures_width, at.y + middle}, area.size.x - figures_width);
    }
}

// The columns' labels in small letters, broken into lines.
float header_height(const std::vector<TableColumn>& columns) {
    float height = size::line;
    ImGui::PushFont(nullptr, size::small);
    for (const TableColumn& column : columns) {
        const float width = column.width.max - 2 * ImGui::GetStyle().CellPadding.x;
        height = std::max(height, lay_out(column.label, width).size.y);
    }
    ImGui::PopFont();
    return height;
}

void draw_header(const TableColumn& column, const CellArea& area) {
    ImGui::PushFont(nullptr, size::small);
    draw(*ImGui::GetWindowDrawList(), area.at, colour::text, lay_out(column.label, area.size.x));
    ImGui::PopFont();
}

TableColumn column_of(std::string_view id, std::string_view label, float width) {
    return {.id = id,
            .label = label,
            .width = ColumnWidth::fixed(width + 2 * ImGui::GetStyle().CellPadding.x)};
}

// A table with a row for each vendor, as high as its rows up to a limit.
Table vendor_table(const char* id, const app::OverviewView& view, std::uint64_t revision,
                   std::vector<TableColumn> columns, float row) {
    Table table;
    table.id = id;
    table.columns = std::move(columns);
    table.columns.front().takes_focus = true;
    for (std::size_t i = 0; i < view.vendors.size(); ++i) {
        table.rows.push_back({.id = view.vendors[i].key, .index = i});
    }
    table.has_cursor = false;
    table.revision = revision;
    table.row_height = [row](const TableRow&, const ColumnWidths&) { return row; };
    return table;
}

// `rows`: as many as are in sight at most.
void draw_vendor_table(Table& table, float row, float columns_width, TableState& state,
                       PanelContext& context, std::size_t rows = max_rows_in_sight) {
    if (!table.draw_header) {
        table.draw_header = [&](const CellArea& area) {
            draw_header(table.columns[static_cast<std::size_t>(area.column)], area);
        };
    }
    if (!table.header_height) {
        table.header_height = [height = header_height(table.columns)](const ColumnWidths&) {
            return height;
        };
    }
    const float header = table.header_height({});
    table.size.y = table_height(header, std::min(rows, table.rows.size()), row, columns_width);
    draw_table(table, state, context);
}

const app::ShareView& share_of(const app::OverviewVendor& vendor, int column) {
    return column == 1 ? vendor.coverage : vendor.by_category[static_cast<std::size_t>(column - 2)];
}

std::string share_text(const app::OverviewVendor& vendor, int column) {
    const app::ShareView& share = share_of(vendor, column);
    return column == 1 ? share.percent + " (" + share.counts + ")" : share.counts;
}

Node describe_share(const app::OverviewVendor& vendor, int column, std::string_view category) {
    return {.role = Role::gridcell,
            .kind = "coverage",
            .id = column == 1 ? vendor.key : vendor.key + "|" + std::string(category),
            .name = share_text(vendor, column)};
}

bool fits_across(const app::OverviewView& view) {
    const float wanted = padded_width(vendor_column) +
                         static_cast<float>(view.vendors.size()) * padded_width(share_column);
    return wanted <= ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize;
}

// Categories below each other and vendors side by side, as in the matrix.
void coverage_across(const app::OverviewView& view, std::uint64_t revision, TableState& state,
                     PanelContext& context) {
    const std::string all = context.texts.text("ui.all_rows");
    const float room = ImGui::GetContentRegionAvail().x - padded_width(vendor_column) -
                       ImGui::GetStyle().ScrollbarSize;
    const auto vendors = static_cast<float>(view.vendors.size());
    const float width =
        std::clamp(room / vendors - padded_width(0), share_column, 2 * share_column);
    Table table;
    table.id = "coverage";
    table.columns = {column_of("category", "", vendor_column)};
    for (const app::OverviewVendor& vendor : view.vendors) {
        table.columns.push_back(column_of(vendor.key, vendor.title, width));
        table.columns.back().header_takes_focus = true;
    }
    table.rows.push_back({.id = "all", .label = all, .index = 0});
    for (std::size_t i = 0; i < view.categories.size(); ++i) {
        const app::Choice& category = view.categories[i];
        table.rows.push_back({.id = category.id, .label = category.label, .index = i + 1});
    }
    table.has_cursor = false;
    table.revision = revision;
    table.row_height = [](const TableRow&, const ColumnWidths&) { return pair_row; };
    const auto vendor_of = [&](int column) -> const app::OverviewVendor& {
        return view.vendors[static_cast<std::size_t>(column - 1)];
    };
    const auto share_column_of = [](const TableRow& row) {
        return static_cast<int>(row.index) + 1;
    };
    table.header_height = [](const ColumnWidths&) { return vendor_row; };
    table.draw_header = [&](const CellArea& area) {
        if (area.column > 0) draw_vendor(vendor_of(area.column), area, context);
    };
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        if (area.column == 0) {
            single_line(*ImGui::GetWindowDrawList(), area.at, area.size.x, colour::text,
                        std::string(row.label));
            return;
        }
        const app::OverviewVendor& vendor = vendor_of(area.column);
        const int column = share_column_of(row);
        draw_share(share_of(vendor, column), share_text(vendor, column), area);
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        if (column == 0) {
            return Node{
                .role = Role::rowheader, .id = std::string(row.id), .name = std::string(row.label)};
        }
        return describe_share(vendor_of(column), share_column_of(row), row.id);
    };
    const float wide = padded_width(vendor_column) + vendors * padded_width(width);
    draw_vendor_table(table, pair_row, wide, state, context, table.rows.size());
}

void coverage_table(const app::OverviewView& view, std::uint64_t revision, TableState& state,
                    PanelContext& context) {
    if (fits_across(view)) return coverage_across(view, revision, state, context);
    const std::string all = context.texts.text("ui.all_rows");
    std::vector<TableColumn> columns = {column_of("vendor", "", vendor_column),
                                        column_of("all", all, total_column)};
    for (const app::Choice& category : view.categories) {
        columns.push_back(column_of(category.id, category.label, category_column));
    }
    Table table = vendor_table("coverage", view, revision, std::move(columns), vendor_row);
    table.frozen_columns = 2;
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        const app::OverviewVendor& vendor = view.vendors[row.index];
        if (area.column == 0) return draw_vendor(vendor, area, context);
        draw_share(share_of(vendor, area.column), share_text(vendor, area.column), area);
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        const app::OverviewVendor& vendor = view.vendors[row.index];
        if (column == 0) {
            return Node{.role = Role::rowheader, .id = vendor.key, .name = vendor.title};
        }
        return describe_share(vendor, column, table.columns[static_cast<std::size_t>(column)].id);
    };
    const float wide = padded_width(vendor_column) + padded_width(total_column) +
                       static_cast<float>(view.categories.size()) * padded_width(category_column);
    draw_vendor_table(table, vendor_row, wide, state, context);
}

std::string figures_of(const app::SimilarView& other) {
    return other.share.percent + " (" + other.share.counts + ")";
}

// How alike two vendors are; a click compares them.
void draw_pair(const app::OverviewVendor& vendor, const app::SimilarView& other, bool named,
               const CellArea& area, PanelContext& context) {
    const ImVec2 at = area.at;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (other.key == vendor.key) {
        list.AddText(at, colour::silent, other.share.percent.c_str());
        return;
    }
    if (hit_area(context, "pair", area.size)) {
        context.commands.emplace_back(app::SetDiffSides{vendor.key, other.key});
        context.commands.emplace_back(app::SetMode{app::ViewMode::diff});
    }
    tooltip(vendor.title + " ⇔ " + other.title);
    if (named) {
        single_line(list, at, area.size.x, colour::text, other.title);
        draw_small(list, {at.x, at.y + size::line}, colour::muted, figures_of(other));
    } else {
        list.AddText(at, colour::text, other.share.percent.c_str());
        const float beside = ImGui::CalcTextSize(other.share.percent.c_str()).x + 6;
        draw_small(list, {at.x + beside, at.y + 1.5F}, colour::muted, other.share.counts);
    }
}

Node describe_pair(const app::OverviewVendor& vendor, const app::SimilarView& other) {
    if (other.key == vendor.key) {
        return {.role = Role::gridcell,
                .kind = "itself",
                .id = vendor.key,
                .name = other.share.percent};
    }
    return {.role = Role::gridcell,
            .kind = "similarity",
            .id = vendor.key + "|" + other.key,
            .name = figures_of(other),
            .description = other.title};
}

void similarity_table(const app::OverviewView& view, std::uint64_t revision, TableState& state,
                      PanelContext& context) {
    const std::size_t pairs = std::max<std::size_t>(view.most_similar, 1);
    const float room = ImGui::GetContentRegionAvail().x - padded_width(vendor_column) -
                       ImGui::GetStyle().ScrollbarSize;
    const float width = std::clamp(room / static_cast<float>(pairs) - padded_width(0), pair_column,
                                   pair_column * 2);
    std::vector<TableColumn> columns = {column_of("similarity_vendor", "", vendor_column)};
    std::vector<std::string> ids(pairs);
    for (std::size_t i = 0; i < pairs; ++i) {
        const app::OverviewVendor* vendor = view.all_pairs ? &view.vendors[i] : nullptr;
        ids[i] = "pair:" + (vendor != nullptr ? vendor->key : std::to_string(i));
        const std::string_view title = vendor != nullptr ? vendor->title : std::string_view();
        columns.push_back(column_of(ids[i], title, width));
    }
    const float row_height = view.all_pairs ? pair_row : vendor_row;
    Table table = vendor_table("similarity", view, revision, std::move(columns), row_height);
    const auto similar = [&view](const TableRow& row, int column) -> const app::SimilarView* {
        const auto& all = view.vendors[row.index].similar();
        const auto index = static_cast<std::size_t>(column - 1);
        return index < all.size() ? &all[index] : nullptr;
    };
    table.draw_cell = [&](const TableRow& row, const CellArea& area) {
        const app::OverviewVendor& vendor = view.vendors[row.index];
        if (area.column == 0) return draw_vendor(vendor, area, context);
        const app::SimilarView* other = similar(row, area.column);
        if (other != nullptr) draw_pair(vendor, *other, !view.all_pairs, area, context);
    };
    table.describe_cell = [&](const TableRow& row, int column) {
        const app::OverviewVendor& vendor = view.vendors[row.index];
        if (column == 0) {
            return Node{.role = Role::rowheader,
                        .kind = "similarity-row",
                        .id = vendor.key,
                        .name = vendor.title};
        }
        const app::SimilarView* other = similar(row, column);
        return other != nullptr ? describe_pair(vendor, *other)
                                : Node{.role = Role::gridcell, .kind = "none", .id = vendor.key};
    };
    const float wide =
        padded_width(vendor_column) + static_cast<float>(pairs) * padded_width(width);
    draw_vendor_table(table, row_height, wide, state, context);
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
                      std::uint64_t revision, OverviewState& state) {
    constexpr std::size_t max_in_frame = 200;
    RowHeights& known = state.outliers;
    if (!hold_for(known, revision, {width}, rows.size())) {
        known.heights.assign(rows.size(), 2 * size::line + row_gap);
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
    if (hit_area(context, "outlier", {area.x, area.y - row_gap})) {
        context.commands.emplace_back(app::SelectCell{row.cell});
        context.commands.emplace_back(app::SetMode{app::ViewMode::matrix});
    }
    tooltip(row.explanation);
    const TextOwner owner(context.selection,
                          "outlier|" + row.cell.property_id + "|" + row.cell.column_key);
    context.selection.draw(at, colour::text, lay_out(row.label, columns.label));
    const float own_x = at.x + columns.label + columns.gap;
    draw_cell({own_x, at.y}, columns.own, row.own, context);
    const float why_x = own_x + columns.own + columns.gap;
    draw_relation_glyph(list, {why_x, at.y}, glyph_of(row.kind));
    context.selection.draw({why_x + why_indent, at.y}, colour::muted,
                           lay_out(row.why, columns.why - why_indent));
    list.AddLine({at.x, at.y + area.y - row_gap / 2}, {at.x + area.x, at.y + area.y - row_gap / 2},
                 colour::border);
    context.semantics.add(at, {at.x + area.x, at.y + area.y - row_gap}, [&] {
        return Node{
            .role = Role::button,
            .kind = "outlier",
            .id = row.cell.property_id + "|" + row.cell.column_key,
            .name = row.label + " " + app::plain_text(row.own, {.separator = " "}) + " " + row.why,
            .value = std::string(compare::to_name(row.kind)),
            .description = row.explanation};
    });
}

void outlier_list(const app::OverviewView& view, std::uint64_t revision, OverviewState& state,
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
        const ImVec2 area(width, state.outliers.heights[i]);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        if (ImGui::IsRectVisible(area)) {
            ImGui::PushID(static_cast<int>(i));
            if (rows[i].is_header()) {
                const std::string& title = rows[i].vendor->outlier_title;
                ImDrawList& list = *ImGui::GetWindowDrawList();
                list.AddRectFilled(at, {at.x + area.x, at.y + group_row_height}, colour::group);
                const ImVec2 text(at.x + size::pad, at.y + size::pad);
                list.AddText(text, colour::accent, title.c_str());
                context.semantics.add(at, {at.x + area.x, at.y + group_row_height}, [&] {
                    return Node{.role = Role::heading,
                                .kind = "group-header",
                                .id = rows[i].vendor->key,
                                .name = title,
                                .level = 3};
                });
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

// A title takes the keyboard where it was jumped to, and has it until it goes on from there. True
// while it has it.
bool keep_keyboard(const std::string& id, float width, bool arrives) {
    const std::string stop = "section:" + id;
    if (!arrives && ImGui::GetCurrentContext()->NavId != ImGui::GetID(stop.c_str())) return false;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::InvisibleButton(stop.c_str(), {width, size::title}, ImGuiButtonFlags_EnableNav);
    if (arrives) {
        ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentWindow());
        ImGui::SetNavCursorVisible(true);
    }
    ImGui::SetCursorScreenPos(at);
    return true;
}

// A title, and beside it, where there is room, what the section shows.
void section(PanelContext& context, const std::string& id, const std::string& note) {
    std::string_view& jump = context.states.get<OverviewState>().jump;
    const bool arrives = jump == id;
    if (arrives) {
        jump = {};
        ImGui::SetScrollFromPosY(ImGui::GetCursorScreenPos().y - ImGui::GetWindowPos().y, 0);
        context.changes = true;
    }
    const std::string title = context.texts.text("ui." + id);
    ImGui::PushFont(nullptr, size::title);
    const float beside = ImGui::CalcTextSize(title.c_str()).x + 2 * size::pad;
    ImGui::PopFont();
    const TextOwner owner(context.selection, "section|" + id);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool focused = keep_keyboard(id, beside - 2 * size::pad, arrives);
    const bool fits =
        beside + ImGui::CalcTextSize(note.c_str()).x < ImGui::GetContentRegionAvail().x;
    section_title(context, id, title, 2, focused);
    if (fits) {
        constexpr float baseline = 3;  // the title's letters are larger
        context.selection.draw({at.x + beside, at.y + baseline}, colour::muted, one_line(note));
    } else {
        wrapped_text(context, note, colour::muted);
    }
}

}  // namespace

void draw_overview_bar(PanelContext& context) {
    if (context.views.get<app::OverviewView>().vendors.empty()) return;
    for (const std::string_view id : app::overview_sections) {
        const std::string title = context.texts.text("ui." + std::string(id));
        if (id != app::overview_sections.front()) {
            same_line_or_wrap(ImGui::GetStyle().ItemSpacing.x, button_width(title));
        }
        if (button(context, "jump:" + std::string(id), title)) {
            context.states.get<OverviewState>().jump = id;
            context.changes = true;
        }
    }
}

void draw_overview(PanelContext& context) {
    const auto& view = context.views.get<app::OverviewView>();
    const std::uint64_t revision = context.views.revision<app::OverviewView>();
    auto& state = context.states.get<OverviewState>();
    draw_failing(view.failing, context);
    if (view.vendors.empty()) {
        empty_state(context, view.empty);
        return;
    }
    if (ImGui::BeginChild("overview")) {
        section(context, "review", context.texts.text("overview.review_hint"));
        draw_review_summary(context);
        section(context, "coverage",
                view.summary + " — " + context.texts.text("overview.coverage_hint"));
        coverage_table(view, revision, state.coverage, context);
        ImGui::Dummy({0, 8});
        section(context, "similarity", view.similar_note);
        if (view.vendors.size() > 1) similarity_table(view, revision, state.similarity, context);
        ImGui::Dummy({0, 8});
        section(context, "outliers", view.outlier_note);
        outlier_list(view, revision, state, context);
        ImGui::Dummy({0, 24});
    }
    ImGui::EndChild();
}

}  // namespace kurabe::ui
