#include <algorithm>

#include "app/views/answer_text.h"
#include "app/views/answer_view.h"
#include "app/views/cell_view.h"
#include "app/views/filter/filter_view.h"
#include "app/views/matrix/matrix_view.h"
#include "app/views/row_order.h"
#include "app/views/shell/shell_view.h"
#include "cli/commands.h"
#include "cli/figure_json.h"
#include "cli/input.h"
#include "cli/table.h"
#include "files/json_writer.h"

namespace kurabe::cli {
namespace {

std::string_view match_name(app::Match match) {
    switch (match) {
        case app::Match::all: return "all";
        case app::Match::yes: return "yes";
        case app::Match::unknown: return "cannot_tell";
        case app::Match::no: break;
    }
    return "no";
}

void write_line(files::JsonWriter& json, const wording::AnswerLine& line) {
    using wording::AnswerRole;
    json.object([&] {
        json.member("state", model::to_name(line.state));
        json.member("text", wording::brief_statement(line).text);
        write_figure(json, line.figure);
        json.member("qualifier", wording::text_of(line, AnswerRole::qualifier));
        json.member("expired", !wording::text_of(line, AnswerRole::expired).empty());
        json.member("scope", wording::text_of(line, AnswerRole::scope));
        json.member("conflict", !wording::text_of(line, AnswerRole::contradiction).empty());
    });
}

// All answers, also those that a table would only count.
void write_cell(files::JsonWriter& json, const app::CellView& cell) {
    json.object([&] {
        json.member("vendor", cell.column_key);
        json.member("match", match_name(cell.match));
        json.array("answers", [&] {
            for (const wording::AnswerLine& line : cell.lines) write_line(json, line);
            for (const wording::AnswerLine& line : cell.further) write_line(json, line);
        });
        if (!cell.relation.id.empty()) {
            json.object("to_first", [&] {
                json.member("relation", cell.relation.id);
                json.member("reason", cell.relation.reason);
                json.member("asides", cell.relation.asides);
                json.member("text", cell.relation.text);
            });
        }
    });
}

void write_row(files::JsonWriter& json, const app::MatrixView& view, const app::GroupView& group,
               const app::RowView& row) {
    json.object([&] {
        json.member("property", row.property_id);
        json.member("category", group.id);
        if (!row.number.empty()) json.member("number", row.number);
        json.member("label", row.label);
        json.member("differs", row.differs);
        json.member("silent", row.silent);
        json.array("cells", [&] {
            for (std::size_t i = 0; i < view.columns.size(); ++i) {
                write_cell(json, view.cell(row, i));
            }
        });
    });
}

void print_json(const app::MatrixView& view, std::ostream& out) {
    files::JsonWriter json;
    json.object([&] {
        json.array("vendors", [&] {
            for (const auto& column : view.columns) {
                json.object([&] {
                    json.member("key", column.key);
                    json.member("title", column.title);
                    json.member("edition", column.subtitle);
                    json.member("match", match_name(column.match));
                });
            }
        });
        json.member("failing", view.failing.keys);
        json.array("rows", [&] {
            for (const auto& group : view.groups) {
                for (const auto& row : group.rows) {
                    // A note is said of the framework, not of the services.
                    if (row.note.empty()) write_row(json, view, group, row);
                }
            }
        });
    });
    out << json.take() << "\n";
}

void print_table(const app::MatrixView& view, const Options& options, const wording::Texts& texts,
                 std::ostream& out) {
    if (!view.order_text.empty()) out << view.order_text << "\n";
    constexpr std::size_t label_width = 24;
    constexpr std::size_t min_width = 12;
    const std::size_t columns = std::max<std::size_t>(view.columns.size(), 1);
    const auto room = static_cast<std::size_t>(std::max(options.width, 40)) - label_width;
    std::vector<std::size_t> widths = {label_width};
    // Of two services, how they relate stands in a column of its own.
    const bool beside = columns == 2 && view.columns.front().baseline;
    const std::size_t parts = beside ? 3 : columns;
    widths.insert(widths.end(), view.columns.empty() ? 0 : parts,
                  std::max(min_width, room / parts - 2));
    Table table(widths);
    std::vector<std::string> header = {""};
    for (const auto& column : view.columns) {
        header.push_back(column.title + "\n" + column.subtitle);
        if (!column.match_text.empty()) header.back() += "\n" + column.match_text;
    }
    if (beside) header.push_back(texts.text("ui.relation"));
    table.add_row(header);
    for (const auto& group : view.groups) {
        table.add_heading(group.label);
        const std::size_t unfolded = app::count_unfolded(group);
        for (std::size_t at = 0; at < unfolded; ++at) {
            const app::RowView& row = group.rows[at];
            const std::string label = app::marked_label(row.number, row.important, row.label);
            if (!row.note.empty()) {
                table.add_note(label, row.note);
                continue;
            }
            std::vector<std::string> cells = {label};
            for (std::size_t i = 0; i < view.columns.size(); ++i) {
                cells.push_back(app::plain_text(view.cell(row, i), {.baseline = !beside}));
            }
            if (beside) cells.push_back(view.cell(row, 1).relation.text);
            table.add_row(cells);
        }
        if (group.silent_text.empty()) continue;
        table.add_line(group.silent_text + ": " + app::folded_labels(group, texts));
    }
    out << table.text();
}

// Whether one of the choices has that id; else says on `err` which there are.
bool is_known(const std::vector<app::Choice>& choices, const std::string& id, std::string_view key,
              app::Application& application, std::ostream& err) {
    std::string known;
    for (const app::Choice& choice : choices) {
        if (choice.id == id) return true;
        if (!choice.id.empty()) known += (known.empty() ? "" : ", ") + choice.id;
    }
    err << application.texts().text(key, {{"found", id}, {"known", known}}) << "\n";
    return false;
}

// False where there is no such order.
bool take_order(app::Application& application, const std::string& order, std::ostream& err) {
    if (order.empty()) return true;
    const auto& orders = application.view<app::MatrixView>().row_orders;
    if (!is_known(orders, order, "cli.no_such_order", application, err)) return false;
    application.execute(app::SetRowOrder{order});
    return true;
}

// False where there is no such view.
bool take_view(app::Application& application, const std::string& id, std::ostream& err) {
    if (id.empty()) return true;
    const auto& views = application.view<app::ReadyMadeViewsView>().views;
    if (!is_known(views, id, "cli.no_such_view", application, err)) return false;
    application.execute(app::ShowReadyMadeView{id});
    return true;
}

// A machine does not tire: it gets all rows, each with whether it is silent.
void take_rows(app::Application& application, const Options& options) {
    application.execute(app::SetOnlyDifferences{options.only_differences});
    application.execute(app::SetIgnoreSilence{options.ignore_silence});
    application.execute(app::SetShowSilent{options.show_silent || options.json});
}

int print_matrix(app::Application& application, const Options& options, std::ostream& out) {
    const auto& view = application.view<app::MatrixView>();
    if (options.json) {
        print_json(view, out);
    } else if (view.groups.empty()) {
        out << view.empty.title << "\n";
        for (const auto& filter : view.empty.wider) out << "  " << filter.label << "\n";
    } else {
        print_table(view, options, application.texts(), out);
    }
    if (!options.json && !view.failing.note.empty()) {
        out << view.failing.note << "\n";
        if (!view.failing.shown)
            out << "  " << application.texts().text("cli.show_failing") << "\n";
    }
    if (!options.json && view.silent > 0 && !view.show_silent) {
        out << application.texts().text("cli.show_silent", {{"n", std::to_string(view.silent)}})
            << "\n";
    }
    const bool all_fail = std::all_of(view.columns.begin(), view.columns.end(),
                                      [](const auto& c) { return c.match == app::Match::no; });
    return view.groups.empty() || all_fail ? nothing_matched : done;
}

}  // namespace

int compare(const Options& options, Streams streams) {
    int code = done;
    const auto application = open(options, streams.err, code);
    if (!application) return code;
    const auto& profiles = application->session().profiles;
    if (profiles.size() > 1) {
        application->execute(app::SetBaseline{model::edition_key(*profiles.front())});
    }
    if (!take_order(*application, options.order, streams.err)) return usage;
    const std::string view = options.view.empty() && options.brief ? "first" : options.view;
    if (!take_view(*application, view, streams.err)) return usage;
    take_rows(*application, options);
    const int result = print_matrix(*application, options, streams.out);
    return result == nothing_matched ? done : result;  // "nothing differs" is an answer
}

int filter(const Options& options, Streams streams) {
    int code = done;
    const auto application = open(options, streams.err, code);
    if (!application) return code;
    application->execute(app::SetSearchText{options.text});
    application->execute(app::SetShowFailing{options.show_failing});
    const auto& problems = application->view<app::FilterView>().problems;
    for (const auto& problem : problems) {
        streams.err << problem.place << ": " << problem.what << "\n    " << problem.fix << "\n";
    }
    if (!problems.empty()) return usage;
    take_rows(*application, options);
    return print_matrix(*application, options, streams.out);
}

}  // namespace kurabe::cli
