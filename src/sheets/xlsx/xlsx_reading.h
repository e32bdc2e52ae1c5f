// Reads XLSX and XLSM, part by part, each piece by piece. Macros are never touched.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sheets/archive/unpacking.h"
#include "sheets/archive/zip_archive.h"
#include "sheets/reading.h"
#include "sheets/xlsx/package_parts.h"
#include "sheets/xlsx/sheet_part.h"
#include "sheets/xml/xml_reading.h"

namespace kurabe::sheets {

class XlsxReading : public FormatReading {
 public:
    explicit XlsxReading(ZipArchive archive);

    bool step() override;
    [[nodiscard]] double progress() const override;
    [[nodiscard]] base::Result<Workbook> finish() override;

 private:
    struct Part {
        std::string name;
        XmlHandler* handler = nullptr;
        std::function<void()> then;  // once all of it has been read
    };
    // A sheet that has been announced, and what of it has been read.
    struct SheetOfFile {
        std::string part;
        std::unique_ptr<RelationshipsHandler> relationships;
        std::unique_ptr<SheetHandler> cells;
        std::unique_ptr<XmlHandler> comments;
    };

    void read_part(std::string name, XmlHandler& handler, std::function<void()> then = [] {});
    // Where the archive has it.
    void read_optional(
        const std::string& name, XmlHandler& handler, std::function<void()> then = [] {});
    void open_next();
    void fail(base::Diagnostic diagnostic);
    void read_workbook();
    void read_sheets();
    void read_comments(std::size_t sheet);
    void tell_left_out();
    void tell(std::string code, std::size_t sheet, std::size_t count);

    ZipArchive archive_;
    WorkbookBuilder builder_;
    std::vector<std::string_view> strings_;
    std::vector<base::Diagnostic> diagnostics_;
    bool has_failed_ = false;

    RelationshipsHandler package_{""};
    std::string workbook_part_;
    std::unique_ptr<RelationshipsHandler> of_workbook_;
    WorkbookHandler workbook_;
    StylesHandler styles_;
    std::unique_ptr<XmlHandler> strings_handler_;
    std::unique_ptr<SheetContext> context_;
    std::vector<SheetOfFile> sheets_;

    std::deque<Part> parts_;
    std::unique_ptr<Unpacking> unpacking_;
    std::unique_ptr<XmlReading> xml_;
    std::size_t unpacked_ = 0;
    std::size_t packed_done_ = 0;
    std::size_t packed_in_all_ = 0;
};

}  // namespace kurabe::sheets
