#include "present/clipboard.h"

#include "present/flat_table.h"
#include "present/spreadsheet_text.h"

namespace kurabe::present {
namespace {

const app::CellView* find_cell(app::Application& application, const app::CellReference& wanted) {
    if (application.session().mode == app::ViewMode::matrix) {
        const auto& view = application.matrix_view();
        for (const auto& group : view.groups) {
            for (const auto& row : group.rows) {
                if (row.property_id != wanted.property_id) continue;
                for (std::size_t i = 0; i < view.columns.size(); ++i) {
                    if (view.columns[i].key == wanted.column_key) return &view.cell(row, i);
                }
            }
        }
    }
    if (application.session().mode == app::ViewMode::diff) {
        for (const auto& group : application.diff_view().groups) {
            for (const auto& row : group.rows) {
                if (row.property_id != wanted.property_id) continue;
                if (row.left.column_key == wanted.column_key) return &row.left;
                if (row.right.column_key == wanted.column_key) return &row.right;
            }
        }
    }
    return nullptr;
}

FlatTable find_row(app::Application& application, const std::string& property_id) {
    const auto& texts = application.texts();
    switch (application.session().mode) {
        case app::ViewMode::matrix:
            return flatten_row(application.matrix_view(), property_id, texts);
        case app::ViewMode::diff: return flatten_row(application.diff_view(), property_id, texts);
        case app::ViewMode::overview:
        case app::ViewMode::detail:
        case app::ViewMode::library: break;
    }
    return {};
}

FlatTable whole_table(app::Application& application) {
    const auto& texts = application.texts();
    switch (application.session().mode) {
        case app::ViewMode::matrix: return flatten(application.matrix_view(), texts);
        case app::ViewMode::diff: return flatten(application.diff_view(), texts);
        case app::ViewMode::detail: return flatten(application.detail_view(), texts);
        case app::ViewMode::overview:
        case app::ViewMode::library: break;
    }
    return {};
}

}  // namespace

std::optional<ClipboardContent> clipboard_content(app::Application& application,
                                                  const app::CopyToClipboard& what) {
    if (what.extent == app::CopyExtent::cell) {
        const app::CellView* cell = find_cell(application, what.cell);
        if (cell == nullptr) return std::nullopt;
        return ClipboardContent{to_tsv_cell(flatten(*cell, application.texts())), ""};
    }
    // Two editions are told in sentences; a table of them would only take them apart.
    if (application.session().mode == app::ViewMode::diff &&
        application.edition_diff_view().applies) {
        return ClipboardContent{application.edition_diff_view().report, ""};
    }
    const FlatTable table = what.extent == app::CopyExtent::row
                                ? find_row(application, what.cell.property_id)
                                : whole_table(application);
    if (table.rows.empty()) return std::nullopt;
    return ClipboardContent{to_tsv(table), to_html(table, application.session().language)};
}

}  // namespace kurabe::present
