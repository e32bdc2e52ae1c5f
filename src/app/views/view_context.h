// What all view models are derived from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/overview_results.h"
#include "app/preferences.h"
#include "app/reference_data.h"
#include "app/review_results.h"
#include "app/session/document.h"
#include "app/sheet_results.h"
#include "app/views/choice.h"
#include "app/views/filter_results.h"
#include "compare/reader.h"
#include "model/answer_table.h"
#include "query/engine/evaluate.h"
#include "wording/translations.h"

namespace kurabe::app {

class Loading;
class Persistence;
class Status;

// All are references to what outlives the views; they may be kept.
struct ViewContext {
    const Session& session;
    const ReferenceData& reference;
    wording::Texts texts;
    query::Workspace workspace;  // its table's profiles are the session's, in the same order
    const query::Expression& filter;
    FilterResults& results;
    ReviewResults& review;
    OverviewResults& overview;
    const SheetResults& sheet;
    const Document& document;
    const Loading& loading;
    const Persistence& persistence;
    const Status& status;
    const Preferences& preferences;
    bool searching;  // what answers the filter is not known yet, and nothing is shown of it

    [[nodiscard]] const Catalogs& catalogs() const { return *reference.catalogs; }
    // Who reads the page, for comparisons.
    [[nodiscard]] compare::Reader reader() const {
        return {texts.language(), catalogs().properties.parties(), today()};
    }
    [[nodiscard]] const model::AnswerTable& table() const { return workspace.table; }
    [[nodiscard]] base::Date today() const { return workspace.today; }
    // The cells of these columns that answer the filter.
    [[nodiscard]] FilterResult matches(const std::vector<std::size_t>& columns) const;
};

// Columns of the table that are not hidden, in order.
[[nodiscard]] std::vector<std::size_t> shown_columns(const ViewContext& context);

// Those that the present view shows: in the detail view, one; in the diff, two.
[[nodiscard]] std::vector<std::size_t> viewed_columns(const ViewContext& context);

// Two editions of a service count once.
[[nodiscard]] std::size_t count_services(const ViewContext& context,
                                         const std::vector<std::size_t>& columns);

[[nodiscard]] std::optional<std::size_t> find_column(const ViewContext& context,
                                                     std::string_view column_key);

[[nodiscard]] std::optional<std::size_t> find_row(const ViewContext& context,
                                                  std::string_view property_id);

[[nodiscard]] std::vector<std::size_t> matching_rows(const query::Answering& matches);
// Rows with a cell, in one of the columns, that answers the filter or of which that cannot be told.
[[nodiscard]] std::vector<std::size_t> matching_rows(const ViewContext& context,
                                                     const std::vector<std::size_t>& columns);

// The service's name and its edition: "ラクロー (1.2版 2023年10月11日)".
[[nodiscard]] std::string profile_title(const model::Profile& profile, const wording::Texts& texts);

// Where the profile came from: the name of its file, what the organisation's library calls it, or
// nothing where it is built in.
[[nodiscard]] std::string origin_of(const model::ProfilePtr& profile, const ViewContext& context);

// One choice for each loaded profile; `selected` is an edition_key.
[[nodiscard]] std::vector<Choice> profile_choices(const ViewContext& context,
                                                  std::string_view selected);

// The ready-made view whose properties the filter asks for: null where it names none or several.
[[nodiscard]] const model::ReadyMadeView* view_in_force(const ViewContext& context);

// Label of a row's category; rows outside the catalog have one of their own.
[[nodiscard]] std::string category_id(const model::AnswerTable::Row& row);
[[nodiscard]] std::string category_label(const ViewContext& context, std::string_view category);

}  // namespace kurabe::app
