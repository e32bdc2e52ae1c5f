#include "query/engine/text_block.h"

#include <utility>

namespace kurabe::query {

TextBlock::TextBlock(std::vector<model::ProfilePtr> profiles)
    : profiles_(std::move(profiles)), columns_(profiles_.size()) {}

void TextBlock::take_over(std::size_t column, std::shared_ptr<const ProfileTexts> texts) {
    Column& taken = columns_[column];
    taken.rows.reserve(texts->properties().size());
    std::uint32_t next = 0;  // profiles tend to answer in one order
    for (const std::string_view property : texts->properties()) {
        if (next == properties_.size() || properties_[next] != property) {
            const auto last = static_cast<std::uint32_t>(properties_.size());
            const auto [row, added] = row_of_.emplace(property, last);
            if (added) properties_.push_back(property);
            next = row->second;
        }
        taken.rows.push_back(next++);
    }
    taken.texts = std::move(texts);
}

void TextBlock::read_texts(const model::Catalog& catalog, FigureTexts& figures) {
    if (columns_[unread_].texts == nullptr) {
        take_over(unread_,
                  std::make_shared<const ProfileTexts>(catalog, *profiles_[unread_], figures));
    }
    ++unread_;
}

bool TextBlock::prepare_step(const model::Catalog& catalog, FigureTexts& figures) {
    if (index_) return false;
    if (unread_ < columns_.size()) {
        read_texts(catalog, figures);
    } else if (!builder_) {
        builder_.emplace(columns_.size(), texts_by_row());
    } else if (!builder_->add_row()) {
        index_ = builder_->finish();
        builder_.reset();
    }
    return true;
}

std::size_t TextBlock::bytes_to_read(std::size_t words) const {
    if (index_ || words == 0) return 0;
    std::size_t bytes = 0;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        const auto& texts = columns_[column].texts;
        // Not yet read, the texts are about as long as half of the profile's file.
        const std::size_t original = profiles_[column]->original.size();
        bytes += texts != nullptr ? words * texts->all().size() : original + words * original / 2;
    }
    return bytes;
}

std::vector<std::string_view> TextBlock::texts_by_row() const {
    std::vector<std::string_view> texts(properties_.size() * columns_.size());
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        const Column& read = columns_[column];
        for (std::size_t slot = 0; slot < read.rows.size(); ++slot) {
            texts[read.rows[slot] * columns_.size() + column] = read.texts->text(slot);
        }
    }
    return texts;
}

std::vector<std::uint64_t> TextBlock::find(const SearchPattern& word, const model::Catalog& catalog,
                                           FigureTexts& figures) {
    if (index_) return index_->find(word);
    while (unread_ < columns_.size()) read_texts(catalog, figures);
    return scan(word);
}

std::vector<std::uint64_t> TextBlock::scan(const SearchPattern& word) const {
    std::vector<std::uint64_t> rows(properties_.size());
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        const Column& read = columns_[column];
        const std::string_view all = read.texts->all();
        std::size_t slot = 0;
        for (std::size_t at = word.find_in(all); at != std::string_view::npos;
             at = word.find_in(all, read.texts->end(slot))) {
            while (read.texts->end(slot) <= at) ++slot;
            rows[read.rows[slot]] |= std::uint64_t{1} << column;
        }
    }
    return rows;
}

}  // namespace kurabe::query
