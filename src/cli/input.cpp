#include "cli/input.h"

#include <fstream>
#include <iterator>

#include "app/views/library/library_view.h"
#include "files/document.h"
#include "text/hidden_characters.h"

namespace kurabe::cli {

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

void print(const wording::DiagnosticText& diagnostic, std::ostream& out) {
    out << diagnostic.place << ": " << diagnostic.severity_text << ": " << diagnostic.what << "\n";
    out << "    " << diagnostic.expected << "\n    " << diagnostic.fix << "\n";
}

std::unique_ptr<app::Application> open(const Options& options, std::ostream& err, int& code) {
    auto application = std::make_unique<app::Application>(options.today);
    application->execute(app::SetLanguage{options.language});
    if (options.files.empty()) return application;

    const auto builtins = application->session().profiles;
    for (const auto& profile : builtins) {
        application->execute(app::RemoveProfile{model::edition_key(*profile)});
    }
    for (const std::string& path : options.files) {
        const auto bytes = read_file(path);
        if (!bytes) {
            const std::string file = text::show_hidden_in_line(path);
            err << file << ": " << application->texts().text("cli.cannot_read", {{"file", file}})
                << "\n";
            code = usage;
            return nullptr;
        }
        // A session file brings its own; of two files of one edition, one would hide the other.
        const bool is_session =
            files::parse_document(path, *bytes).format == files::Format::session;
        const std::size_t known = is_session ? 0 : application->session().profiles.size();
        application->loading().load_file(path, *bytes);
        const auto& report = application->view<app::LibraryView>().reports.front();
        if (report.loaded && application->session().profiles.size() > known) continue;
        if (report.loaded)
            err << application->texts().text("cli.same_edition", {{"file", path}}) << "\n";
        for (const auto& diagnostic : report.diagnostics) print(diagnostic, err);
        code = input_has_errors;
        return nullptr;
    }
    return application;
}

}  // namespace kurabe::cli
