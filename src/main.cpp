// The native program: the same core as the page, for terminals and tests.
#include <CLI/CLI.hpp>
#include <ctime>
#include <iostream>
#include <sstream>
#include <string>

#include "base/date.h"
#include "base/version.h"
#include "cli/commands.h"
#include "cli/import.h"
#include "text/hidden_characters.h"

namespace {

using kurabe::cli::Options;
using kurabe::cli::Streams;

// Where the user is: in Japan it is tomorrow already when in Greenwich it is not yet nine.
kurabe::base::Date today() {
    const std::time_t now = std::time(nullptr);
    const std::tm* const local = std::localtime(&now);
    return {local->tm_year + 1900, local->tm_mon + 1, local->tm_mday};
}

void add_common(CLI::App& command, Options& options) {
    command.add_flag("--json", options.json, "output for machines");
    command.add_option("--width", options.width, "columns of the terminal")->capture_default_str();
}

void add_rows(CLI::App& command, Options& options) {
    command.add_flag("--only-differences", options.only_differences,
                     "only rows where two say different things");
    command
        .add_flag("--ignore-silence,!--count-silence", options.ignore_silence,
                  "with --only-differences: whether silence beside a statement is a difference; "
                  "it is ignored unless it is to count")
        ->needs("--only-differences");
    command.add_flag("--show-silent", options.show_silent,
                     "rows that no service mentions among the others, instead of one line for each "
                     "group");
}

void add_review(CLI::App& command, Options& options, std::string& day) {
    command.add_option("files", options.files, "profiles; none: the built-in ones");
    command
        .add_option("--policy", options.policies,
                    "a policy's file, or the id of a built-in one: minimum, personal-data, "
                    "financial; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--as-of", day,
                       "the day of the review, YYYY-MM-DD; today where it is not said");
    command
        .add_option("--contracted", options.contracted,
                    "an option that is contracted, SERVICE=PROPERTY by their ids; may be repeated")
        ->allow_extra_args(false);
    command
        .add_option("--addendum", options.addenda,
                    "the vendor's replies (kurabe/addendum); may be repeated")
        ->allow_extra_args(false);
    add_common(command, options);
}

void add_import(CLI::App& command, kurabe::cli::ImportOptions& import) {
    command.add_option("file", import.file, "the sheet")->required()->type_name("SHEET");
    command.add_option("--sheet", import.sheet, "of a workbook, only the sheet of this name");
    command.add_option("--mapping", import.mapping,
                       "how such sheets are to be read (kurabe/mapping); its choices of columns "
                       "count where the header is the same");
    command.add_option("--id", import.id, "id of the profile")->required();
    command.add_option("--name", import.name, "name of the service")->required();
    command.add_option("--edition", import.edition, "edition of the sheet");
    command.add_option("-o,--output", import.profile_file,
                       "the profile's file; without one, it goes to the output");
    command.add_option("--save-mapping", import.mapping_file,
                       "a file for how the sheet was read, to be corrected and used again");
    command.add_flag("--report", import.report,
                     "what was proposed and what is left open, row by row, instead of the profile");
}

int run(int count, char** arguments, Streams streams) {
    Options options;
    options.today = today();
    bool english = false;
    CLI::App program("比べ Kurabe: compares the security profiles of cloud services");
    program.set_version_flag("--version", std::string(kurabe::base::version()));
    program.footer(
        "Exit codes: 0 done; 1 an input has errors; 2 wrong usage or unreadable file; "
        "3 filter: nothing matched; 4 check: a must cannot be told; 5 check: a must is not met.");
    program.add_flag("--english,--en", english, "English instead of Japanese");
    program.require_subcommand(1);
    program.fallthrough();

    CLI::App& validate = *program.add_subcommand("validate", "check profiles");
    validate.add_option("files", options.files, "profiles (JSON)")->required();
    validate.add_flag("--strict", options.strict, "warnings fail as well");
    validate.add_flag("--coverage", options.coverage, "which sections of the documents are cited");
    add_common(validate, options);

    CLI::App& show = *program.add_subcommand(
        "show", "one profile after the other, or one property of all, in full");
    show.add_option("files", options.files, "profiles; none: the built-in ones");
    show.add_option("--item", options.item,
                    "instead, all that the profiles say of one property, by its id");
    add_common(show, options);

    CLI::App& compare = *program.add_subcommand("compare", "profiles side by side");
    compare.add_option("files", options.files, "profiles; none: the built-in ones");
    compare.add_option("--order", options.order,
                       "in the order of a framework, by its id (see frameworks)");
    CLI::Option* const view =
        compare.add_option("--view", options.view,
                           "only the properties of a ready-made view, by its id: first, "
                           "personal_data, availability, ai, suppliers, certificates");
    compare.add_flag("--brief", options.brief, "the same as --view first")->excludes(view);
    add_rows(compare, options);
    add_common(compare, options);

    CLI::App& overview = *program.add_subcommand(
        "overview", "what each covers, how alike they are, where one differs from most");
    overview.add_option("files", options.files, "profiles; none: the built-in ones");
    add_common(overview, options);

    CLI::App& filter = *program.add_subcommand("filter", "rows that match, side by side");
    filter.add_option("text", options.text, "a filter, for instance 'mfa state:option'")
        ->required();
    filter.add_option("files", options.files, "profiles; none: the built-in ones");
    filter.add_flag("--show-failing", options.show_failing,
                    "services that do not match stay, marked, instead of being left out");
    add_rows(filter, options);
    add_common(filter, options);

    CLI::App& frameworks = *program.add_subcommand(
        "frameworks", "the orders that there are, and how many of their rows are reached");
    frameworks.add_option("files", options.files, "profiles; none: the built-in ones");
    add_common(frameworks, options);

    CLI::App& changes =
        *program.add_subcommand("changes", "what changed between two editions of one service");
    changes.add_option("files", options.files, "the edition before and the one after")
        ->required()
        ->expected(2)
        ->type_name("BEFORE AFTER");
    add_common(changes, options);

    std::string day;
    CLI::App& check =
        *program.add_subcommand("check", "services held against the requirements of policies");
    add_review(check, options, day);
    CLI::App& questions = *program.add_subcommand(
        "questions", "what to ask the vendors, so that it can be told whether they meet a policy");
    add_review(questions, options, day);

    CLI::App& index = *program.add_subcommand(
        "index", "the list of a folder's profiles, for profiles/index.json of a hosted page");
    index.add_option("folder", options.files, "the folder")->required()->expected(1);

    kurabe::cli::ImportOptions sheet;
    CLI::App& import = *program.add_subcommand(
        "import",
        "a check sheet (XLSX, CSV, TSV, HTML or Markdown table) as a profile of proposals");
    add_import(import, sheet);
    add_common(import, options);

    try {
        program.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        const int code = program.exit(error, streams.out, streams.err);
        return code == 0 ? 0 : kurabe::cli::usage;
    }
    if (english) options.language = kurabe::base::Language::en;
    if (!day.empty()) {
        const auto read = kurabe::base::parse_date(day);
        if (!read || read->day == 0) {
            streams.err << "--as-of: YYYY-MM-DD\n";
            return kurabe::cli::usage;
        }
        options.today = *read;
    }
    if (import.parsed()) return kurabe::cli::import(sheet, options, streams);
    if (check.parsed()) return kurabe::cli::check(options, streams);
    if (questions.parsed()) return kurabe::cli::questions(options, streams);
    if (validate.parsed()) return kurabe::cli::validate(options, streams);
    if (show.parsed()) return kurabe::cli::show(options, streams);
    if (compare.parsed()) return kurabe::cli::compare(options, streams);
    if (changes.parsed()) return kurabe::cli::changes(options, streams);
    if (index.parsed()) return kurabe::cli::index(options, streams);
    if (frameworks.parsed()) return kurabe::cli::frameworks(options, streams);
    if (overview.parsed()) return kurabe::cli::overview(options, streams);
    return kurabe::cli::filter(options, streams);
}

}  // namespace

// Whatever a file, its name or an argument holds: nothing reaches the terminal that acts on it.
int main(int count, char** arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const int code = run(count, arguments, {out, err});
    std::cout << kurabe::text::show_hidden(out.str()) << std::flush;
    std::cerr << kurabe::text::show_hidden(err.str());
    return code;
}
