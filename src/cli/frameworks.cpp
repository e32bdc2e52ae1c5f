#include "app/loading/builtin_assets.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/table.h"
#include "files/json_writer.h"
#include "model/framework_coverage.h"
#include "wording/framework_text.h"

namespace kurabe::cli {
namespace {

struct Listed {
    const app::Catalogs& catalogs;
    const std::vector<model::ProfilePtr>& profiles;
};

void print_json(const Listed& listed, base::Language language, std::ostream& out) {
    const model::Catalog& catalog = listed.catalogs.properties;
    files::JsonWriter json;
    json.begin_array();
    for (const model::Framework& framework : listed.catalogs.frameworks) {
        const auto coverage = model::coverage(framework, catalog);
        json.object([&] {
            json.member("id", framework.id);
            json.member("name", framework.name.in(language));
            json.member("edition", framework.edition.in(language));
            json.member("date", base::to_iso(framework.date));
            json.member("source", framework.source.in(language));
            json.member("judges", model::to_name(framework.judges));
            json.member("rows", framework.rows.size());
            json.member("answered", coverage.answered);
            json.member("not_answerable", coverage.not_answerable);
            json.array("vendors", [&] {
                for (const auto& profile : listed.profiles) {
                    json.object([&] {
                        json.member("key", model::edition_key(*profile));
                        json.member("stated", model::rows_stated(framework, catalog, *profile));
                    });
                }
            });
        });
    }
    json.end();
    out << json.take() << "\n";
}

void print_text(const Listed& listed, const wording::Texts& texts, std::ostream& out) {
    const model::Catalog& catalog = listed.catalogs.properties;
    const auto language = texts.language();
    for (const model::Framework& framework : listed.catalogs.frameworks) {
        const auto coverage = model::coverage(framework, catalog);
        out << framework.id << ": " << framework.name.in(language) << "\n"
            << "  " << wording::describe(framework, texts) << "\n"
            << "  "
            << texts.text("cli.framework_rows",
                          {{"rows", std::to_string(framework.rows.size())},
                           {"answered", std::to_string(coverage.answered)},
                           {"not_answerable", std::to_string(coverage.not_answerable)}})
            << "\n";
        for (const auto& profile : listed.profiles) {
            const auto stated = model::rows_stated(framework, catalog, *profile);
            out << "    "
                << texts.text("cli.framework_stated",
                              {{"service", profile->service_name.in(language)},
                               {"edition", profile->edition_label},
                               {"stated", std::to_string(stated)},
                               {"answered", std::to_string(coverage.answered)}})
                << "\n";
        }
    }
}

}  // namespace

int frameworks(const Options& options, Streams streams) {
    int code = done;
    const auto application = open(options, streams.err, code);
    if (!application) return code;
    const auto catalogs = app::read_builtin_catalogs();
    if (!catalogs.value) return usage;
    const Listed listed{*catalogs.value, application->session().profiles};
    if (options.json) {
        print_json(listed, options.language, streams.out);
    } else {
        print_text(listed, application->texts(), streams.out);
    }
    return done;
}

}  // namespace kurabe::cli
