// What presenters show: plain rows and cells whose texts are already in the user's language.
// A presenter (ImGui, HTML, the CLI) formats nothing and decides nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/session/session.h"
#include "base/diagnostic.h"
#include "compare/ranking.h"
#include "compare/relation.h"
#include "model/answer_state.h"
#include "query/language/expression.h"

namespace kurabe::app {

// A filter that asks for less than the present one.
struct WiderFilter {
    std::string text;
    std::string label;  // with how many properties answer it
};

// Why a view shows nothing, and what to do.
struct Emptiness {
    std::string title;  // "" where something is shown
    std::string hint;
    std::vector<WiderFilter> wider;
};

// One answer in one line: "◎ 10日 [目標] (管理画面)".
struct AnswerLine {
    model::AnswerState state = model::AnswerState::not_stated;
    std::string state_text;  // the state in a word: "あり"
    std::string text;        // the value, or the state's word where there is no value
    std::string full_text;   // state and value, for presenters that draw no glyph: "あり: 10日"
    std::string qualifier;   // "目標", "" where unqualified
    std::string scope;       // "" where it holds for all
    bool conflict = false;   // the document contradicts itself
    std::vector<text::Span> text_hits;  // what the filter looks for, in `text` and in `scope`
    std::vector<text::Span> scope_hits;
};

// Whether a cell answers the filter; `all` where none is set.
enum class Match : std::uint8_t { all, yes, unknown, no };

struct CellView {
    std::string column_key;
    model::AnswerState state = model::AnswerState::not_stated;  // of the cell as a whole
    std::vector<AnswerLine> lines;    // never empty; silence is a line of its own
    std::size_t more = 0;             // answers beyond the lines shown
    std::vector<AnswerLine> further;  // those answers, for presenters that have room for all
    std::string more_text;            // "ほか2件", "" where none
    // Against the baseline column; `same` and "" where there is no baseline.
    compare::Relation to_baseline = compare::Relation::same;
    std::string to_baseline_text;  // "良い", "劣る", "" where same or not comparable
    Match match = Match::all;
    // With the heat map: from 0, the worst of the row, to 1, the best; none where it has no place.
    std::optional<float> heat;
    // "最も良い", "最も劣る", or that it is not comparable with those that have a place; "" else.
    std::string heat_text;
};

// A way of ordering the columns by a row: "この項目の値で列を並べ替え(良い順)".
struct SortChoice {
    compare::SortOrder order = compare::SortOrder::best_first;
    std::string label;
};

struct ColumnView {
    std::string key;       // edition_key
    std::string title;     // service name
    std::string subtitle;  // edition and date
    bool baseline = false;
    bool hidden = false;
};

struct RowView {
    std::string property_id;
    std::string number;  // the framework's number where the order is a framework's, else ""
    std::string label;
    std::string explanation;
    std::vector<text::Span> label_hits;
    bool differs = false;
    std::vector<SortChoice> sort_choices;  // none where its values have no order
    std::size_t table_row = 0;             // for MatrixView::cell
};

struct GroupView {
    std::string id;
    std::string label;
    std::vector<RowView> rows;
};

struct Choice {
    std::string id;
    std::string label;
    bool selected = false;
};

class MatrixCells;

struct MatrixView {
    std::vector<ColumnView> columns;      // shown ones, in order
    std::vector<ColumnView> all_columns;  // with the hidden ones, for the column menu
    std::vector<GroupView> groups;        // none empty
    std::vector<Choice> row_orders;
    bool only_differences = false;
    bool ignore_silence = false;
    bool heat_map = false;
    CellReference selected;
    std::string summary;   // "182項目中 64項目を表示"
    std::string left_out;  // "ほかに20社あります…" where there are too many columns, "" else
    Emptiness empty;

    // The row's cell in a shown column; made when it is first asked for.
    [[nodiscard]] const CellView& cell(const RowView& row, std::size_t column) const;
    std::shared_ptr<MatrixCells> cells;
};

struct FacetValue {
    std::string id;
    std::string label;
    std::string written;    // how the filter's text names it
    std::size_t count = 0;  // rows it would show; of certificates, vendors
    bool selected = false;
    model::AnswerState state = model::AnswerState::not_stated;  // for facets by state
};

struct FacetGroup {
    query::Field field = query::Field::state;
    std::string id;  // the field's name: "state"
    std::string label;
    std::vector<FacetValue> values;
};

// What could not be understood in the filter's text, and what to do about it.
struct FilterProblem {
    text::Span span;    // bytes of the text
    std::string place;  // "5文字目"
    std::string what;
    std::string mend;
    bool unfinished = false;  // may still be typed: what is missing would stand at the text's end
};

struct FilterView {
    std::string text;
    std::vector<FilterProblem> problems;
    std::string problems_note;  // what became of what is wrong; "" where nothing is
    std::vector<FacetGroup> groups;
    bool active = false;  // something is set, so "clear" has something to do
    std::string summary;
};

// A property that a condition can be built with, in the catalog's order.
struct ConditionProperty {
    std::string label;
    std::string explanation;
    std::vector<std::string> operators;  // as the filter language writes them; the likeliest first
    std::vector<Choice> values;          // empty: an amount or a date is typed
    std::string example;                 // of what is typed
};

struct ConditionView {
    std::vector<ConditionProperty> properties;
};

struct DiffRowView {
    std::string property_id;
    std::string label;
    std::string explanation;
    compare::Relation relation = compare::Relation::same;
    std::string relation_text;
    std::vector<text::Span> label_hits;
    CellView left;
    CellView right;
};

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
    std::vector<Choice> left_choices;  // id = edition_key
    std::vector<Choice> right_choices;
    std::string left_title;
    std::string right_title;
    std::vector<RelationCount> counts;
    std::vector<DiffGroupView> groups;
    CellReference selected;
    std::string summary;
    Emptiness empty;
};

