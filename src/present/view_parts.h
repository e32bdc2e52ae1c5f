// Parts of HTML that several views share.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "app/views/answer/cell_detail_view.h"
#include "app/views/answer_view.h"
#include "app/views/answers_view.h"
#include "app/views/cell_view.h"
#include "app/views/chosen_columns.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/judgement/judgement_view.h"
#include "app/views/service_answers.h"
#include "app/views/views.h"
#include "present/markup.h"
#include "wording/answer_line.h"
#include "wording/translations.h"

namespace kurabe::present {

struct HtmlContext {
    Markup& html;
    wording::Texts texts;
    // That a table may have, besides the one that names its rows: paper ends, a screen scrolls.
    std::size_t max_columns = std::numeric_limits<std::size_t>::max();
    // Where cells also have their answers' notes and sources: those. Else null.
    const app::AnswersView* answers = nullptr;
};

// Columns that stand in one of the tables over which they are divided, as evenly as they can be.
struct ColumnRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::vector<ColumnRange> divide_columns(std::size_t count,
                                                      const HtmlContext& context);
// <table>, which the caller closes; `part` counts the tables from 0. Its caption says which of them
// it is, where there are more.
void open_table_part(std::string_view caption, std::size_t part, std::size_t parts,
                     const HtmlContext& context);

// Instead of the diff's table, where both sides are editions of one service.
void add_edition_diff(const app::EditionDiffView& view, const HtmlContext& context);
// The answers that stand in the pane; nothing where none is open.
void add_open_answer(app::Views& views, const HtmlContext& context);
// A service's name and edition, and where it came from.
void add_service_title(const app::ServiceAnswers& service, const HtmlContext& context);

// Why there is nothing, and what to do.
void add_empty(const app::Emptiness& empty, const HtmlContext& context);
// What the filter says of services that do not meet it, or may not.
void add_failing(const app::FailingView& failing, const HtmlContext& context);

// <caption>, and a <thead> with one row of these titles.
void add_column_titles(std::string_view caption, const std::vector<std::string>& titles,
                       const HtmlContext& context);
// Without a caption.
void add_column_titles(const std::vector<std::string>& titles, const HtmlContext& context);
// A row that names a group, over all columns. Opens the group's <tbody>; the caller closes it.
void open_group(std::string_view label, std::size_t columns, const HtmlContext& context);

// One <td> with all answers.
void add_cell(const app::CellView& cell, std::string_view property_id, const HtmlContext& context);

// Parts of an answer, each in elements of its own.
void add_answer_line(const wording::AnswerLine& line, const HtmlContext& context);
void add_warnings(const app::AnswerDetail& answer, const HtmlContext& context);
void add_sources(const app::AnswerDetail& answer, const HtmlContext& context);
void add_judgement(const app::JudgementView& judgement, const HtmlContext& context);
void add_fields(const std::vector<app::Field>& fields, const HtmlContext& context);

}  // namespace kurabe::present
