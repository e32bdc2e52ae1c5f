#include "present/clipboard.h"

#include "app/views/shell/shell_view.h"
#include "present/mode_presenters.h"
#include "present/spreadsheet_text.h"

namespace kurabe::present {

std::optional<ClipboardContent> clipboard_content(app::Views& views,
                                                  const app::CopyToClipboard& what,
                                                  const wording::Texts& texts) {
    const auto mode = static_cast<std::size_t>(views.get<app::ShellView>().mode);
    const Copied copied = mode_presenters[mode].copy(views, what, texts);
    if (const auto* text = std::get_if<std::string>(&copied)) return ClipboardContent{*text, ""};
    const auto* table = std::get_if<FlatTable>(&copied);
    if (table == nullptr || table->rows.empty()) return std::nullopt;
    return ClipboardContent{to_tsv(*table), to_html(*table, texts.language())};
}

}  // namespace kurabe::present
