// The core as bench.mjs measures it: the application's way from the bytes of files to answers, without
// the page. Texts come in as UTF-8 with their length; the caller owns every buffer.
#include <emscripten/emscripten.h>
#include <malloc.h>

#include <memory>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/relation.h"
#include "format/catalog_reader.h"
#include "format/profile_reader.h"
#include "model/answer_table.h"
#include "query/filter.h"

namespace {

using namespace kurabe;

struct Bench {
    model::Catalog catalog;
    std::vector<model::ProfilePtr> profiles;
    model::AnswerTable table;
    query::SearchIndex index;
    std::vector<std::size_t> columns;
};

Bench& bench() {
    static Bench instance;
    return instance;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE bool bench_read_catalog(const char* bytes, std::size_t size) {
    auto catalog = format::read_catalog("catalog.json", {bytes, size});
    if (!catalog.value) return false;
    bench().catalog = std::move(*catalog.value);
    return true;
}

EMSCRIPTEN_KEEPALIVE bool bench_load(const char* bytes, std::size_t size) {
    auto profile = format::read_profile("profile.json", {bytes, size}, bench().catalog);
    if (!profile.value) return false;
    bench().profiles.push_back(std::make_shared<const model::Profile>(std::move(*profile.value)));
    return true;
}

// After the last file: from here on, questions can be asked.
EMSCRIPTEN_KEEPALIVE void bench_prepare() {
    Bench& state = bench();
    state.table = model::AnswerTable(state.catalog, state.profiles);
    state.index = query::SearchIndex(state.catalog, state.table);
    state.columns.resize(state.profiles.size());
    std::iota(state.columns.begin(), state.columns.end(), std::size_t{0});
}

// Bytes that are allocated, and bytes that the heap took from the browser so far.
EMSCRIPTEN_KEEPALIVE double bench_heap_used() {
    return static_cast<double>(static_cast<std::size_t>(mallinfo().uordblks));
}

// How many rows a search shows.
EMSCRIPTEN_KEEPALIVE std::size_t bench_search(const char* text, std::size_t size) {
    query::Filter filter;
    filter.text = std::string_view(text, size);
    return query::apply(filter, bench().table, bench().index, bench().columns).rows.size();
}

// The sum of all facet counts where nothing is filtered.
EMSCRIPTEN_KEEPALIVE std::size_t bench_facets() {
    const auto result = query::apply({}, bench().table, bench().index, bench().columns);
    std::size_t sum = 0;
    for (const auto& [category, count] : result.category_counts) sum += count;
    for (const auto& [state, count] : result.state_counts) sum += count;
    return sum;
}

// How many rows of a matrix of the first columns differ.
EMSCRIPTEN_KEEPALIVE std::size_t bench_differing_rows(std::size_t column_count) {
    const Bench& state = bench();
    const std::vector<std::size_t> columns(
        state.columns.begin(),
        state.columns.begin() + static_cast<std::ptrdiff_t>(column_count));
    std::size_t rows = 0;
    for (std::size_t row = 0; row < state.table.rows().size(); ++row) {
        if (compare::row_differs(state.table, row, columns)) ++rows;
    }
    return rows;
}

}  // extern "C"
