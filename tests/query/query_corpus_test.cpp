// Reads tests/fixtures/query/corpus.txt (its head explains how it is written) and holds the
// language against it.
#include <doctest.h>
#include <utf8proc.h>

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/query_corpus.h"
#include "text/utf8.h"

using namespace kurabe;

namespace {

// Takes what stands before the separator off the front; all of it where there is none.
std::string_view take(std::string_view& text, std::string_view separator) {
    const std::size_t at = text.find(separator);
    const std::string_view front = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + separator.size());
    return front;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::string_view part = take(text, separator);
        if (!part.empty()) parts.push_back(part);
    }
    return parts;
}

std::size_t read_number(std::string_view text, int base) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    const bool read = error == std::errc() && end == text.data() + text.size();
    REQUIRE_MESSAGE(read, "no number: " << text);
    return number;
}

// "U+3000", "0xFF", "あ×100" or nothing.
std::string unescaped_one(std::string_view escape) {
    if (escape.starts_with("U+")) {
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto code = static_cast<utf8proc_int32_t>(read_number(escape.substr(2), 16));
        const auto length = utf8proc_encode_char(code, bytes.data());
        return {bytes.begin(), bytes.begin() + length};
    }
    if (escape.starts_with("0x")) {
        return std::string(1, static_cast<char>(read_number(escape.substr(2), 16)));
    }
    const std::string_view repeated = take(escape, "×");
    std::string out;
    const std::size_t times = escape.empty() ? 0 : read_number(escape, 10);
    for (std::size_t i = 0; i < times; ++i) out += repeated;
    return out;
}

std::string unescaped(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        out += take(text, "〔");
        if (!text.empty()) out += unescaped_one(take(text, "〕"));
    }
    return out;
}

struct Case {
    std::size_t line = 0;
    std::string expression;
    std::string problems;  // "✗ 4文字目「たぶん」 unknown_value", one behind the other
    std::optional<std::string> cells;
};

std::vector<Case> read_cases(std::string_view file) {
    std::vector<Case> cases;
    for (std::size_t line = 1; !file.empty(); ++line) {
        std::string_view text = take(file, "\n");
        if (text.empty() || text.starts_with("※") || text.starts_with("■")) continue;
        Case one{line, unescaped(trimmed(take(text, " ⇒ "))), "", std::nullopt};
        REQUIRE_MESSAGE(!text.empty(), "line " << line << " has no ⇒");
        text = trimmed(text);
        while (text.starts_with("✗")) {
            const std::string_view place = take(text, "」 ");
            const std::string_view code = take(text, " ");
            one.problems += std::string(place) + "」 " + std::string(code) + " ";
            text = trimmed(text);
        }
        if (!text.empty() || one.problems.empty()) one.cells = std::string(text);
        one.problems = unescaped(one.problems);
        cases.push_back(std::move(one));
    }
    return cases;
}

class Corpus : public test::QueryWorkspace {
 public:
    void check(const Case& one) const {
        const auto expression = parse(one.expression);
        CHECK(written(one.expression, expression.problems) == one.problems);
        if (!one.cells) return;
        const auto answering = ask(expression.root);
        query::Answering wanted{none(), none()};
        for (const std::string_view group : split(*one.cells, " ")) read_group(group, wanted);
        CHECK(names_of(answering.yes) == names_of(wanted.yes));
        CHECK(names_of(answering.unknown) == names_of(wanted.unknown));
    }

 private:
    [[nodiscard]] query::CellSet none() const { return {table.rows().size(), columns.size()}; }

    // As the corpus writes problems.
    static std::string written(std::string_view text, const std::vector<query::Problem>& problems) {
        std::string out;
        for (const auto& problem : problems) {
            const auto [begin, end] = problem.span;
            const std::size_t place = text::count_code_points(text.substr(0, begin)) + 1;
            out += "✗ " + std::to_string(place) + "文字目「";
            out.append(text.substr(begin, end - begin)).append("」 ");
            out.append(std::string_view(problem.code).substr(std::string_view("query.").size()));
            out += " ";
        }
        return out;
    }

    // "甲,乙:保存期間", "?丙:世代数", "-甲:世代数", "すべて", "なし".
    void read_group(std::string_view group, query::Answering& wanted) const {
        const bool unknown = group.starts_with("?");
        const bool taken_out = group.starts_with("-");
        if (unknown || taken_out) group.remove_prefix(1);
        if (group == "なし") return;
        if (group == "すべて") group = "全社:全項目";
        query::CellSet cells = none();
        const auto vendors = split(take(group, ":"), ",");
        for (const std::string_view vendor : vendors) {
            for (const std::string_view row : split(group, ",")) add(vendor, row, cells);
        }
        query::CellSet& set = unknown ? wanted.unknown : wanted.yes;
        taken_out ? set.subtract(cells) : set |= cells;
    }

    void add(std::string_view vendor, std::string_view row_name, query::CellSet& cells) const {
        bool found = false;
        for (std::size_t row = 0; row < cells.rows(); ++row) {
            for (std::size_t column = 0; column < cells.columns(); ++column) {
                const bool meant_row = row_name == "全項目" || row_name == name_of(row);
                const bool meant_column =
                    vendor == "全社" || vendor == table.profiles()[column]->service_name.ja;
                if (!meant_row || !meant_column) continue;
                cells.set(row, column);
                found = true;
            }
        }
        CHECK_MESSAGE(found, "no such cell: " << vendor << ":" << row_name);
    }

    [[nodiscard]] std::string name_of(std::size_t row) const {
        const auto* property = table.rows()[row].property;
        return property != nullptr ? property->label.ja : table.rows()[row].property_id;
    }

    [[nodiscard]] std::string names_of(const query::CellSet& cells) const {
        std::string names;
        for (std::size_t column = 0; column < cells.columns(); ++column) {
            for (std::size_t row = 0; row < cells.rows(); ++row) {
                if (!cells.test(row, column)) continue;
                names += table.profiles()[column]->service_name.ja + ":" + name_of(row) + " ";
            }
        }
        return names;
    }
};

}  // namespace

TEST_CASE("the corpus of filters") {
    const Corpus corpus;
    const auto cases = read_cases(test::corpus_file("corpus.txt"));
    CHECK(cases.size() >= 200);
    for (const Case& one : cases) {
        INFO("corpus.txt, line ", one.line, ": ", one.expression.substr(0, 120));
        corpus.check(one);
    }
}
