#include "app/loading/loading.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "app/session/open_view.h"
#include "app/session/session_profiles.h"
#include "app/session/unite.h"
#include "app/session/unite_review.h"
#include "files/addendum_reader.h"
#include "files/document.h"
#include "files/policy_reader.h"
#include "text/hidden_characters.h"

namespace kurabe::app {

namespace {

std::string status_key(LoadOutcome outcome) {
    switch (outcome) {
        case LoadOutcome::failed: break;
        case LoadOutcome::loaded: return "load.status_done";
        case LoadOutcome::replaced: return "load.status_replaced";
        case LoadOutcome::unchanged: return "load.status_unchanged";
    }
    return "load.status_failed";
}

// What was reviewed, though the session that is opened has no review; how it is shown is that
// one's.
void keep_review(Review& opened, Review present) {
    if (!opened.policy.empty()) present.policy = std::move(opened.policy);
    present.selected = std::move(opened.selected);
    opened = std::move(present);
}

}  // namespace

void Loading::load_file(std::string_view name, std::string_view bytes) {
    begin_file(name, bytes);
    while (load_some()) {
    }
}

void Loading::begin_file(std::string_view name, std::string_view bytes) {
    while (load_some()) {  // of one before it
    }
    std::string file = text::show_hidden_in_line(name);
    if (is_sheet(name, bytes)) {
        sheet_.emplace(std::move(file), std::string(bytes));
        return;
    }
    if (is_read_in_steps(bytes)) {
        SessionReading session(file, std::string(bytes), reference_.profiles,
                               reference_.catalogs->properties);
        reading_ = Reading{std::move(file), std::move(session)};
        return;
    }
    const auto document = files::parse_document(file, bytes);
    if (document.format == files::Format::session) {
        return load_session(document.file, read_session_file(document, reference_.profiles,
                                                             reference_.catalogs->properties));
    }
    if (document.format == files::Format::policy) return load_policy(document);
    if (document.format == files::Format::addendum) return load_addendum(document);
    if (document.format == files::Format::mapping) return load_mapping(document);
    take_file(load_profile(document, reference_.catalogs->properties));
}

bool Loading::load_some() {
    if (sheet_) return read_sheet_step();
    if (!reading_) return false;
    if (reading_->session.step()) return true;
    Reading read = std::move(*std::exchange(reading_, std::nullopt));
    load_session(read.file, read.session.take());
    return false;
}

template <typename Content, typename Take>
void Loading::load_part(std::string_view file, base::Result<Content> read, Take take) {
    LoadReport result{std::string(file), LoadOutcome::failed, std::move(read.diagnostics)};
    if (read.value) {
        result.outcome = LoadOutcome::loaded;
        const auto texts = reference_.translations.in(document_.session().language);
        document_.edit(texts.text("undo.load", {{"name", result.file}}),
                       [&](Session& session) { take(session, std::move(*read.value)); });
    }
    const Remedy remedy = read.value ? Remedy::undo : Remedy::none;
    report(std::move(result), remedy);
}

namespace {

// In the place of what was read: there are as many of its kind as a session may have.
template <typename Content>
base::Result<Content> no_room(const std::string& file, std::string code, std::size_t limit) {
    return {{},
            {{base::Severity::error,
              std::move(code),
              {file, 0, 0, {}},
              {{"limit", std::to_string(limit)}}}}};
}

}  // namespace

// The verdicts of what was loaded are shown at once.
void Loading::load_policy(const files::ParsedDocument& document) {
    auto read = files::read_policy(document);
    const Review& review = document_.session().review;
    if (read.value && !has_room_for_policy(review, model::policy_key(*read.value))) {
        read = no_room<model::Policy>(document.file, "policy.no_room", files::max_policies);
    }
    load_part(document.file, std::move(read), [](Session& session, model::Policy policy) {
        session.review.policy = model::policy_key(policy);
        put_policies(session.review, {std::make_shared<const model::Policy>(std::move(policy))});
        session.mode = ViewMode::board;
    });
}

void Loading::load_addendum(const files::ParsedDocument& document) {
    auto read = files::read_addendum(document, reference_.catalogs->properties);
    if (read.value && !has_room_for_replies(document_.session().review, *read.value)) {
        read = no_room<model::Addendum>(document.file, "addendum.no_room", files::max_addenda);
    }
    load_part(document.file, std::move(read), [](Session& session, model::Addendum addendum) {
        add_replies(session.review, {std::move(addendum)});
    });
}

// It counts for the sheet in work where that has its header, and for later ones that have it.
void Loading::load_mapping(const files::ParsedDocument& document) {
    auto read = intake::read_mapping(document, reference_.catalogs->properties);
    bool fits = false;
    const SheetWork& present = *document_.session().sheet;
    if (read.value && present.workbook != nullptr) {
        const auto tables = sheets_.find_tables(*present.workbook);
        fits = std::any_of(tables.begin(), tables.end(),
                           [&](const auto& table) { return intake::fits(*read.value, table); });
    }
    const bool is_read = read.value.has_value();
    load_part(document.file, std::move(read), [&](Session& session, intake::Mapping mapping) {
        if (fits) {
            SheetWork& work = session.sheet.own();
            work.mapping = mapping;
            work.header.reset();
            work.header_given = false;
        }
        keep_mapping(session.mappings.own(), std::move(mapping));
    });
    if (!is_read) return;
    status_.say(
        {fits ? "import.mapping_applied" : "import.mapping_kept", {{"file", document.file}}},
        Remedy::undo);
}

void Loading::reject_file(std::string_view name, std::uint64_t size_bytes) {
    const std::string shown = text::show_hidden_in_line(name);
    take_file({{shown, LoadOutcome::failed, {files::too_large(shown, size_bytes)}}, nullptr});
}

void Loading::report_empty_folder(std::string_view name) {
    status_.say(
        {"load.empty_folder", {{"name", text::show_hidden_in_line(name)}}, Gravity::failed});
}

void Loading::load_session(const std::string& file, base::Result<RestoredSession> read) {
    take_waiting_files();
    LoadReport result{file, LoadOutcome::failed, {}};
    const auto not_loaded = read.value ? read.value->not_loaded : std::vector<std::string>();
    const auto texts = reference_.translations.in(document_.session().language);
    const std::string undo_text = texts.text("undo.load", {{"name", result.file}});
    const bool unites = has_taken_session_ && read.value;
    const bool taken = unites ? unite_session(std::move(read), result, undo_text)
                              : take_session(std::move(read), result, undo_text);
    has_taken_session_ = has_taken_session_ || taken;
    report(std::move(result), taken ? Remedy::undo : Remedy::none);
    if (unites) return tell_rivals();
    if (auto message = not_loaded_message(not_loaded)) {
        status_.say(std::move(*message), Remedy::undo);
    }
}

bool Loading::take_session(base::Result<RestoredSession> read, LoadReport& report,
                           std::string undo_text) {
    report.diagnostics = std::move(read.diagnostics);
    if (!read.value) return false;
    report.outcome = LoadOutcome::loaded;
    add_origins(read.value->origins);
    const bool stays =
        is_untouched(read.value->session.review) && !is_untouched(document_.session().review);
    if (stays) {
        report.diagnostics.push_back(
            {base::Severity::notice, "session.review_stays", {report.file, 0, 0, {}}, {}});
    }
    document_.edit(std::move(undo_text), [&](Session& session) {
        Review present = std::move(session.review);
        session = std::move(read.value->session);
        if (stays) keep_review(session.review, std::move(present));
    });
    return true;
}

// Of two that were opened together, neither takes the other's place.
bool Loading::unite_session(base::Result<RestoredSession> read, LoadReport& report,
                            std::string undo_text) {
    report.diagnostics = std::move(read.diagnostics);
    report.outcome = LoadOutcome::loaded;
    add_origins(read.value->origins);
    const Session& opened = read.value->session;
    for (const std::string& key : differing_profiles(document_.session(), opened)) {
        report.diagnostics.push_back(
            {base::Severity::warning, "session.differing_together", {}, {{"id", key}}});
    }
    document_.edit(std::move(undo_text), [&](Session& session) {
        for (base::Diagnostic& diagnostic : unite(session, opened)) {
            report.diagnostics.push_back(std::move(diagnostic));
        }
    });
    for (base::Diagnostic& diagnostic : report.diagnostics) {
        if (diagnostic.location.file.empty()) diagnostic.location.file = report.file;
    }
    return true;
}

void Loading::tell_rivals() {
    const std::size_t rivals = find_rivals(document_.session().review.judgements).size();
    status_.say({rivals == 0 ? "session.united" : "session.united_rivals",
                 {{"n", std::to_string(rivals)}},
                 rivals == 0 ? Gravity::done : Gravity::partly},
                Remedy::undo);
}

void Loading::add_origins(const Origins& origins) {
    for (const auto& [key, origin] : origins) origins_[key] = origin;
}

void Loading::take_file(LoadedFile file) {
    if (progress_) {
        waiting_.push_back(std::move(file));
    } else {
        add_file(std::move(file));
    }
}

void Loading::take_waiting_files() {
    for (LoadedFile& file : std::exchange(waiting_, {})) add_file(std::move(file));
}

void Loading::add_file(LoadedFile file) {
    compare_with_known(file, document_.session().profiles);
    report_other_declarations(file, document_.session().profiles);
    if (batch_.total() == 0) just_loaded_.clear();
    if (const auto& profile = file.profile) {
        const bool replaces = file.report.outcome == LoadOutcome::replaced;
        const auto language = document_.session().language;
        origins_[model::edition_key(*profile)] = file.report.file;
        document_.edit(reference_.translations.in(language).text(
                           replaces ? "undo.replace" : "undo.load",
                           {{"name", profile->service_name.in(language)}}),
                       [&](Session& session) { put_profile(session, profile); });
        loaded_history_ = document_.revisions().of({Part::history});
        just_loaded_.push_back(model::edition_key(*profile));
    }
    ++batch_.by_outcome[static_cast<std::size_t>(file.report.outcome)];
    report(std::move(file.report), file.profile ? Remedy::undo : Remedy::none);
}

std::vector<std::string> Loading::just_loaded() const {
    const bool is_last = document_.revisions().of({Part::history}) == loaded_history_;
    return is_last ? just_loaded_ : std::vector<std::string>();
}

void Loading::report(LoadReport report, Remedy remedy) {
    const Gravity gravity = report.failed() ? Gravity::failed : Gravity::done;
    status_.say({status_key(report.outcome), {{"file", report.file}}, gravity}, remedy);
    if (report.failed() && !mode_of(document_.session().mode).shows_reports) ++unread_reports_;
    reports_.push_back(std::move(report));
    document_.note({Part::reports});
}

void Loading::dismiss_reports() {
    reports_.clear();
    unread_reports_ = 0;
    document_.note({Part::reports});
}

void Loading::mark_read() {
    if (std::exchange(unread_reports_, 0) == 0) return;
    document_.note({Part::reports});
    status_.clear();
}

bool Loading::report_progress(std::size_t done, std::size_t total) {
    const bool cancelled = progress_ && progress_->cancelled;
    constexpr double whole = 100;
    const int percent = sheet_ ? static_cast<int>(sheet_->progress() * whole) : 0;
    const Progress now{done, total, cancelled, percent};
    if (progress_ != now) document_.note({Part::progress});
    progress_ = now;
    take_waiting_files();
    return !cancelled;
}

void Loading::cancel() {
    if (progress_) progress_->cancelled = true;
}

void Loading::end() {
    take_waiting_files();
    has_taken_session_ = false;
    // Else the last file would hide what became of the others.
    const Batch batch = std::exchange(batch_, {});
    if (batch.total() > 1 && batch.of(LoadOutcome::loaded) < batch.total()) {
        const auto count = [&](LoadOutcome outcome) { return std::to_string(batch.of(outcome)); };
        const std::size_t failed = batch.of(LoadOutcome::failed);
        Gravity gravity = Gravity::done;
        if (failed > 0) gravity = failed < batch.total() ? Gravity::partly : Gravity::failed;
        status_.say({failed > 0 ? "load.status_some_failed" : "load.status_batch",
                     {{"total", std::to_string(batch.total())},
                      {"failed", count(LoadOutcome::failed)},
                      {"loaded", count(LoadOutcome::loaded)},
                      {"replaced", count(LoadOutcome::replaced)},
                      {"unchanged", count(LoadOutcome::unchanged)}},
                     gravity});
    }
    if (!progress_) return;
    if (progress_->cancelled) {
        status_.say(
            {"load.cancelled", {{"done", std::to_string(progress_->done)}}, Gravity::partly});
    }
    progress_.reset();
    document_.note({Part::progress});
}

}  // namespace kurabe::app
