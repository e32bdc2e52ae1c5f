#include "sheets/reading.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/file_kind.h"
#include "sheets/archive/zip_archive.h"
#include "sheets/delimited/decoding.h"
#include "sheets/delimited/delimited_reading.h"
#include "sheets/limits.h"
#include "sheets/markup/html_reading.h"
#include "sheets/markup/markdown_reading.h"
#include "sheets/problem.h"
#include "sheets/xlsx/xlsx_reading.h"

namespace kurabe::sheets {
namespace {

// What cannot be read, and why.
class NoReading : public FormatReading {
 public:
    explicit NoReading(std::vector<base::Diagnostic> diagnostics)
        : diagnostics_(std::move(diagnostics)) {}
    explicit NoReading(base::Diagnostic diagnostic) {
        diagnostics_.push_back(std::move(diagnostic));
    }

    bool step() override { return false; }
    [[nodiscard]] double progress() const override { return 1; }
    [[nodiscard]] base::Result<Workbook> finish() override {
        return {std::nullopt, std::move(diagnostics_)};
    }

 private:
    std::vector<base::Diagnostic> diagnostics_;
};

// The name of a file without its folders and its ending.
std::string sheet_name(std::string_view name) {
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    const std::size_t dot = name.rfind('.');
    if (dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
    return std::string(name.empty() ? "Sheet1" : name);
}

// An archive that has a workbook, whatever comes first in it. One that is broken is told so when it
// is read.
bool is_workbook(std::string_view bytes) {
    if (!bytes.starts_with("PK")) return false;
    const auto archive = ZipArchive::open(bytes);
    if (archive.ok()) return archive.value->find("xl/workbook.xml") != nullptr;
    const auto kind = base::file_kind(bytes);
    return kind && kind->name == "Excel";
}

// What the bytes are, where they are no sheet.
std::optional<base::Diagnostic> no_sheet(std::string_view bytes) {
    const auto kind = base::file_kind(bytes);
    if (!kind || is_workbook(bytes)) return std::nullopt;
    const Arguments named = {{"kind", std::string(kind->name)}};
    switch (kind->family) {
        case base::FileFamily::document: break;
        case base::FileFamily::encrypted: return error("sheet.kind.encrypted");
        case base::FileFamily::archive: return error("sheet.kind.archive", named);
        case base::FileFamily::web_page: return std::nullopt;
        case base::FileFamily::encoding:
            if (kind->name != "UTF-32") return std::nullopt;
            return error("sheet.encoding_not_read", named);
    }
    if (kind->name == "XML") return std::nullopt;  // may be a table after all
    const bool is_of_sheets = kind->name.starts_with("Excel") || kind->name == "OpenDocument";
    return error(is_of_sheets ? "sheet.kind.other_sheet" : "sheet.kind.document", named);
}

std::unique_ptr<FormatReading> open_archive(std::string_view bytes) {
    auto archive = ZipArchive::open(bytes);
    if (!archive.ok()) return std::make_unique<NoReading>(std::move(archive.diagnostics));
    return std::make_unique<XlsxReading>(std::move(*archive.value));
}

bool is_html(std::string_view text) {
    // What Windows' clipboard puts before it: "Version:0.9", then where the piece begins.
    if (!text.starts_with("Version:")) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n");
        if (begin == std::string_view::npos || text[begin] != '<') return false;
    }
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        const std::string tag = base::lower_case(text.substr(at + 1, 5));
        const bool is_whole = tag.size() < 3 || tag[2] == ' ' || tag[2] == '>' || tag == "table";
        if (is_whole && (tag == "table" || tag.starts_with("tr") || tag.starts_with("td"))) {
            return true;
        }
    }
    return false;
}

std::unique_ptr<FormatReading> open_text(std::string sheet, std::string_view bytes,
                                         const ReadingOptions& options) {
    if (!options.encoding && is_iso_2022_jp(bytes)) {
        return std::make_unique<NoReading>(
            error("sheet.encoding_not_read", {{"kind", "ISO-2022-JP"}}));
    }
    const Encoding encoding = options.encoding.value_or(find_encoding(bytes));
    constexpr std::size_t beginning_size = 64UL * 1024;
    std::string beginning;
    Decoding beginning_of(bytes, encoding);
    beginning_of.next(beginning, beginning_size);
    const std::size_t first = beginning.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return std::make_unique<NoReading>(error("sheet.empty"));
    const bool is_markup = !options.separator && is_html(beginning);
    if (!is_markup && (beginning[first] == '<' || beginning[first] == '{')) {
        const char* const kind = beginning[first] == '{' ? "JSON" : "HTML / XML";
        return std::make_unique<NoReading>(error("sheet.kind.document", {{"kind", kind}}));
    }
    const bool is_markdown = !is_markup && !options.separator && has_markdown_table(beginning);
    if (!is_markup && !is_markdown) {
        return std::make_unique<DelimitedReading>(std::move(sheet), bytes, encoding,
                                                  options.separator);
    }
    std::string text;
    Decoding decoding(bytes, encoding);
    while (decoding.next(text, bytes.size())) continue;
    if (is_markup) return std::make_unique<HtmlReading>(std::move(sheet), std::move(text));
    return std::make_unique<MarkdownReading>(std::move(sheet), std::move(text));
}

}  // namespace

Reading::Reading(std::string_view name, std::string_view bytes, const ReadingOptions& options)
    : name_(name) {
    if (bytes.size() > max_file_bytes) {
        format_ = std::make_unique<NoReading>(too_much("file", max_file_bytes));
    } else if (bytes.empty()) {
        format_ = std::make_unique<NoReading>(error("sheet.empty"));
    } else if (auto problem = no_sheet(bytes)) {
        format_ = std::make_unique<NoReading>(std::move(*problem));
    } else if (bytes.starts_with("PK")) {
        format_ = open_archive(bytes);
    } else {
        format_ = open_text(sheet_name(name), bytes, options);
    }
}

base::Result<Workbook> Reading::finish() {
    base::Result<Workbook> result = format_->finish();
    const bool has_cells =
        result.value && std::ranges::any_of(result.value->sheets,
                                            [](const Sheet& sheet) { return !sheet.rows.empty(); });
    if (result.value && !has_cells) {
        result.value.reset();
        result.diagnostics.push_back(error("sheet.empty"));
    }
    for (base::Diagnostic& diagnostic : result.diagnostics) diagnostic.location.file = name_;
    return result;
}

base::Result<Workbook> read(std::string_view name, std::string_view bytes,
                            const ReadingOptions& options) {
    Reading reading(name, bytes, options);
    while (reading.step()) continue;
    return reading.finish();
}

}  // namespace kurabe::sheets
