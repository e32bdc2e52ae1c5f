#include "cli/import.h"

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/loading/builtin_assets.h"
#include "app/loading/sheet_understanding.h"
#include "cli/input.h"
#include "files/document.h"
#include "files/json_writer.h"
#include "files/profile_reader.h"
#include "files/profile_writer.h"
#include "intake/mapping.h"
#include "intake/sheet_import.h"
#include "sheets/reading.h"
#include "text/hidden_characters.h"
#include "wording/answer_line.h"
#include "wording/diagnostic_text.h"
#include "wording/labels.h"

namespace kurabe::cli {
namespace {

using intake::ImportedRow;
using intake::RowOutcome;
using intake::RowProposal;
using intake::SheetImport;

constexpr std::array all_outcomes = {RowOutcome::proposed, RowOutcome::unsure, RowOutcome::not_read,
                                     RowOutcome::not_matched, RowOutcome::unanswered};

class Import {
 public:
    Import(const ImportOptions& import, const Options& options, Streams streams,
           const wording::Texts& texts, const intake::IntakeContext& context)
        : import_(import), options_(options), streams_(streams), texts_(texts), context_(context) {}

    int run() {
        for (const std::string* file : {&import_.profile_file, &import_.mapping_file}) {
            if (!file->empty() && *file == import_.file) return refuse("cli.import_over", *file);
        }
        const auto bytes = read_file(import_.file);
        if (!bytes) return refuse("cli.cannot_read", import_.file);
        const auto workbook = sheets::read(import_.file, *bytes);
        tell(workbook.diagnostics);
        if (!workbook.value) return input_has_errors;

        intake::ImportRequest request{import_.id,  import_.name,  import_.edition,
                                      file_name(), import_.sheet, std::nullopt};
        if (!import_.mapping.empty()) {
            const auto mapping_bytes = read_file(import_.mapping);
            if (!mapping_bytes) return refuse("cli.cannot_read", import_.mapping);
            auto mapping = intake::read_mapping(import_.mapping, *mapping_bytes, context_.catalog);
            tell(mapping.diagnostics);
            if (!mapping.value) return input_has_errors;
            request.mapping = std::move(*mapping.value);
        }
        const auto imported = intake::import_sheet(*workbook.value, request, context_);
        if (!imported) {
            const bool no_sheet =
                !import_.sheet.empty() && workbook.value->find_sheet(import_.sheet) == nullptr;
            if (no_sheet) return refuse("cli.import_no_sheet", import_.sheet, input_has_errors);
            return refuse("cli.import_no_table", import_.file, input_has_errors);
        }
        if (request.mapping && !imported->mapping_fits) {
            refuse("cli.import_other_header", import_.mapping);
        }
        return write(*imported);
    }

 private:
    int refuse(std::string_view key, const std::string& file, int code = usage) {
        streams_.err << texts_.text(key, {{"file", text::show_hidden_in_line(file)}}) << "\n";
        return code;
    }

    void tell(const std::vector<base::Diagnostic>& diagnostics) {
        for (const base::Diagnostic& diagnostic : diagnostics) {
            print(wording::diagnostic_text(diagnostic, texts_), streams_.err);
        }
    }

    [[nodiscard]] std::string file_name() const {
        return text::show_hidden_in_line(std::filesystem::path(import_.file).filename().string());
    }

    int write(const SheetImport& imported) {
        const std::string profile = files::write_profile(imported.profile);
        const auto again = files::read_profile(import_.name, profile, context_.catalog);
        if (!again.ok()) {  // an id that is no id
            tell(again.diagnostics);
            return input_has_errors;
        }
        if (!import_.profile_file.empty() && !put(import_.profile_file, profile)) {
            return refuse("cli.cannot_write", import_.profile_file);
        }
        if (!import_.mapping_file.empty() &&
            !put(import_.mapping_file, intake::write_mapping(imported.mapping))) {
            return refuse("cli.cannot_write", import_.mapping_file);
        }
        if (import_.report && options_.json) {
            report_json(imported);
        } else if (import_.report || !import_.profile_file.empty()) {
            report(imported);
        } else {
            streams_.out << profile;
        }
        return done;
    }

    static bool put(const std::string& path, const std::string& bytes) {
        std::ofstream stream(path, std::ios::binary);
        stream << bytes;
        stream.flush();
        return stream.good();
    }

    [[nodiscard]] std::string outcome_text(RowOutcome outcome) const {
        return texts_.text("import.outcome." + std::string(intake::to_name(outcome)));
    }

    [[nodiscard]] std::string answer_text(const RowProposal& proposal) const {
        if (!proposal.answer) return texts_.text("import.no_answer");
        model::Answer answer;
        answer.property = proposal.match.property->id;
        const model::Proposal& read = proposal.answer->proposal;
        answer.state = read.state;
        answer.value = read.value;
        answer.qualifier = read.qualifier;
        return wording::plain_text(
            wording::answer_line(answer, proposal.match.property, texts_, options_.today));
    }

