#include "app/session/session_file.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "app/session/review_file.h"
#include "app/session/saved_views.h"
#include "app/session/session_profiles.h"
#include "app/session/sheet_file.h"
#include "app/session/view_state.h"
#include "files/list_items.h"
#include "files/profile_reader.h"
#include "files/session_document.h"
#include "files/unknown_keys.h"
#include "text/utf8.h"

namespace kurabe::app {
namespace {

using files::SessionDocument;

struct Restoration {
    std::string_view file;
    std::string_view bytes;
    const std::vector<model::ProfilePtr>& builtins;
    const model::Catalog& catalog;
    RestoredSession restored;
    std::vector<base::Diagnostic> diagnostics;
    std::set<std::string> keys;

    // What the reader of the session said, not those of the profiles, which are kept to the byte.
    void take(const std::vector<base::Diagnostic>& said) {
        for (const base::Diagnostic& diagnostic : said) {
            if (diagnostic.code == files::unknown_key_left_out) restored.has_more = true;
        }
        diagnostics.insert(diagnostics.end(), said.begin(), said.end());
    }

    void report(base::Severity severity, std::string code, std::size_t offset,
                std::vector<std::pair<std::string, std::string>> arguments = {}) {
        diagnostics.push_back(
            {severity, std::move(code), files::locate(file, bytes, offset), std::move(arguments)});
    }

    // Lines and columns of what is wrong in a profile are those of its own text.
    [[nodiscard]] model::ProfilePtr read(const files::KeptFile& entry) {
        auto result =
            files::read_profile(std::string(file) + " › " + entry.origin, entry.text, catalog);
        diagnostics.insert(diagnostics.end(), result.diagnostics.begin(), result.diagnostics.end());
        if (!result.value) return nullptr;
        return std::make_shared<const model::Profile>(std::move(*result.value));
    }

    [[nodiscard]] model::ProfilePtr find_builtin(const files::KeptFile& entry) {
        for (const auto& profile : builtins) {
            if (model::edition_key(*profile) == entry.builtin) return profile;
        }
        report(base::Severity::warning, "session.no_such_builtin", entry.offset,
               {{"id", entry.builtin}});
        return nullptr;
    }

    void add(const files::KeptFile& entry) {
        const bool builtin = !entry.builtin.empty();
        const model::ProfilePtr profile = builtin ? find_builtin(entry) : read(entry);
        if (profile == nullptr) return;
        const std::string key = model::edition_key(*profile);
        if (!keys.insert(key).second) {
            report(base::Severity::error, "load.already_loaded", entry.offset,
                   {{"id", profile->id}, {"edition", profile->edition_label}});
            return;
        }
        add_profile(restored.session, profile);
        if (!builtin) restored.origins[key] = entry.origin;
    }

    void find_new_builtins(const std::vector<std::string>& known) {
        for (const auto& profile : builtins) {
            const std::string key = model::edition_key(*profile);
            const bool is_known = std::find(known.begin(), known.end(), key) != known.end();
            if (!is_known && !keys.contains(key)) restored.new_builtins.push_back(profile);
        }
    }

    void open_view(const SessionDocument& document) {
        auto opened = from_fragment(restored.session, document.view, builtins, catalog);
        if (opened.outcome != OpenedView::Outcome::opened) {
            report(base::Severity::error, "session.view", document.view_offset);
        }
        restored.not_loaded = std::move(opened.not_loaded);
    }

    // What cannot be read of a saved view is told when it is opened; here, that there is any.
    void add_saved_views(const std::vector<SessionDocument::View>& views) {
        std::vector<const SessionDocument::View*> damaged;
        std::set<std::string> names;
        std::vector<SavedView> saved;
        for (const SessionDocument::View& view : views) {
            const std::string name = view_name(view.name);
            if (name.empty() || !names.insert(name).second) {
                report(base::Severity::error,
                       name.empty() ? "format.empty_text" : "session.duplicate_view", view.offset,
                       {{"key", "name"}, {"name", name}});
                return;
            }
            Session scratch = restored.session;
            const OpenedView opened = from_fragment(scratch, view.view, builtins, catalog);
            const bool is_whole = opened.outcome == OpenedView::Outcome::opened &&
                                  opened.not_understood.empty() && !opened.filter_too_long &&
                                  opened.unknown_mode.empty();
            if (!is_whole) damaged.push_back(&view);
            saved.push_back({name, view.view});
        }
        restored.session.saved_views = std::move(saved);
        if (damaged.empty()) return;
        report(base::Severity::warning, "session.saved_views", damaged.front()->offset,
               {{"n", std::to_string(damaged.size())}, {"names", names_of(damaged)}});
    }

