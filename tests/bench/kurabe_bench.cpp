// The core as bench.mjs measures it: the application's way from the bytes of files to answers,
// without the page. Texts come in as UTF-8 with their length; the caller owns every buffer.
#include <emscripten/emscripten.h>
#include <malloc.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/edition_diff.h"
#include "compare/relation.h"
#include "decide/assessment.h"
#include "decide/check.h"
#include "decide/subject.h"
#include "files/catalog_reader.h"
#include "files/policy_reader.h"
#include "files/profile_reader.h"
#include "model/answer_table.h"
#include "query/engine/evaluate.h"
#include "query/engine/figure_texts.h"
#include "query/engine/table_index.h"
#include "query/language/parser.h"
#include "query/language/vocabulary.h"
#include "query/language/words.h"
#include "wording/translations.h"

namespace {

using namespace kurabe;

struct Bench {
    query::Words words;
    std::optional<query::FigureTexts> figure_texts;
    model::Catalog catalog;
    std::vector<model::Framework> frameworks;
    std::vector<model::ProfilePtr> profiles;
    std::vector<model::Profile> next_editions;  // of the profiles, in their order
    std::optional<query::Vocabulary> vocabulary;
    model::AnswerTable table;
    query::TableIndex index;
    std::vector<std::size_t> columns;
    model::Policy policy;
    std::vector<decide::CompiledCheck> checks;  // of its requirements
    std::vector<decide::Subject> subjects;      // of the profiles
};

Bench& bench() {
    static Bench instance;
    return instance;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE bool bench_read_catalog(const char* bytes, std::size_t size) {
    auto catalog = files::read_catalog("catalog.json", {bytes, size});
    if (!catalog.value) return false;
    bench().catalog = std::move(*catalog.value);
    return true;
}

EMSCRIPTEN_KEEPALIVE bool bench_read_words(const char* bytes, std::size_t size) {
    auto words = query::read_words("words.json", {bytes, size});
    if (!words.value) return false;
    bench().words = std::move(*words.value);
    return true;
}

EMSCRIPTEN_KEEPALIVE bool bench_read_texts(const char* ja, std::size_t ja_size, const char* en,
                                           std::size_t en_size) {
    auto texts = wording::Translations::from_json({ja, ja_size}, {en, en_size});
    if (!texts.value) return false;
    bench().figure_texts.emplace(*texts.value);
    return true;
}

EMSCRIPTEN_KEEPALIVE bool bench_load(const char* bytes, std::size_t size) {
    auto profile = files::read_profile("profile.json", {bytes, size}, bench().catalog);
    if (!profile.value) return false;
    bench().profiles.push_back(std::make_shared<const model::Profile>(std::move(*profile.value)));
    return true;
}

// What the program has prepared when it has started: its catalog, its language, and no profiles.
EMSCRIPTEN_KEEPALIVE void bench_start() {
    Bench& state = bench();
    state.table = model::AnswerTable(state.catalog, {});
    state.index = query::TableIndex(state.catalog, state.table, {}, *state.figure_texts);
    state.vocabulary.emplace(state.words, state.catalog, state.frameworks,
                             std::vector<std::string>());
}

// After the last file: what comparing asks for.
EMSCRIPTEN_KEEPALIVE void bench_prepare_table() {
    Bench& state = bench();
    state.table = model::AnswerTable(state.catalog, state.profiles);
    state.columns.resize(state.profiles.size());
    std::iota(state.columns.begin(), state.columns.end(), std::size_t{0});
}

// After the table: what filtering asks for.
EMSCRIPTEN_KEEPALIVE void bench_prepare_index() {
    Bench& state = bench();
    state.index = query::TableIndex(state.catalog, state.table, state.index, *state.figure_texts);
}

// What the page does while nobody waits for it.
EMSCRIPTEN_KEEPALIVE void bench_prepare_searches() {
    while (bench().index.prepare_step()) {
    }
}

// Bytes that are allocated.
EMSCRIPTEN_KEEPALIVE double bench_heap_used() {
    return static_cast<double>(static_cast<std::size_t>(mallinfo().uordblks));
}

// How many rows a search shows.
EMSCRIPTEN_KEEPALIVE std::size_t bench_search(const char* text, std::size_t size) {
    const Bench& state = bench();
    const auto expression = query::parse({text, size}, *state.vocabulary);
    const base::Date today{2026, 1, 1};
    const auto answering = query::evaluate(
        expression.root, {*state.vocabulary, state.table, state.index, today}, state.columns);
    return answering.yes.count_rows();
}

// The sum of the facet counts of states, qualifiers, responsibilities and categories where nothing
// is filtered: rows with such a cell.
EMSCRIPTEN_KEEPALIVE std::size_t bench_facets() {
    const Bench& state = bench();
    const query::CellSet all(state.table.rows().size(), state.columns.size(), true);
    std::size_t sum = 0;
    for (const auto value : model::all_answer_states) {
        sum += all.count_common_rows(state.index.with(value));
    }
    for (const auto value : model::all_qualifiers) {
        sum += all.count_common_rows(state.index.with(value));
    }
    for (const auto value : model::all_responsibilities) {
        sum += all.count_common_rows(state.index.with(value));
    }
    for (const auto& category : state.catalog.categories()) {
        for (std::size_t row = 0; row < all.rows(); ++row) {
            const auto* property = state.table.rows()[row].property;
            if (property->category == category.id && all.any_in_row(row)) ++sum;
        }
    }
    return sum;
}

// How many rows of a matrix of the first columns differ.
EMSCRIPTEN_KEEPALIVE std::size_t bench_differing_rows(std::size_t column_count) {
    const Bench& state = bench();
    const std::vector<std::size_t> columns(
        state.columns.begin(), state.columns.begin() + static_cast<std::ptrdiff_t>(column_count));
    const compare::Reader reader(base::Language::ja, state.catalog.parties(), {});
    std::size_t rows = 0;
    for (std::size_t row = 0; row < state.table.rows().size(); ++row) {
        if (compare::row_differs(state.table, row, columns, reader)) ++rows;
    }
    return rows;
}

// The next edition of the profile that has as many before it as were loaded by this function.
EMSCRIPTEN_KEEPALIVE bool bench_load_next_edition(const char* bytes, std::size_t size) {
    auto profile = files::read_profile("profile.json", {bytes, size}, bench().catalog);
    if (!profile.value) return false;
    bench().next_editions.push_back(std::move(*profile.value));
    return true;
}

// How many answers changed between the two editions of all vendors.
EMSCRIPTEN_KEEPALIVE std::size_t bench_changes() {
    const Bench& state = bench();
    std::size_t changes = 0;
    for (std::size_t i = 0; i < state.next_editions.size(); ++i) {
        const auto diff = compare::diff_editions(state.catalog, *state.profiles[i],
                                                 state.next_editions[i], base::Language::ja);
        changes += diff.changes.size();
    }
    return changes;
}

// Nothing where a check cannot be understood.
EMSCRIPTEN_KEEPALIVE bool bench_read_policy(const char* bytes, std::size_t size) {
    Bench& state = bench();
    auto policy = files::read_policy("policy.json", {bytes, size});
    if (!policy.value) return false;
    state.policy = std::move(*policy.value);
    state.checks.clear();
    for (const auto& requirement : state.policy.requirements) {
        state.checks.push_back(decide::compile(requirement.check, *state.vocabulary));
        if (!state.checks.back().root) return false;
    }
    return true;
}

// What each loaded service says, found by property.
EMSCRIPTEN_KEEPALIVE void bench_prepare_subjects() {
    Bench& state = bench();
    state.subjects.clear();
    for (const auto& profile : state.profiles) state.subjects.emplace_back(*profile);
}

// Every requirement held against every service, with what each verdict rests on. Counts into
// `counts`: the assessments of each verdict in the order of decide::all_verdicts, then the answers
// that decide, then the conditions.
EMSCRIPTEN_KEEPALIVE void bench_assess(std::uint32_t* counts) {
    const Bench& state = bench();
    const base::Date today{2026, 1, 1};
    std::fill_n(counts, decide::all_verdicts.size() + 2, 0U);
    std::uint32_t& evidence = counts[decide::all_verdicts.size()];
    std::uint32_t& conditions = counts[decide::all_verdicts.size() + 1];
    for (std::size_t i = 0; i < state.checks.size(); ++i) {
        const model::Requirement& requirement = state.policy.requirements[i];
        for (const decide::Subject& subject : state.subjects) {
            const auto assessment = decide::assess(requirement, state.checks[i], subject, today);
            ++counts[static_cast<std::size_t>(assessment.verdict)];
            for (const auto& finding : assessment.findings) {
                evidence += static_cast<std::uint32_t>(finding.evidence.size());
            }
            conditions += static_cast<std::uint32_t>(assessment.conditions.size());
        }
    }
}

}  // extern "C"