    void report(const SheetImport& imported) {
        std::ostream& out = streams_.out;
        const intake::TableLayout& table = imported.tables[imported.table];
        out << texts_.text("import.table",
                           {{"sheet", imported.mapping.sheet},
                            {"row", std::to_string(std::uint64_t{table.header_row} + 1)},
                            {"confidence", percent(table.confidence)}})
            << "\n";
        for (const intake::ColumnLayout& column : table.columns) {
            out << "  "
                << texts_.text("import.column",
                               {{"column", sheets::column_name(column.column)},
                                {"role", texts_.text("import.role." +
                                                     std::string(intake::to_name(column.role)))},
                                {"title", text::show_hidden_in_line(column.title)},
                                {"confidence", percent(column.confidence)}})
                << "\n";
        }
        for (const SheetImport::Mark& mark : imported.marks) {
            out << "  "
                << texts_.text(mark.by_legend ? "import.mark_by_legend" : "import.mark",
                               {{"mark", text::show_hidden_in_line(mark.mark)},
                                {"n", std::to_string(mark.count)},
                                {"state", wording::state_text(mark.state, texts_)}})
                << "\n";
        }
        for (const RowOutcome outcome : all_outcomes) {
            out << outcome_text(outcome) << ": " << imported.count(outcome) << "\n";
        }
        for (const RowOutcome outcome : all_outcomes) {
            for (const ImportedRow& row : imported.rows) {
                if (row.outcome == outcome) report_row(row);
            }
        }
    }

    void report_row(const ImportedRow& row) {
        std::ostream& out = streams_.out;
        out << "\n"
            << "[" << outcome_text(row.outcome) << "] " << text::show_hidden_in_line(row.at) << " "
            << text::show_hidden_in_line(row.question) << "\n";
        if (!row.answer.empty()) out << "  > " << text::show_hidden_in_line(row.answer) << "\n";
        for (const RowProposal& proposal : row.proposals) {
            const auto* property = proposal.match.property;
            out << "  " << (proposal.certain ? "=" : "?") << " "
                << wording::property_label(property, property->id, texts_) << " (" << property->id
                << "): " << answer_text(proposal) << "\n";
        }
    }

    static std::string percent(double share) {
        constexpr double whole = 100;
        return std::to_string(std::lround(share * whole));
    }

    void report_json(const SheetImport& imported) {
        files::JsonWriter json;
        const intake::TableLayout& table = imported.tables[imported.table];
        json.object([&] {
            json.member("sheet", imported.mapping.sheet);
            json.member("header_row", std::uint64_t{table.header_row} + 1);
            json.member("confidence", table.confidence);
            json.array("columns", [&] {
                for (const intake::ColumnLayout& column : table.columns) {
                    json.object([&] {
                        json.member("column", sheets::column_name(column.column));
                        json.member("role", intake::to_name(column.role));
                        json.member("title", column.title);
                        json.member("confidence", column.confidence);
                    });
                }
            });
            json.array("marks", [&] {
                for (const SheetImport::Mark& mark : imported.marks) {
                    json.object([&] {
                        json.member("mark", mark.mark);
                        json.member("count", mark.count);
                        json.member("state", model::to_name(mark.state));
                        json.member("by_legend", mark.by_legend);
                    });
                }
            });
            json.object("counts", [&] {
                for (const RowOutcome outcome : all_outcomes) {
                    json.member(intake::to_name(outcome), imported.count(outcome));
                }
            });
            json.array("rows", [&] {
                for (const ImportedRow& row : imported.rows) {
                    json.object([&] { write_row(json, row); });
                }
            });
        });
        streams_.out << json.take() << "\n";
    }

    void write_row(files::JsonWriter& json, const ImportedRow& row) const {
        json.member("row", std::uint64_t{row.row} + 1);
        json.member("at", row.at);
        json.member("outcome", intake::to_name(row.outcome));
        json.member("category", row.category);
        json.member("question", row.question);
        json.member("answer", row.answer);
        json.member("remarks", row.remarks);
        json.array("proposals", [&] {
            for (const RowProposal& proposal : row.proposals) {
                json.object([&] {
                    json.member("property", proposal.match.property->id);
                    json.member("by", intake::to_name(proposal.match.by));
                    json.member("confidence", proposal.match.confidence);
                    json.member("certain", proposal.certain);
                    json.member("read", proposal.answer.has_value());
                    if (!proposal.answer) return;
                    json.member("state", model::to_name(proposal.answer->proposal.state));
                    json.member("text", answer_text(proposal));
                });
            }
        });
    }

    const ImportOptions& import_;
    const Options& options_;
    Streams streams_;
    const wording::Texts& texts_;
    intake::IntakeContext context_;
};

}  // namespace

int import(const ImportOptions& import, const Options& options, Streams streams) {
    const auto translations = app::read_builtin_translations();
    const auto catalogs = app::read_builtin_catalogs();
    const auto words = app::read_builtin_words();
    if (!translations.value || !catalogs.value || !words.value) return usage;
    const wording::Texts texts = translations.value->in(options.language);
    const app::SheetUnderstanding understanding(*catalogs.value, *words.value);
    return Import(import, options, streams, texts, understanding.context()).run();
}

}  // namespace kurabe::cli
