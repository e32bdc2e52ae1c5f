#include "sheets/xlsx/xlsx_reading.h"

#include <algorithm>

#include "sheets/limits.h"
#include "sheets/problem.h"
#include "sheets/xlsx/choice_lists.h"
#include "sheets/xlsx/texts_part.h"

namespace kurabe::sheets {

XlsxReading::XlsxReading(ZipArchive archive) : archive_(std::move(archive)) {
    read_optional("_rels/.rels", package_);
    // Where a package does not say it, the workbook is where every program puts it.
    const auto find_workbook = [this] {
        const Relationship* const found = package_.of_type("officeDocument");
        workbook_part_ = found != nullptr ? found->part : "xl/workbook.xml";
        read_workbook();
    };
    if (parts_.empty()) {
        find_workbook();
    } else {
        parts_.back().then = find_workbook;
    }
}

void XlsxReading::read_part(std::string name, XmlHandler& handler, std::function<void()> then) {
    parts_.push_back({std::move(name), &handler, std::move(then)});
}

void XlsxReading::read_optional(const std::string& name, XmlHandler& handler,
                                std::function<void()> then) {
    if (archive_.find(name) != nullptr) {
        read_part(name, handler, std::move(then));
    } else {
        then();
    }
}

void XlsxReading::fail(base::Diagnostic diagnostic) {
    diagnostics_.push_back(std::move(diagnostic));
    has_failed_ = true;
    parts_.clear();
}

void XlsxReading::read_workbook() {
    of_workbook_ = std::make_unique<RelationshipsHandler>(workbook_part_);
    read_optional(relationships_of(workbook_part_), *of_workbook_);
    read_part(workbook_part_, workbook_, [this] { read_sheets(); });
}

void XlsxReading::read_sheets() {
    strings_handler_ = std::make_unique<SharedStringsHandler>(builder_, strings_);
    context_ = std::make_unique<SheetContext>(
        SheetContext{builder_, strings_, styles_, workbook_.epoch, 0});
    const Relationship* const styles = of_workbook_->of_type("styles");
    if (styles != nullptr) read_optional(styles->part, styles_);
    const Relationship* const strings = of_workbook_->of_type("sharedStrings");
    if (strings != nullptr) read_optional(strings->part, *strings_handler_);
    for (const SheetEntry& entry : workbook_.sheets) {
        const Relationship* const found = of_workbook_->find(entry.relationship);
        if (found == nullptr || found->type != "worksheet") {
            // A sheet of a chart, a dialog or macros of old has no cells.
            diagnostics_.push_back(notice("sheet.no_cells", {{"sheet", entry.name}}));
            continue;
        }
        builder_.begin_sheet(entry.name);
        builder_.sheet().is_hidden = entry.is_hidden;
        sheets_.push_back({found->part, nullptr, nullptr, nullptr});
    }
    if (sheets_.empty()) return fail(error("sheet.no_sheets"));
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        SheetOfFile& sheet = sheets_[i];
        sheet.cells = std::make_unique<SheetHandler>(*context_);
        sheet.relationships = std::make_unique<RelationshipsHandler>(sheet.part);
        read_part(sheet.part, *sheet.cells);
        read_optional(relationships_of(sheet.part), *sheet.relationships,
                      [this, i] { read_comments(i); });
    }
    for (const Part& part : parts_) {
        const ZipEntry* const entry = archive_.find(part.name);
        if (entry != nullptr) packed_in_all_ += entry->packed.size();
    }
    packed_in_all_ += packed_done_;
}

void XlsxReading::read_comments(std::size_t index) {
    SheetOfFile& sheet = sheets_[index];
    sheet.comments = std::make_unique<CommentsHandler>(builder_, builder_.sheets()[index],
                                                       sheet.cells->left_out);
    for (const Relationship& relationship : sheet.relationships->all()) {
        if (relationship.type == "comments" || relationship.type == "threadedComment") {
            read_optional(relationship.part, *sheet.comments);
        }
    }
}

void XlsxReading::open_next() {
    const Part& part = parts_.front();
    const ZipEntry* const entry = archive_.find(part.name);
    if (entry == nullptr) return fail(error("sheet.no_part", {{"part", part.name}}));
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        if (part.handler == sheets_[i].cells.get()) builder_.go_to_sheet(i);
    }
    unpacking_ = std::make_unique<Unpacking>(*entry, unpacked_);
    xml_ = std::make_unique<XmlReading>(part.name, *part.handler);
}

bool XlsxReading::step() {
    if (parts_.empty()) return false;
    if (unpacking_ == nullptr) {
        open_next();
        return !parts_.empty();
    }
    const std::string_view piece = unpacking_->next();
    if (unpacking_->problem()) {
        fail(*unpacking_->problem());
    } else if (!xml_->read(piece, piece.empty())) {
        fail(*xml_->problem());
    } else if (piece.empty()) {
        packed_done_ += unpacking_->packed_read();
        xml_ = nullptr;
        unpacking_ = nullptr;
        const Part done = std::move(parts_.front());
        parts_.pop_front();
        done.then();
    }
    return !parts_.empty();
}

double XlsxReading::progress() const {
    if (parts_.empty()) return 1;
    if (packed_in_all_ == 0) return 0;
    const std::size_t done = packed_done_ + (unpacking_ != nullptr ? unpacking_->packed_read() : 0);
    return std::min(1.0, static_cast<double>(done) / static_cast<double>(packed_in_all_));
}

void XlsxReading::tell(std::string code, std::size_t sheet, std::size_t count) {
    if (count == 0) return;
    diagnostics_.push_back(notice(
        std::move(code), {{"sheet", builder_.sheets()[sheet].name}, {"n", std::to_string(count)}}));
}

void XlsxReading::tell_left_out() {
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        const LeftOut& left_out = sheets_[i].cells->left_out;
        tell("sheet.left_out.merges", i, left_out.merges);
        tell("sheet.left_out.choices", i, left_out.choices);
        tell("sheet.left_out.comments", i, left_out.comments);
        tell("sheet.left_out.hidden_columns", i, left_out.columns);
        tell("sheet.left_out.formulas", i, left_out.formulas);
    }
    if (std::ranges::any_of(archive_.entries(), [](const ZipEntry& entry) {
            return entry.name.ends_with("vbaProject.bin");
        })) {
        diagnostics_.push_back(notice("sheet.macros"));
    }
}

base::Result<Workbook> XlsxReading::finish() {
    base::Result<Workbook> result;
    if (!has_failed_) {
        for (std::size_t i = 0; i < sheets_.size(); ++i) {
            sheets_[i].cells->left_out.choices +=
                resolve_lists(builder_, i, sheets_[i].cells->lists, workbook_.names);
        }
        tell_left_out();
        result.value = builder_.finish();
    }
    result.diagnostics = std::move(diagnostics_);
    return result;
}

}  // namespace kurabe::sheets
