#include "sheets/markup/markdown_reading.h"

#include <md4c.h>

#include <algorithm>
#include <utility>

#include "sheets/limits.h"
#include "sheets/markup/entities.h"
#include "sheets/problem.h"

namespace kurabe::sheets {
namespace {

// What md4c tells, block by block.
struct Tables {
    Tables(WorkbookBuilder& its_builder, std::string name)
        : builder(its_builder), sheet_name(std::move(name)) {}

    WorkbookBuilder& builder;
    std::string sheet_name;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::size_t cells = 0;
    bool is_in_cell = false;
    bool is_too_much = false;
    std::string text;

    static int enter_block(MD_BLOCKTYPE type, void* /*detail*/, void* self) {
        auto& tables = *static_cast<Tables*>(self);
        if (type == MD_BLOCK_TABLE) {
            if (tables.builder.sheets().size() >= max_sheets) tables.is_too_much = true;
            const std::size_t number = tables.builder.sheets().size() + 1;
            tables.builder.begin_sheet(
                number == 1 ? tables.sheet_name : tables.sheet_name + " " + std::to_string(number));
            tables.row = 0;
        } else if (type == MD_BLOCK_TR) {
            tables.column = 0;
        } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
            tables.is_in_cell = true;
            tables.text.clear();
        }
        return tables.is_too_much ? 1 : 0;
    }

    static int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* self) {
        auto& tables = *static_cast<Tables*>(self);
        if (type == MD_BLOCK_TR) ++tables.row;
        if (type != MD_BLOCK_TH && type != MD_BLOCK_TD) return 0;
        tables.is_in_cell = false;
        if (!tables.text.empty()) {
            tables.builder.put_text(tables.row, tables.column, tables.text);
            if (++tables.cells > max_cells) tables.is_too_much = true;
        }
        ++tables.column;
        return tables.is_too_much ? 1 : 0;
    }

    static int span(MD_SPANTYPE /*type*/, void* /*detail*/, void* /*self*/) { return 0; }

    static int take_text(MD_TEXTTYPE type, const MD_CHAR* part, MD_SIZE size, void* self) {
        auto& tables = *static_cast<Tables*>(self);
        if (!tables.is_in_cell) return 0;
        const std::string_view written(part, size);
        switch (type) {
            case MD_TEXT_BR:
            case MD_TEXT_SOFTBR: tables.text += '\n'; break;
            case MD_TEXT_HTML:
                // In a cell, a line end can only be written so.
                tables.text += written.starts_with("<br") || written.starts_with("<BR")
                                   ? std::string_view("\n")
                                   : written;
                break;
            case MD_TEXT_ENTITY: append_unescaped(tables.text, written); break;
            default: tables.text += written;
        }
        return 0;
    }
};

std::size_t count_cells(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '|')) {
        line.remove_suffix(1);
    }
    line.remove_prefix(std::min(line.find_first_not_of(" \t|"), line.size()));
    if (line.empty()) return 0;
    std::size_t cells = 1;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '|')
            ++cells;
    }
    return cells;
}

bool is_delimiter_line(std::string_view line) {
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of(" \t\r:-|") == std::string_view::npos;
}

}  // namespace

bool has_markdown_table(std::string_view text) {
    std::string_view before;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (is_delimiter_line(line) && before.find('|') != std::string_view::npos &&
            count_cells(before) == count_cells(line)) {
            return true;
        }
        before = line;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

MarkdownReading::MarkdownReading(std::string sheet, std::string text)
    : sheet_(std::move(sheet)), text_(std::move(text)) {}

bool MarkdownReading::step() {
    if (is_done_) return false;
    is_done_ = true;
    const auto fail = [this](base::Diagnostic diagnostic) {
        diagnostics_.push_back(std::move(diagnostic));
        has_failed_ = true;
        return false;
    };
    if (text_.size() > max_markdown_bytes) return fail(too_much("markdown", max_markdown_bytes));
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = Tables::enter_block;
    parser.leave_block = Tables::leave_block;
    parser.enter_span = Tables::span;
    parser.leave_span = Tables::span;
    parser.text = Tables::take_text;
    Tables tables(builder_, sheet_);
    const int status =
        md_parse(text_.c_str(), static_cast<MD_SIZE>(text_.size()), &parser, &tables);
    if (tables.is_too_much) return fail(too_much("cells", max_cells));
    if (status != 0) return fail(error("sheet.no_table"));
    return false;
}

base::Result<Workbook> MarkdownReading::finish() {
    base::Result<Workbook> result;
    if (!has_failed_) result.value = builder_.finish();
    result.diagnostics = std::move(diagnostics_);
    return result;
}

}  // namespace kurabe::sheets