// A labelled text: "担当: ベンダー".
struct Field {
    Field(std::string label_text, std::string shown_text, std::vector<text::Span> hits = {})
        : label(std::move(label_text)), text(std::move(shown_text)), text_hits(std::move(hits)) {}

    std::string label;
    std::string text;
    std::vector<text::Span> text_hits;  // what the filter looks for, in `text`
};

// One answer in full.
struct AnswerDetail {
    std::string property_id;
    std::string property_label;
    AnswerLine line;
    std::vector<Field>
        value_fields;            // parts of a structured value (a certificate's number, dates …)
    std::string responsibility;  // "" where unassigned
    std::string note;
    std::vector<text::Span> note_hits;
    std::string conflict;
    std::vector<std::string>
        sources;           // "ホワイトペーパー 1.2版 (2023年10月11日) §10 バックアップの状況"
    bool expired = false;  // a certificate whose validity has ended today
    std::string expired_text;
};

// What the pane beside the matrix shows of the selected cell.
struct CellDetailView {
    bool open = false;
    std::string property_id;
    std::string property_label;
    std::string explanation;
    std::string category;
    std::vector<Field> references;  // "経済産業省チェックリスト": "30 バックアップデータの保存期間"
    std::string vendor;
    std::string edition;
    std::vector<AnswerDetail> answers;  // empty: not stated
    std::string silence;                // what silence means here, where there is no answer
};

struct DetailGroupView {
    std::string id;
    std::string label;  // category, or section of the document
    std::vector<AnswerDetail> answers;
    std::string not_checkable;  // why the section states nothing checkable, "" else
};

struct DetailView {
    std::vector<Choice> profiles;
    std::vector<Choice> orders;  // id "category" | "document"
    std::string title;
    std::vector<Field> facts;  // provider, kind, edition, documents, counts …
    std::vector<DetailGroupView> groups;
    std::vector<std::string> silent;  // labels of catalog properties not stated, by category order
    std::string silent_title;
    Emptiness empty;
};

struct LoadedProfileView {
    std::string key;
    std::string title;
    std::string provider;
    std::string edition;
    std::string counts;  // "回答 92件・出典 1文書"
    bool builtin = false;
    std::string origin;  // "内蔵" or the file's name
};

struct DiagnosticView {
    base::Severity severity = base::Severity::error;
    std::string severity_text;
    std::string place;  // "rakuro.json 12行 8列  /answers/3/state"
    std::string what;
    std::string expected;
    std::string mend;
};

struct LoadReportView {
    std::string file;
    bool loaded = false;
    std::string outcome;  // "読み込みました" / "読み込めませんでした(ほかの内容はそのままです)"
    std::vector<DiagnosticView> diagnostics;
    std::string more_text;  // "ほか120件", "" where all are shown
};

struct LibraryView {
    std::vector<LoadedProfileView> profiles;
    std::vector<LoadReportView> reports;  // newest first
    bool can_restore_builtins = false;
    std::string storage_text;  // whether the browser keeps the session, and what to do if not
    bool storage_works = true;
    bool can_erase = false;  // there is something to forget
    Emptiness empty;
};

// The frame around all views.
struct ShellView {
    ViewMode mode = ViewMode::matrix;
    base::Language language = base::Language::ja;
    std::vector<Choice> modes;
    bool can_undo = false;
    bool can_redo = false;
    std::string undo_text;  // "元に戻す: ラクローを外す"
    std::string redo_text;
    std::vector<Choice> saved_views;  // id = name; selected: it is the present view
    std::string storage_warning;      // where the browser does not keep what the user makes
    std::size_t unread_reports = 0;   // failed loads since the load view was last open
    std::string status;               // one line: what just happened, "" where nothing did
    bool loading = false;             // many files, which can be cancelled; `status` says how far
};

}  // namespace kurabe::app