    [[nodiscard]] static std::string names_of(
        const std::vector<const SessionDocument::View*>& views) {
        constexpr std::size_t max_names = 5;
        constexpr std::size_t max_code_points = 40;
        std::string names;
        for (std::size_t i = 0; i < std::min(views.size(), max_names); ++i) {
            names += (i == 0 ? "" : ", ") + text::shortened(views[i]->name, max_code_points);
        }
        return views.size() > max_names ? names + ", …" : names;
    }

    // Those of a property that is known by another name now go to that.
    void add_row_marks(const SessionDocument::Rows& rows) {
        RowMarks& marks = restored.session.row_marks;
        for (const std::string& id : rows.hidden) marks.hidden.insert(catalog.current_id(id));
        for (const std::string& id : rows.important) marks.important.insert(catalog.current_id(id));
        marks.only_important = rows.only_important && !marks.important.empty();
    }

    [[nodiscard]] std::string name_inside(const files::KeptFile& entry) const {
        return std::string(file) + " › " + entry.origin;
    }

    // One that cannot be read is left out, and all else stays: what is wrong with it are warnings.
    template <typename Value>
    std::optional<Value> read_beside(base::Result<Value> read) {
        for (base::Diagnostic& diagnostic : read.diagnostics) {
            diagnostic.severity = base::Severity::warning;
            diagnostics.push_back(std::move(diagnostic));
        }
        return std::move(read.value);
    }

    void add_sheets(const SessionDocument& document) {
        if (const auto& kept = document.sheet) {
            auto read = read_beside(read_sheet_work(name_inside(*kept), kept->text, catalog));
            if (read) restored.session.sheet = model::Shared(std::move(*read));
        }
        for (const files::KeptFile& kept : document.mappings) {
            auto read = read_beside(intake::read_mapping(name_inside(kept), kept.text, catalog));
            if (read) keep_mapping(restored.session.mappings.own(), std::move(*read));
        }
    }

