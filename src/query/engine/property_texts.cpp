#include "query/engine/property_texts.h"

#include <utility>

#include "text/search_key.h"

namespace kurabe::query {
namespace {

void append_text(std::string& text, std::string_view part) {
    text.append(part).push_back(text::text_separator);
}

void append_text(std::string& text, const base::LocalizedText& part) {
    append_text(text, part.ja);
    append_text(text, part.en);
}

std::string row_names(const model::AnswerTable::Row& row) {
    std::string text;
    append_text(text, row.property_id);
    if (row.property == nullptr) return text;
    for (const std::string& former : row.property->former_ids) append_text(text, former);
    append_text(text, row.property->label);
    for (const std::string& alias : row.property->aliases_ja) append_text(text, alias);
    for (const std::string& alias : row.property->aliases_en) append_text(text, alias);
    return text;
}

std::string row_text(const model::Catalog& catalog, const model::AnswerTable::Row& row) {
    std::string text = row_names(row);
    if (row.property == nullptr) return text;
    append_text(text, row.property->explanation);
    if (const auto* category = catalog.find_category(row.property->category)) {
        append_text(text, category->label);
        for (const std::string& alias : category->aliases_ja) append_text(text, alias);
        for (const std::string& alias : category->aliases_en) append_text(text, alias);
    }
    return text;
}

std::vector<model::AnswerTable::Row> rows_of(const model::Catalog& catalog) {
    std::vector<model::AnswerTable::Row> rows;
    for (const model::Property& property : catalog.properties()) {
        rows.push_back({property.id, &property, true});
    }
    return rows;
}

}  // namespace

PropertyTexts::PropertyTexts(const model::Catalog& catalog,
                             std::vector<model::AnswerTable::Row> rows)
    : catalog_(&catalog), rows_(std::move(rows)) {}

PropertyTexts::PropertyTexts(const model::Catalog& catalog)
    : PropertyTexts(catalog, rows_of(catalog)) {}

bool PropertyTexts::prepare() const {
    if (prepared_ != nullptr) return false;
    auto prepared = std::make_unique<Prepared>();
    for (const auto& row : rows_) {
        prepared->names.push_back(text::search_key(row_names(row)));
        prepared->texts.push_back(text::search_key(row_text(*catalog_, row)));
    }
    prepared->index = TrigramIndex(1, {prepared->texts.begin(), prepared->texts.end()});
    prepared_ = std::move(prepared);
    return true;
}

std::vector<char> PropertyTexts::named(std::string_view word) const {
    prepare();
    std::vector<char> found;
    found.reserve(size());
    for (const std::string& name : prepared_->names)
        found.push_back(text::has_word(name, word) ? 1 : 0);
    return found;
}

std::vector<char> PropertyTexts::with(const SearchPattern& word) const {
    prepare();
    std::vector<char> found;
    found.reserve(size());
    for (const std::uint64_t columns : prepared_->index.find(word)) {
        found.push_back(columns != 0 ? 1 : 0);
    }
    return found;
}

}  // namespace kurabe::query
