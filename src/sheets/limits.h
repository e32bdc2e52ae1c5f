// What a sheet may have at most, so that no file freezes the page or fills its memory. Real check
// sheets have a thousandth of it. Where a limit is passed, the reader says which one; nothing is
// read in half.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kurabe::sheets {

inline constexpr std::size_t max_file_bytes = 100'000'000;
inline constexpr std::size_t max_unpacked_bytes = 500'000'000;  // of all parts that are read
// Of a part that unpacks to more than `ratio_from` bytes. Deflate reaches 1,032.
inline constexpr std::size_t max_ratio = 400;
inline constexpr std::size_t ratio_from = 16'000'000;
inline constexpr std::size_t max_archive_entries = 20'000;
inline constexpr std::size_t max_depth = 64;  // of elements within elements
inline constexpr std::size_t max_sheets = 1'000;
inline constexpr std::size_t max_cells = 2'000'000;  // of all sheets
inline constexpr std::size_t max_shared_strings = 2'000'000;
inline constexpr std::size_t max_text_bytes = 200'000'000;  // of all cells, shared texts once
inline constexpr std::size_t max_styles = 100'000;
inline constexpr std::size_t max_markdown_bytes = 2'000'000;  // it is read in one step
inline constexpr std::size_t piece_size =
    64UL * 1024;  // bytes that a step reads, decodes or unpacks
// Excel's own.
inline constexpr std::uint32_t max_rows = 1'048'576;
inline constexpr std::uint32_t max_columns = 16'384;

// More of these than that are left out, with a word (sheet.left_out).
inline constexpr std::size_t max_merges = 10'000;         // of a sheet
inline constexpr std::size_t max_choice_ranges = 4'000;   // of a sheet
inline constexpr std::size_t max_choices = 2'000;         // of a list
inline constexpr std::size_t max_comments = 50'000;       // of a sheet
inline constexpr std::size_t max_hidden_columns = 1'000;  // spans of a sheet

}  // namespace kurabe::sheets
