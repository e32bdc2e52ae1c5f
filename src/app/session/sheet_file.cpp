#include "app/session/sheet_file.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "files/document.h"
#include "files/json_writer.h"
#include "files/optional_members.h"
#include "sheets/limits.h"
#include "sheets/workbook_builder.h"

namespace kurabe::app {
namespace {

using files::JsonCursor;
using files::JsonWriter;

constexpr std::string_view state_names =
    "yes no partial option not_applicable undisclosed unclear not_stated";

void write_sheet(JsonWriter& json, const sheets::Sheet& sheet) {
    json.member("name", sheet.name);
    if (sheet.is_hidden) json.member("hidden", true);
    json.array("rows", [&] {
        for (const sheets::Row& row : sheet.rows) {
            json.begin_object(JsonWriter::Layout::compact);
            json.member("row", row.index);
            if (row.is_hidden) json.member("hidden", true);
            json.array("columns", [&] {
                for (const sheets::Cell& cell : row.cells) json.value(cell.column);
            });
            json.array("texts", [&] {
                for (const sheets::Cell& cell : row.cells) json.value(cell.text);
            });
            json.end();
        }
    });
    json.array("merges", [&] {
        for (const sheets::Range& merge : sheet.merges) {
            json.begin_array(JsonWriter::Layout::compact);
            for (const std::uint32_t edge :
                 {merge.first_row, merge.first_column, merge.last_row, merge.last_column}) {
                json.value(edge);
            }
            json.end();
        }
    });
}

void write_ruling(JsonWriter& json, const RowProperty& of, const RowRuling& ruling) {
    json.begin_object(JsonWriter::Layout::spaced);
    json.member("row", of.row);
    json.member("property", of.property);
    json.member("confirmed", ruling.confirmed);
    if (ruling.typed) {
        json.member("state", model::to_name(ruling.typed->state));
        files::write_text(json, "figure", ruling.typed->figure);
        files::write_text(json, "note", ruling.typed->note);
    }
    files::write_text(json, "ground", ruling.ground);
    json.end();
}

// A whole number up to `limit`; nothing where it is none, which is told.
std::optional<std::uint32_t> number_in(const JsonCursor& cursor, std::uint32_t limit) {
    const auto number = cursor.read_number();
    if (!number) return std::nullopt;
    const auto whole = number->whole();
    if (!whole || *whole > limit) {
        cursor.error("sheet.kept_number", {{"limit", std::to_string(limit)}});
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(*whole);
}

std::optional<std::uint32_t> number_member(const JsonCursor& object, std::string_view key,
                                           std::uint32_t limit) {
    const auto member = object.require(key);
    return member ? number_in(*member, limit) : std::nullopt;
}

void read_row(const JsonCursor& item, sheets::WorkbookBuilder& builder) {
    if (!item.is_object()) return;
    item.expect_only({"row", "hidden", "columns", "texts"});
    const auto row = number_member(item, "row", sheets::max_rows - 1);
    const auto columns = item.require("columns");
    const auto texts = item.require("texts");
    if (!row || !columns || !texts) return;
    const auto places = columns->read_items();
    const auto words = texts->read_items();
    if (places.size() != words.size()) {
        item.error("sheet.kept_cells");
        return;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto column = number_in(places[i], sheets::max_columns - 1);
        if (column) builder.put_text(*row, *column, words[i].read_view());
    }
    if (item.optional_flag("hidden")) builder.hide_row(*row);
}

void read_merge(const JsonCursor& merge, sheets::Sheet& sheet) {
    std::array<std::uint32_t, 4> edges{};
    const auto numbers = merge.read_items();
    bool whole = numbers.size() == edges.size();
    for (std::size_t i = 0; whole && i < edges.size(); ++i) {
        const auto edge =
            number_in(numbers[i], i % 2 == 0 ? sheets::max_rows - 1 : sheets::max_columns - 1);
        if (!edge) return;
        edges[i] = *edge;
    }
    whole = whole && edges[0] <= edges[2] && edges[1] <= edges[3];
    if (!whole) {
        merge.error("sheet.kept_merge");
        return;
    }
    sheet.merges.push_back({edges[0], edges[1], edges[2], edges[3]});
}

void read_sheet(const JsonCursor& item, sheets::WorkbookBuilder& builder) {
    if (!item.is_object()) return;
    item.expect_only({"name", "hidden", "rows", "merges"});
    builder.begin_sheet(item.optional_text("name"));
    builder.sheet().is_hidden = item.optional_flag("hidden");
    if (const auto rows = item.require("rows")) {
        for (const JsonCursor& row : rows->read_items()) read_row(row, builder);
    }
    const auto merges = item.find("merges");
    if (!merges) return;
    for (const JsonCursor& merge : merges->read_items()) {
        if (builder.sheet().merges.size() == sheets::max_merges) break;
        read_merge(merge, builder.sheet());
    }
}

void read_ruling(const JsonCursor& item, SheetWork& work) {
    if (!item.is_object()) return;
    item.expect_only({"row", "property", "confirmed", "state", "figure", "note", "ground"});
    const auto row = number_member(item, "row", sheets::max_rows - 1);
    std::string property = item.require_text("property");
    RowRuling ruling;
    ruling.confirmed = item.optional_flag("confirmed");
    ruling.ground = item.optional_text("ground");
    if (const auto state = item.find("state")) {
        const auto name = files::read_name(*state, &model::answer_state_from_name, state_names);
        if (!name) return;
        ruling.typed = TypedAnswer{*name, item.optional_text("figure"), item.optional_text("note")};
    }
    if (row) work.rulings[{*row, std::move(property)}] = std::move(ruling);
}

void read_header(const JsonCursor& header, SheetWork& work) {
    if (!header.is_object()) return;
    constexpr std::uint32_t most_rows = 2;
    header.expect_only({"sheet", "row", "rows"});
    const auto sheet = number_member(header, "sheet", sheets::max_sheets - 1);
    const auto row = number_member(header, "row", sheets::max_rows - 1);
    const auto rows = number_member(header, "rows", most_rows);
    if (!sheet || !row || !rows) return;
    work.header = {*sheet, *row, *rows};
    work.header_given = true;
}

}  // namespace

bool is_kept(const SheetWork& work) {
    if (work.workbook == nullptr) return true;
    std::size_t cells = 0;
    std::size_t bytes = 0;
    for (const sheets::Sheet& sheet : work.workbook->sheets) {
        for (const sheets::Row& row : sheet.rows) {
            cells += row.cells.size();
            for (const sheets::Cell& cell : row.cells) bytes += cell.text.size();
            if (cells > max_kept_cells || bytes > max_kept_text) return false;
        }
    }
    return true;
}

std::string write_sheet_work(const SheetWork& work) {
    JsonWriter json;
    json.object([&] {
        json.member("format", files::to_name(files::Format::sheet));
        json.member("version", 1);
        json.member("file", work.file);
        files::write_text(json, "service", work.service);
        files::write_text(json, "id", work.id);
        files::write_text(json, "edition", work.edition);
        files::write_text(json, "made_by", work.made_by);
        json.member("service_proposed", work.service_proposed);
        json.member("id_proposed", work.id_proposed);
        json.member("marks_confirmed", work.marks_confirmed);
        if (work.header) {
            json.object("header", [&] {
                json.member("sheet", work.header->sheet);
                json.member("row", work.header->row);
                json.member("rows", work.header->rows);
            });
        }
        json.member("mapping", intake::write_mapping(work.mapping));
        json.array("rulings", [&] {
            for (const auto& [of, ruling] : work.rulings) write_ruling(json, of, ruling);
        });
        json.array("sheets", [&] {
            for (const sheets::Sheet& sheet : work.workbook->sheets) {
                json.object([&] { write_sheet(json, sheet); });
            }
        });
    });
    return json.take() + "\n";
}

base::Result<SheetWork> read_sheet_work(std::string_view file, std::string_view bytes,
                                        const model::Catalog& catalog) {
    std::string mapping_text;
    auto result = files::read_document(
        files::parse_document(file, bytes), files::Format::sheet, [&](const JsonCursor& root) {
            root.expect_only({"$schema", "format", "version", "file", "service", "id", "edition",
                              "made_by", "service_proposed", "id_proposed", "marks_confirmed",
                              "header", "mapping", "rulings", "sheets"});
            SheetWork work;
            work.file = root.require_text("file");
            work.service = root.optional_text("service");
            work.id = root.optional_text("id");
            work.edition = root.optional_text("edition");
            work.made_by = root.optional_text("made_by");
            work.service_proposed = root.optional_flag("service_proposed");
            work.id_proposed = root.optional_flag("id_proposed");
            work.marks_confirmed = root.optional_flag("marks_confirmed");
            if (const auto header = root.find("header")) read_header(*header, work);
            if (const auto mapping = root.require("mapping")) mapping_text = mapping->read_view();
            if (const auto rulings = root.find("rulings")) {
                for (const JsonCursor& item : rulings->read_items()) read_ruling(item, work);
            }
            sheets::WorkbookBuilder builder;
            if (const auto read = root.require("sheets")) {
                for (const JsonCursor& item : read->read_items()) read_sheet(item, builder);
            }
            work.workbook = std::make_shared<const sheets::Workbook>(builder.finish());
            return work;
        });
    if (!result.value) return result;
    auto mapping = intake::read_mapping(file, mapping_text, catalog);
    result.diagnostics.insert(result.diagnostics.end(), mapping.diagnostics.begin(),
                              mapping.diagnostics.end());
    if (mapping.value) {
        result.value->mapping = std::move(*mapping.value);
    } else {
        result.value.reset();
    }
    return result;
}

}  // namespace kurabe::app