    // Once its profiles are added: the rest of it.
    [[nodiscard]] base::Result<RestoredSession> finish(const SessionDocument& document) {
        if (document.builtins) find_new_builtins(*document.builtins);
        open_view(document);
        add_saved_views(document.saved_views);
        add_row_marks(document.rows);
        if (document.review) {
            restored.session.review =
                read_review_document(*document.review, file, catalog, diagnostics);
        }
        add_sheets(document);
        base::Result<RestoredSession> result;
        if (!base::has_error(diagnostics)) result.value = std::move(restored);
        result.diagnostics = std::move(diagnostics);
        return result;
    }
};

std::optional<files::KeptFile> kept_sheet(const SheetWork& work) {
    if (work.workbook == nullptr || !is_kept(work)) return std::nullopt;
    return files::KeptFile{"", work.file, write_sheet_work(work), 0};
}

std::vector<files::KeptFile> kept_mappings(const std::vector<intake::Mapping>& mappings) {
    std::vector<files::KeptFile> kept;
    for (const intake::Mapping& mapping : mappings) {
        kept.push_back({"", mapping.sheet.empty() ? "kurabe-mapping.json" : mapping.sheet,
                        intake::write_mapping(mapping), 0});
    }
    return kept;
}

}  // namespace

std::size_t session_file_parts(const Session& session) { return session.profiles.size() + 2; }

std::string write_session_part(std::size_t part, const Session& session, const Origins& origins,
                               const std::vector<model::ProfilePtr>& builtins) {
    if (part == 0) {
        std::vector<std::string> keys;
        for (const auto& profile : builtins) keys.push_back(model::edition_key(*profile));
        return files::begin_session(keys);
    }
    if (part > session.profiles.size()) {
        std::vector<SessionDocument::View> saved_views;
        for (const SavedView& view : session.saved_views) {
            saved_views.push_back({view.name, view.view});
        }
        const RowMarks& marks = session.row_marks;
        return files::end_session(to_fragment(session, builtins), saved_views,
                                  {{marks.hidden.begin(), marks.hidden.end()},
                                   {marks.important.begin(), marks.important.end()},
                                   marks.only_important},
                                  to_document(session.review), kept_sheet(*session.sheet),
                                  kept_mappings(*session.mappings));
    }
    const auto& profile = session.profiles[part - 1];
    const std::string key = model::edition_key(*profile);
    files::KeptFile entry;
    if (std::find(builtins.begin(), builtins.end(), profile) != builtins.end()) {
        entry.builtin = key;
    } else {
        const auto origin = origins.find(key);
        entry.origin = origin == origins.end() ? key : origin->second;
        entry.text = profile->original;
    }
    return files::write_session_profile(entry, part == 1);
}

base::Result<RestoredSession> read_session_file(const files::ParsedDocument& parsed,
                                                const std::vector<model::ProfilePtr>& builtins,
                                                const model::Catalog& catalog) {
    base::Result<RestoredSession> result;
    auto document = files::read_session(parsed);
    if (!document.value) {
        result.diagnostics = std::move(document.diagnostics);
        return result;
    }
    Restoration restoration{parsed.file, parsed.bytes, builtins, catalog, {}, {}, {}};
    restoration.take(document.diagnostics);
    for (const auto& entry : document.value->profiles) restoration.add(entry);
    return restoration.finish(*document.value);
}

bool is_read_in_steps(std::string_view bytes) {
    constexpr std::size_t head = 200;
    return bytes.substr(0, head).find(R"("kurabe/session")") != std::string_view::npos &&
           files::ListItems(bytes, "profiles").has_more();
}

struct SessionReading::Content {
    std::string file;
    std::string bytes;
    files::ListItems profiles;  // those that are yet to be read
    Restoration restoration;
    bool is_wrong = false;  // then all is read anew, so that what is wrong is told with its place
};

SessionReading::SessionReading(std::string file, std::string bytes,
                               const std::vector<model::ProfilePtr>& builtins,
                               const model::Catalog& catalog)
    : content_(new Content{std::move(file),
                           std::move(bytes),
                           {{}, {}},
                           Restoration{{}, {}, builtins, catalog, {}, {}, {}},
                           false}) {
    content_->restoration.file = content_->file;
    content_->restoration.bytes = content_->bytes;
    content_->profiles = files::ListItems(content_->bytes, "profiles");
}

SessionReading::SessionReading(SessionReading&&) noexcept = default;
SessionReading& SessionReading::operator=(SessionReading&&) noexcept = default;
SessionReading::~SessionReading() = default;

bool SessionReading::step() {
    Content& content = *content_;
    if (content.is_wrong || !content.profiles.has_more()) return false;
    const auto item = content.profiles.next();
    content.is_wrong = !item;
    if (content.is_wrong) return false;
    // A document of its own that has this profile alone.
    const std::string alone = R"({"format":"kurabe/session","version":1,"view":"v1","profiles":[)" +
                              std::string(*item) + "]}";
    auto document = files::read_session(content.file, alone);
    content.is_wrong = !document.value || document.value->profiles.size() != 1;
    if (content.is_wrong) return false;
    content.restoration.take(document.diagnostics);
    files::KeptFile& entry = document.value->profiles.front();
    entry.offset = static_cast<std::uint32_t>(item->data() - content.bytes.data());
    content.restoration.add(entry);
    content.is_wrong = base::has_error(content.restoration.diagnostics);
    return !content.is_wrong;
}

const Session& SessionReading::session() const { return content_->restoration.restored.session; }

base::Result<RestoredSession> SessionReading::take() {
    Content& content = *content_;
    base::Result<RestoredSession> result;
    const auto others = content.profiles.without_items();
    if (!content.is_wrong && others) {
        auto document = files::read_session(content.file, *others);
        if (document.value && document.value->profiles.empty()) {
            content.restoration.take(document.diagnostics);
            result = content.restoration.finish(*document.value);
        }
    }
    if (result.value) return result;
    return read_session_file(files::parse_document(content.file, content.bytes),
                             content.restoration.builtins, content.restoration.catalog);
}

}  // namespace kurabe::app
