// The index finds what reading every text finds. The generator is deterministic.
#include <doctest.h>

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "fixtures/embedded.h"
#include "fixtures/generated_profiles.h"
#include "query/engine/profile_texts.h"
#include "query/engine/table_index.h"
#include "query/engine/trigram_index.h"
#include "text/search_key.h"
#include "wording/value_text.h"

using namespace kurabe;
using query::CellSet;
using query::SearchPattern;
using query::TableIndex;
using query::TrigramIndex;

namespace {

class Texts {
 public:
    explicit Texts(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t n) { return random_() % n; }

    // Few characters, so that the pairs of most words stand in most texts: one to four bytes each,
    // some that share bytes, and the separator of texts.
    std::string text(std::size_t most) {
        static const std::vector<std::string> characters = {
            "a",  "b",  "1",  ".",  "\n",
            " ",  "é",  "あ", "い", "ぃ",
            "暗", "号", "😀", "😁", std::string(1, '\0')};
        std::string text;
        for (std::size_t left = below(most + 1); left > 0; --left) {
            text += characters[below(characters.size())];
        }
        return text;
    }

    // Now and then a part of one of the texts, which begins and ends anywhere between characters.
    std::string word(const std::vector<std::string>& texts) {
        std::string word = texts[below(texts.size())];
        const auto continues = [&](std::size_t at) {
            return (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U;
        };
        if (word.empty() || below(3) == 0) return text(3) + "あ";
        std::size_t begin = below(word.size());
        while (continues(begin)) --begin;
        std::size_t end = begin + 1 + below(word.size() - begin);
        while (end < word.size() && continues(end)) ++end;
        return word.substr(begin, end - begin);
    }

 private:
    std::mt19937 random_;
};

// Whether the word stands in the profile's answers to the property.
bool stands_in(const query::ProfileTexts& texts, std::string_view property, std::string_view word) {
    for (std::size_t slot = 0; slot < texts.properties().size(); ++slot) {
        if (texts.properties()[slot] != property) continue;
        return text::has_word(texts.text(slot), word);
    }
    return false;
}

}  // namespace

TEST_CASE("a grid finds the texts that contain a word") {
    Texts random(5);
    std::size_t found = 0;
    for (int round = 0; round < 25; ++round) {
        const std::size_t columns = 1 + random.below(TrigramIndex::max_columns);
        std::vector<std::string> texts(columns * random.below(40));
        // Some rows are empty, and pairs in them far apart.
        const std::size_t most = random.below(2) == 0 ? 12 : 40;
        for (std::string& text : texts) {
            if (random.below(3) != 0) text = random.text(most);
        }
        if (texts.empty()) texts.resize(columns);
        const TrigramIndex grid(columns, {texts.begin(), texts.end()});
        for (int i = 0; i < 40; ++i) {
            const std::string word = random.word(texts);
            CAPTURE(word);
            const auto rows = grid.find(SearchPattern(word));
            REQUIRE(rows.size() * columns == texts.size());
            for (std::size_t at = 0; at < texts.size(); ++at) {
                const bool is_found = ((rows[at / columns] >> (at % columns)) & 1U) != 0;
                REQUIRE(is_found == text::has_word(texts[at], word));
                found += is_found ? 1 : 0;
            }
            for (const std::uint64_t row : rows) {
                REQUIRE((columns == 64 || (row >> columns) == 0));
            }
        }
    }
    CHECK(found > 5000);
}

TEST_CASE("an index of many profiles finds what stands in each, however it came about") {
    const model::Catalog catalog;  // that knows no property: a row has no text but its id
    query::FigureTexts figures = test::figure_texts();
    test::ProfileGenerator generator(17);
    std::vector<model::ProfilePtr> profiles;
    std::vector<query::ProfileTexts> texts;
    for (std::size_t i = 0; i < 130; ++i) {
        profiles.push_back(
            std::make_shared<model::Profile>(generator.profile(generator.below(12))));
        texts.emplace_back(catalog, *profiles.back(), figures);
    }
    const std::vector<std::string> words = {"管",       "管理", "管理画面", "と",    "file",
                                            "adminand", "か",   "x",        "ない",  "1",
                                            "日",       "30日", "2025-0",   "年1月", "within"};
    std::size_t hits = 0;
    TableIndex index;
    // One profile more, many more, the same, others at the front, none.
    for (const auto& [first, count] : std::vector<std::pair<std::size_t, std::size_t>>{
             {0, 1}, {0, 63}, {0, 64}, {0, 65}, {0, 130}, {0, 130}, {1, 100}, {0, 0}, {3, 2}}) {
        const auto begin = profiles.begin() + static_cast<std::ptrdiff_t>(first);
        const model::AnswerTable table(catalog,
                                       {begin, begin + static_cast<std::ptrdiff_t>(count)});
        index = TableIndex(catalog, table, index, figures);
        // What is found does not depend on how much is prepared: all, nothing, or some of it.
        const TableIndex fresh(catalog, table, {}, figures);
        const TableIndex prepared(catalog, table, {}, figures);
        while (prepared.prepare_step()) {
        }
        for (std::size_t steps = count * 2; steps > 0; --steps) {
            static_cast<void>(index.prepare_step());
        }
        for (const std::string& word : words) {
            CAPTURE(word);
            CAPTURE(count);
            const CellSet found = index.find(word);
            REQUIRE(found == fresh.find(word));
            REQUIRE(found == prepared.find(word));
            for (std::size_t row = 0; row < table.rows().size(); ++row) {
                const auto& named = table.rows()[row];
                for (std::size_t column = 0; column < count; ++column) {
                    const bool expected =
                        text::has_word(text::search_key(named.property_id), word) ||
                        stands_in(texts[first + column], named.property_id, word);
                    REQUIRE(found.test(row, column) == expected);
                    hits += expected ? 1 : 0;
                }
            }
        }
    }
    CHECK(hits > 1000);
}

TEST_CASE("every figure is found by what is written of it, in both languages") {
    const model::Catalog catalog;
    query::FigureTexts figures = test::figure_texts();
    const auto translations = test::translations();
    test::ProfileGenerator generator(23);
    std::size_t found = 0;
    for (std::size_t round = 0; round < 40; ++round) {
        const auto profile = std::make_shared<const model::Profile>(generator.profile(12));
        const model::AnswerTable table(catalog, {profile});
        const TableIndex index(catalog, table, {}, figures);
        const auto check = [&](const model::Answer& answer, const std::string& written) {
            std::size_t row = 0;
            while (table.rows()[row].property_id != answer.property) ++row;
            INFO(written);
            REQUIRE(index.find(text::query_key(written)).test(row, 0));
            ++found;
        };
        for (const model::Answer& answer : profile->answers) {
            const model::Value& value = answer.value;
            for (const auto language : {base::Language::ja, base::Language::en}) {
                const auto texts = translations.in(language);
                const bool is_figure = value.index() > 0 && value.index() < 5;
                if (is_figure) check(answer, wording::value_text(value, nullptr, texts));
                const auto* certificate = model::certification_in(value);
                if (certificate == nullptr) continue;
                for (const auto& date : {certificate->first_issued, certificate->valid_from,
                                         certificate->valid_until}) {
                    if (!date) continue;
                    check(answer, wording::date_text(*date, texts));
                    check(answer, base::to_iso(*date));
                }
            }
            if (const auto* date = std::get_if<model::Date>(&value)) {
                check(answer, base::to_iso(*date));
            }
        }
    }
    CHECK(found > 400);
}
