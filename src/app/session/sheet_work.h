// The sheet in work: how it is read, and what a person has said of its rows. What it proposes
// follows from that (app/sheet_results.h).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "intake/mapping.h"
#include "model/answer_state.h"
#include "sheets/workbook.h"

namespace kurabe::app {

// Of a table that was found, or that a person has pointed at.
struct HeaderPlace {
    std::size_t sheet = 0;  // in the workbook
    std::uint32_t row = 0;  // the first one of the header
    std::uint32_t rows = 0;
    friend bool operator==(const HeaderPlace&, const HeaderPlace&) = default;
};

// A row of the sheet and a property that it answers.
struct RowProperty {
    std::uint32_t row = 0;
    std::string property;
    friend auto operator<=>(const RowProperty&, const RowProperty&) = default;
};

// An answer as a person types it; the figure as in a reply ("14日").
struct TypedAnswer {
    model::AnswerState state = model::AnswerState::yes;
    std::string figure;
    std::string note;
    friend bool operator==(const TypedAnswer&, const TypedAnswer&) = default;
};

// What a person has said of one answer.
struct RowRuling {
    bool confirmed = false;  // else it is discarded
    std::optional<TypedAnswer> typed;
    // The words, and what was read out of them, when this was said: of others it says nothing.
    std::string ground;
    friend bool operator==(const RowRuling&, const RowRuling&) = default;
};

struct SheetWork {
    std::string file;  // its name
    // Null: no sheet is in work.
    std::shared_ptr<const sheets::Workbook> workbook;

    std::string service;  // its name
    std::string id;
    std::string edition;
    std::string made_by;
    bool service_proposed = false;  // out of the file's name: nobody has typed it
    bool id_proposed = false;

    std::optional<HeaderPlace> header;  // nothing: the likeliest table's
    bool header_given = false;          // by a person
    // Columns (none: as they were found), marks, and the properties of rows.
    intake::Mapping mapping;
    bool marks_confirmed = false;
    std::map<RowProperty, RowRuling> rulings;

    friend bool operator==(const SheetWork&, const SheetWork&) = default;
};

// How its rows are shown.
struct SheetDisplay {
    std::set<std::string> outcomes;    // names (intake::RowOutcome), "confirmed"; empty: all
    std::optional<std::uint32_t> row;  // whose pane is open
    std::string search;                // for properties of that row
    friend bool operator==(const SheetDisplay&, const SheetDisplay&) = default;
};

// As many mappings are kept, the newest last.
inline constexpr std::size_t max_kept_mappings = 100;

// In the place of the one with the same header, or behind the others.
void keep_mapping(std::vector<intake::Mapping>& mappings, intake::Mapping mapping);

// A profile's id made of a name: letters, digits and "-" of ASCII; "service" where there are none.
[[nodiscard]] std::string id_of_name(std::string_view name);

}  // namespace kurabe::app
