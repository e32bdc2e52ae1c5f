// The sheet in work ⇄ the text by which a session keeps it ("kurabe/sheet", version 1): its cells,
// how they are read, and what a person has said of its rows.
#pragma once

#include <string>
#include <string_view>

#include "app/session/sheet_work.h"
#include "base/result.h"
#include "model/catalog.h"

namespace kurabe::app {

// Sheets with more than that are not kept with the session; the page says so.
inline constexpr std::size_t max_kept_cells = 50'000;
inline constexpr std::size_t max_kept_text = 4'000'000;  // bytes of all cells

[[nodiscard]] bool is_kept(const SheetWork& work);

// Reads as the same work, but for what cells are beside their texts.
[[nodiscard]] std::string write_sheet_work(const SheetWork& work);
// Errors: those of the format and of mappings.
[[nodiscard]] base::Result<SheetWork> read_sheet_work(std::string_view file, std::string_view bytes,
                                                      const model::Catalog& catalog);

}  // namespace kurabe::app
