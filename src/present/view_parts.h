// Parts of HTML that several views share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/views/answer/cell_detail_view.h"
#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "app/views/diff/edition_diff_view.h"
#include "app/views/service_answers.h"
#include "app/views/views.h"
#include "present/markup.h"
#include "wording/answer_line.h"
#include "wording/translations.h"

namespace kurabe::present {

struct HtmlContext {
    Markup& html;
    wording::Texts texts;
};

// Instead of the diff's table, where both sides are editions of one service.
void add_edition_diff(const app::EditionDiffView& view, const HtmlContext& context);
// The answers that stand in the pane; nothing where none is open.
void add_open_answer(app::Views& views, const HtmlContext& context);
// A service's name and edition, and where it came from.
void add_service_title(const app::ServiceAnswers& service, const HtmlContext& context);

// Why there is nothing, and what to do.
void add_empty(const app::Emptiness& empty, const HtmlContext& context);

// <caption>, and a <thead> with one row of these titles.
void add_column_titles(std::string_view caption, const std::vector<std::string>& titles,
                       const HtmlContext& context);
// A row that names a group, over all columns. Opens the group's <tbody>; the caller closes it.
void open_group(std::string_view label, std::size_t columns, const HtmlContext& context);

// One <td> with all answers.
void add_cell(const app::CellView& cell, const HtmlContext& context);

// Parts of an answer, each in elements of its own.
void add_answer_line(const wording::AnswerLine& line, const HtmlContext& context);
void add_warnings(const app::AnswerDetail& answer, const HtmlContext& context);
void add_sources(const app::AnswerDetail& answer, const HtmlContext& context);
void add_fields(const std::vector<app::Field>& fields, const HtmlContext& context);

}  // namespace kurabe::present
