#include "present/clipboard.h"

#include <algorithm>

#include "app/views/shell/shell_view.h"
#include "present/mode_presenters.h"
#include "present/spreadsheet_text.h"

namespace kurabe::present {
namespace {

std::string to_text(const CopiedLines& lines) {
    std::string text;
    for (const std::string& line : lines) {
        if (!text.empty()) text += '\n';
        text += to_line(line);
    }
    return text;
}

}  // namespace

std::optional<ClipboardContent> clipboard_content(app::Views& views,
                                                  const app::CopyToClipboard& what,
                                                  const wording::Texts& texts) {
    if (what.extent == app::CopyExtent::selection) return std::nullopt;
    const auto mode = static_cast<std::size_t>(views.get<app::ShellView>().mode);
    const Copied copied = mode_presenters[mode].copy(views, what, texts);
    if (const auto* cell = std::get_if<CopiedCell>(&copied)) {
        return ClipboardContent{to_tsv_cell(cell->text), ""};
    }
    if (const auto* lines = std::get_if<CopiedLines>(&copied)) {
        return ClipboardContent{to_text(*lines), ""};
    }
    const auto* table = std::get_if<FlatTable>(&copied);
    if (table == nullptr || (table->rows.empty() && table->header.empty())) return std::nullopt;
    return ClipboardContent{to_tsv(*table), to_html(*table, texts.language())};
}

ClipboardContent selected_content(std::string_view selected) {
    CopiedLines lines;
    for (std::size_t begin = 0; begin <= selected.size();) {
        const std::size_t end = std::min(selected.find('\n', begin), selected.size());
        lines.emplace_back(selected.substr(begin, end - begin));
        begin = end + 1;
    }
    return {to_text(lines), ""};
}

}  // namespace kurabe::present
