// Two services side by side.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/views/cell_view.h"
#include "app/views/choice.h"
#include "app/views/emptiness.h"
#include "app/views/view_context.h"
#include "compare/relation.h"

namespace kurabe::app {

struct DiffRowView {
    std::string property_id;
    std::string number;  // as in RowView
    bool important = false;
    std::string label;
    std::string explanation;
    compare::Relation relation = compare::Relation::same;
    std::string relation_text;           // who is better, why neither is, what else differs
    std::string relation_hint;           // what explains it further, "" for nothing
    std::string synonyms;                // as in RowView
    std::vector<text::Span> label_hits;  // in the label with the synonyms behind it
    CellView left;
    CellView right;
};

// What the sides can be: each edition that is loaded (id = edition_key), and behind these, under
// `example_editions_choice`, the example editions where they are not loaded yet, which load then.
inline constexpr std::string_view example_editions_choice = "example_editions";
[[nodiscard]] std::vector<Choice> side_choices(const ViewContext& context,
                                               std::string_view selected);

struct DiffGroupView {
    std::string id;
    std::string label;
    std::vector<DiffRowView> rows;
};

struct RelationCount {
    compare::Relation relation = compare::Relation::same;
    std::string id;  // the relation's name
    std::string label;
    std::size_t count = 0;
    bool selected = false;  // shown because picked; none selected means that all are shown
};

struct DiffView {
    static constexpr Parts depends_on = {Part::language,  Part::profiles, Part::filter,
                                         Part::search,    Part::diff,     Part::rows,
                                         Part::row_marks, Part::day};
    [[nodiscard]] static DiffView build(const ViewContext& context);

    std::vector<Choice> row_orders;    // as in MatrixView
    std::vector<Choice> left_choices;  // id = edition_key
    std::vector<Choice> right_choices;
    std::string left_title;
    std::string right_title;
    std::string left_edition;  // "" where the title says it
    std::string right_edition;
    std::vector<RelationCount> counts;
    std::vector<DiffGroupView> groups;
    std::string summary;
    Emptiness empty;
};

}  // namespace kurabe::app
