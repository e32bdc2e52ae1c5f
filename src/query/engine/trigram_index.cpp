#include "query/engine/trigram_index.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <utility>

namespace kurabe::query {
namespace {

using Row = std::uint64_t;  // a bit for each column

// A row with more columns than this is written as the row itself.
constexpr unsigned max_listed = 7;

// One row of a trigram's places: how many rows it stands behind the one before, together with the
// number of its columns (0: too many to list) in groups of seven bits; then each column in one
// byte, or the row in eight.
void append_row(std::vector<std::uint8_t>& places, std::size_t distance, Row row) {
    const auto count = static_cast<unsigned>(std::popcount(row));
    const bool listed = count <= max_listed;
    std::size_t head = distance * (max_listed + 1) + (listed ? count : 0);
    for (; head >= 0x80; head >>= 7U) places.push_back(static_cast<std::uint8_t>(head | 0x80U));
    places.push_back(static_cast<std::uint8_t>(head));
    if (listed) {
        for (; row != 0; row &= row - 1) {
            places.push_back(static_cast<std::uint8_t>(std::countr_zero(row)));
        }
    } else {
        places.resize(places.size() + sizeof row);
        std::memcpy(places.data() + places.size() - sizeof row, &row, sizeof row);
    }
}

// Numbers for trigrams in order of first appearance. Open addressing: this is asked for every
// character that is loaded.
class TrigramNumbers {
 public:
    std::uint32_t number(Trigram trigram) {
        std::size_t at = slot(trigram);
        while (slots_[at].trigram != trigram) {
            if (slots_[at].trigram == 0) return add(trigram);
            at = (at + 1) & (slots_.size() - 1);
        }
        return slots_[at].number;
    }
    [[nodiscard]] const std::vector<Trigram>& trigrams() const { return trigrams_; }

 private:
    struct Slot {
        Trigram trigram = 0;  // 0 is no trigram
        std::uint32_t number = 0;
    };

    [[nodiscard]] std::size_t slot(Trigram trigram) const {
        constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;  // Fibonacci hashing
        return static_cast<std::size_t>((trigram * spread) >> shift_);
    }

    std::uint32_t add(Trigram trigram) {
        trigrams_.push_back(trigram);
        if (trigrams_.size() * 2 > slots_.size()) {
            slots_.assign(slots_.size() * 2, {});
            --shift_;
            for (std::uint32_t i = 0; i < trigrams_.size(); ++i) place({trigrams_[i], i});
        } else {
            place({trigram, static_cast<std::uint32_t>(trigrams_.size() - 1)});
        }
        return static_cast<std::uint32_t>(trigrams_.size() - 1);
    }

    void place(Slot entry) {
        std::size_t at = slot(entry.trigram);
        while (slots_[at].trigram != 0) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = entry;
    }

    unsigned shift_ = 64 - 10;
    std::vector<Slot> slots_ = std::vector<Slot>(std::size_t{1} << 10U);
    std::vector<Trigram> trigrams_;
};

struct TrigramPlaces {
    std::size_t before = 0;  // the last row that was appended
    std::vector<std::uint8_t> places;
};

}  // namespace

struct TrigramIndexBuilder::State {
    TrigramIndex index;
    std::size_t next_row = 0;
    TrigramNumbers numbers;
    std::vector<TrigramPlaces> known;
    std::vector<Row> current;           // of each trigram, in the row that is being read
    std::vector<std::uint32_t> in_row;  // trigrams that stand in it
};

TrigramIndexBuilder::TrigramIndexBuilder(std::size_t columns, std::vector<std::string_view> keys)
    : state_(std::make_unique<State>()) {
    state_->index.columns_ = columns;
    state_->index.rows_ = keys.size() / columns;
    state_->index.texts_ = std::move(keys);
}
TrigramIndexBuilder::TrigramIndexBuilder(TrigramIndexBuilder&&) noexcept = default;
TrigramIndexBuilder& TrigramIndexBuilder::operator=(TrigramIndexBuilder&&) noexcept = default;
TrigramIndexBuilder::~TrigramIndexBuilder() = default;

bool TrigramIndexBuilder::add_row() {
    State& state = *state_;
    const std::size_t row = state.next_row;
    if (row == state.index.rows_) return false;
    for (std::size_t column = 0; column < state.index.columns_; ++column) {
        const Row bit = Row{1} << column;
        for_each_trigram(state.index.text(row, column), [&](Trigram trigram) {
            const std::uint32_t number = state.numbers.number(trigram);
            if (number == state.current.size()) state.current.push_back(0);
            if (state.current[number] == 0) state.in_row.push_back(number);
            state.current[number] |= bit;
        });
    }
    state.known.resize(state.current.size());
    for (const std::uint32_t number : state.in_row) {
        TrigramPlaces& trigram = state.known[number];
        append_row(trigram.places, row - trigram.before, state.current[number]);
        trigram.before = row;
        state.current[number] = 0;
    }
    state.in_row.clear();
    ++state.next_row;
    return true;
}

TrigramIndex TrigramIndexBuilder::finish() {
    TrigramIndex& index = state_->index;
    const auto& known = state_->known;
    const auto& trigrams = state_->numbers.trigrams();
    std::vector<std::uint32_t> order(trigrams.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return trigrams[a] < trigrams[b]; });
    index.trigrams_.reserve(order.size());
    index.place_starts_.reserve(order.size() + 1);
    std::size_t size = 0;
    for (const TrigramPlaces& trigram : known) size += trigram.places.size();
    index.places_.reserve(size);
    for (const std::uint32_t number : order) {
        index.trigrams_.push_back(trigrams[number]);
        index.place_starts_.push_back(static_cast<std::uint32_t>(index.places_.size()));
        const auto& places = known[number].places;
        index.places_.insert(index.places_.end(), places.begin(), places.end());
    }
    index.place_starts_.push_back(static_cast<std::uint32_t>(index.places_.size()));
    return std::move(index);
}

