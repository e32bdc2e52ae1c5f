// The commands of the native program. Each writes to the streams that it is given and returns the
// exit code.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"

namespace kurabe::cli {

// 0: done. 1: an input has errors (validate: any error; --strict: any warning as well).
// 2: the command line is wrong or a file cannot be read. 3: nothing matched (filter). check: 4
// where a must cannot be told, 5 where one is not met.
enum ExitCode : int {
    done = 0,
    input_has_errors = 1,
    usage = 2,
    nothing_matched = 3,
    must_cannot_be_told = 4,
    must_not_met = 5,
};

struct Options {
    std::vector<std::string> files;  // none: the built-in profiles
    base::Language language = base::Language::ja;
    bool json = false;
    base::Date today;

    bool strict = false;    // validate
    bool coverage = false;  // validate

    std::string item;               // show: only this property; "": all
    std::string order;              // compare: the framework in whose order; "": Kurabe's own
    std::string view;               // compare: the ready-made view; "": all properties
    bool brief = false;             // compare: the view "first", where none is named
    bool only_differences = false;  // compare, filter
    bool ignore_silence = true;     // with only_differences
    bool show_silent = false;       // compare, filter: rows that no service mentions, in full

    std::string text;           // filter: in the filter language
    bool show_failing = false;  // filter: vendors that do not match stay, marked

    // check, questions
    std::vector<std::string> policies;    // files, or ids of built-in ones
    std::vector<std::string> addenda;     // files
    std::vector<std::string> contracted;  // "SERVICE=PROPERTY": an option of it is contracted

    int width = 120;  // columns of the terminal
};

struct Streams {
    std::ostream& out;
    std::ostream& err;
};

[[nodiscard]] int validate(const Options& options, Streams streams);
[[nodiscard]] int show(const Options& options, Streams streams);
[[nodiscard]] int compare(const Options& options, Streams streams);
[[nodiscard]] int overview(const Options& options, Streams streams);
// The frameworks, and how many of their rows properties and the profiles reach.
[[nodiscard]] int frameworks(const Options& options, Streams streams);
[[nodiscard]] int filter(const Options& options, Streams streams);
// What the second file says differently from the first; both must be editions of one service.
[[nodiscard]] int changes(const Options& options, Streams streams);
// What the policies' requirements come to for each service on the day, `today`.
[[nodiscard]] int check(const Options& options, Streams streams);
// What to ask each vendor, so that it could be told.
[[nodiscard]] int questions(const Options& options, Streams streams);
// The index of the profiles in a folder (files[0]) and those inside it, for profiles/index.json of
// a hosted page. Leaves out, with what is wrong on `err`, files that are no valid profile.
[[nodiscard]] int index(const Options& options, Streams streams);

}  // namespace kurabe::cli
