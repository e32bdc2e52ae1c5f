// How each mode is shown as HTML and what of it can be copied: one row for each mode.
#pragma once

#include <array>
#include <string>
#include <variant>
#include <vector>

#include "app/modes.h"
#include "app/requests.h"
#include "app/views/views.h"
#include "present/flat_table.h"
#include "present/view_parts.h"
#include "wording/translations.h"

namespace kurabe::present {

// What a mode has of the part that is asked for: nothing, a cell, lines of prose, or a table; as
// the view has it, since clipboard.h makes it fit to leave.
struct CopiedCell {
    std::string text;
};
using CopiedLines = std::vector<std::string>;
using Copied = std::variant<std::monostate, CopiedCell, CopiedLines, FlatTable>;

struct ModePresenter {
    app::ViewMode mode = app::ViewMode::count;
    void (*add_html)(app::Views&, const HtmlContext&) = nullptr;
    Copied (*copy)(app::Views&, const app::CopyToClipboard&, const wording::Texts&) = nullptr;
};

void add_matrix(app::Views& views, const HtmlContext& context);
Copied copy_matrix(app::Views& views, const app::CopyToClipboard& what,
                   const wording::Texts& texts);

void add_overview(app::Views& views, const HtmlContext& context);
Copied copy_overview(app::Views& views, const app::CopyToClipboard& what,
                     const wording::Texts& texts);

void add_board(app::Views& views, const HtmlContext& context);
Copied copy_board(app::Views& views, const app::CopyToClipboard& what, const wording::Texts& texts);

void add_questions(app::Views& views, const HtmlContext& context);
Copied copy_questions(app::Views& views, const app::CopyToClipboard& what,
                      const wording::Texts& texts);

void add_diff(app::Views& views, const HtmlContext& context);
Copied copy_diff(app::Views& views, const app::CopyToClipboard& what, const wording::Texts& texts);

void add_detail(app::Views& views, const HtmlContext& context);
Copied copy_detail(app::Views& views, const app::CopyToClipboard& what,
                   const wording::Texts& texts);

void add_item(app::Views& views, const HtmlContext& context);
Copied copy_item(app::Views& views, const app::CopyToClipboard& what, const wording::Texts& texts);

void add_import(app::Views& views, const HtmlContext& context);
Copied copy_import(app::Views& views, const app::CopyToClipboard& what,
                   const wording::Texts& texts);

void add_library(app::Views& views, const HtmlContext& context);

inline Copied copy_nothing(app::Views& /*views*/, const app::CopyToClipboard& /*what*/,
                           const wording::Texts& /*texts*/) {
    return {};
}

inline constexpr std::array<ModePresenter, app::mode_count> mode_presenters = {{
    {app::ViewMode::matrix, add_matrix, copy_matrix},
    {app::ViewMode::overview, add_overview, copy_overview},
    {app::ViewMode::board, add_board, copy_board},
    {app::ViewMode::questions, add_questions, copy_questions},
    {app::ViewMode::diff, add_diff, copy_diff},
    {app::ViewMode::detail, add_detail, copy_detail},
    {app::ViewMode::item, add_item, copy_item},
    {app::ViewMode::import, add_import, copy_import},
    {app::ViewMode::library, add_library, copy_nothing},
}};
static_assert(app::has_every_mode(mode_presenters));

}  // namespace kurabe::present