TrigramIndex::TrigramIndex(std::size_t columns, std::vector<std::string_view> keys) {
    TrigramIndexBuilder builder(columns, std::move(keys));
    while (builder.add_row()) {
    }
    *this = builder.finish();
}

template <typename Visit>
void TrigramIndex::for_each_row(std::size_t position, Visit visit) const {
    const std::uint8_t* at = places_.data() + place_starts_[position];
    const std::uint8_t* const end = places_.data() + place_starts_[position + 1];
    std::size_t row_number = 0;
    while (at < end) {
        std::size_t head = *at & 0x7FU;
        for (unsigned shift = 7; (*at++ & 0x80U) != 0; shift += 7) {
            head |= static_cast<std::size_t>(*at & 0x7FU) << shift;
        }
        row_number += head / (max_listed + 1);
        std::size_t listed = head % (max_listed + 1);
        Row row = 0;
        if (listed == 0) {
            std::memcpy(&row, at, sizeof row);
            at += sizeof row;
        }
        for (; listed > 0; --listed) row |= Row{1} << *at++;
        visit(row_number, row);
    }
}

std::size_t TrigramIndex::position(Trigram trigram) const {
    const auto found = std::lower_bound(trigrams_.begin(), trigrams_.end(), trigram);
    return static_cast<std::size_t>(found - trigrams_.begin());
}

std::vector<std::uint64_t> TrigramIndex::find(const SearchPattern& word) const {
    std::vector<Row> rows(rows_, 0);
    if (word.characters() < 3) {
        const std::size_t end = position(word.end_of_trigrams());
        for (std::size_t i = position(word.first_trigram()); i < end; ++i) {
            for_each_row(i, [&rows](std::size_t row, Row columns) { rows[row] |= columns; });
        }
        return rows;
    }
    std::vector<Row> narrowed;
    for (const Trigram trigram : word.trigrams()) {
        const std::size_t i = position(trigram);
        if (i == trigrams_.size() || trigrams_[i] != trigram) return std::vector<Row>(rows_, 0);
        const bool is_first = trigram == word.first_trigram();
        narrowed.assign(rows_, 0);
        for_each_row(i, [&](std::size_t row, Row columns) {
            narrowed[row] = is_first ? columns : rows[row] & columns;
        });
        rows.swap(narrowed);
    }
    if (word.characters() > 3) check(word, rows);
    return rows;
}

// Takes out the texts that have all trigrams of the word but not the word.
void TrigramIndex::check(const SearchPattern& word, std::vector<Row>& rows) const {
    for (std::size_t row = 0; row < rows_; ++row) {
        for (Row left = rows[row]; left != 0; left &= left - 1) {
            const auto column = static_cast<std::size_t>(std::countr_zero(left));
            if (word.find_in(text(row, column)) == std::string_view::npos) {
                rows[row] &= ~(Row{1} << column);
            }
        }
    }
}

}  // namespace kurabe::query
