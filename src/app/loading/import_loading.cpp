// What loading does with sheets, and with how they are to be read.
#include <memory>
#include <utility>

#include "app/loading/loading.h"
#include "files/document.h"
#include "files/profile_writer.h"
#include "sheets/problem.h"

namespace kurabe::app {

bool Loading::read_sheet_step() {
    const bool cancelled = progress_ && progress_->cancelled;
    if (!cancelled && sheet_->step()) return true;
    SheetReading read = std::move(*std::exchange(sheet_, std::nullopt));
    if (!cancelled) load_sheet(read.file(), read.finish());
    return false;
}

void Loading::load_sheet(const std::string& file, base::Result<sheets::Workbook> read) {
    LoadReport result{file, LoadOutcome::failed, std::move(read.diagnostics)};
    if (!read.value) return report(std::move(result));
    const auto tables = sheets_.find_tables(*read.value);
    if (tables.empty()) {
        base::Diagnostic none = sheets::error("sheet.no_questions");
        none.location.file = file;
        result.diagnostics.push_back(std::move(none));
        return report(std::move(result));
    }
    result.outcome = LoadOutcome::loaded;
    const Session& present = document_.session();
    SheetWork work =
        begin_work(file, std::move(*read.value), tables, *present.mappings, present.profiles);
    const bool known = !work.mapping.fingerprint.empty();
    const auto texts = reference_.translations.in(present.language);
    document_.edit(texts.text("undo.load", {{"name", file}}), [&](Session& session) {
        session.sheet = model::Shared(std::move(work));
        session.sheet_display = {};
        session.mode = ViewMode::import;
    });
    report(std::move(result), Remedy::undo);
    if (known) status_.say({"import.known_header", {{"file", file}}}, Remedy::undo);
}

void Loading::take_import(const model::Profile& profile, const std::string& file,
                          const intake::Mapping& mapping) {
    const std::string text = files::write_profile(profile);
    LoadedFile loaded =
        load_profile(files::parse_document(file, text), reference_.catalogs->properties);
    const bool whole = loaded.profile != nullptr;
    if (whole) {
        document_.edit("",
                       [&](Session& session) { keep_mapping(session.mappings.own(), mapping); });
    }
    add_file(std::move(loaded));
    if (!progress_) end();
    if (whole) {
        document_.edit("", [](Session& session) { session.mode = ViewMode::matrix; });
    }
}

}  // namespace kurabe::app
