#include "sheets/delimited/delimited_reading.h"

#include <algorithm>
#include <array>
#include <utility>

#include "sheets/limits.h"
#include "sheets/problem.h"

namespace kurabe::sheets {
namespace {

// How many lines have as many fields as most have, if that is more than one.
std::size_t agreeing_lines(std::string_view beginning, char separator) {
    constexpr std::size_t most_lines = 200;
    constexpr std::size_t most_fields = 256;
    std::array<std::size_t, most_fields> lines_of{};
    std::size_t separators = 0;
    std::size_t lines = 0;
    bool is_quoted = false;
    for (const char c : beginning) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == separator) ++separators;
        if (c != '\n' && c != '\r') continue;
        ++lines_of[std::min(separators, most_fields - 1)];
        separators = 0;
        if (++lines == most_lines) break;
    }
    ++lines_of[std::min(separators, most_fields - 1)];
    return *std::max_element(lines_of.begin() + 1, lines_of.end());
}

}  // namespace

char find_separator(std::string_view beginning) {
    char best = ',';
    std::size_t most = 0;
    for (const char candidate : {'\t', ',', ';'}) {
        const std::size_t agreeing = agreeing_lines(beginning, candidate);
        if (agreeing <= most) continue;
        most = agreeing;
        best = candidate;
    }
    return best;
}

DelimitedReading::DelimitedReading(std::string sheet, std::string_view bytes, Encoding encoding,
                                   std::optional<char> separator)
    : size_(bytes.size()), encoding_(encoding), decoding_(bytes, encoding), separator_(separator) {
    builder_.begin_sheet(std::move(sheet));
}

void DelimitedReading::fail(base::Diagnostic diagnostic) {
    if (!has_failed_) diagnostics_.push_back(std::move(diagnostic));
    has_failed_ = true;
    is_done_ = true;
}

bool DelimitedReading::step() {
    if (is_done_) return false;
    piece_.clear();
    if (decoding_.next(piece_, piece_size)) {
        if (!separator_) separator_ = find_separator(piece_);
        take(piece_);
    } else {
        is_done_ = true;
        if (state_ == State::quoted) {
            fail(error("sheet.open_quote", {{"line", std::to_string(quote_line_)}}));
        } else {
            end_field();
        }
    }
    return !is_done_;
}

void DelimitedReading::take(std::string_view piece) {
    for (const char c : piece) {
        // CR LF ends one line.
        const bool is_second_of_two = c == '\n' && is_behind_return_;
        is_behind_return_ = c == '\r';
        if (is_second_of_two) continue;
        if (c == '\n' || c == '\r') ++line_;
        take_one(c == '\r' ? '\n' : c);
        if (is_done_) return;
    }
}

void DelimitedReading::take_one(char c) {
    if (state_ == State::quoted) {
        if (c == '"') {
            state_ = State::behind_quote;
        } else {
            field_ += c;
        }
        return;
    }
    if (state_ == State::behind_quote && c == '"') {  // two stand for one
        field_ += c;
        state_ = State::quoted;
    } else if (state_ == State::begin && c == '"') {
        state_ = State::quoted;
        quote_line_ = line_;
    } else if (c == *separator_) {
        end_field();
        ++column_;
        if (column_ >= max_columns) fail(too_much("columns", max_columns));
    } else if (c == '\n') {
        end_record();
    } else {
        field_ += c;
        state_ = State::plain;
    }
}

void DelimitedReading::end_field() {
    state_ = State::begin;
    if (field_.empty()) return;
    if (++cells_ > max_cells) return fail(too_much("cells", max_cells));
    if (builder_.text_bytes() > max_text_bytes) return fail(too_much("text", max_text_bytes));
    builder_.put_text(row_, column_, field_);
    field_.clear();
}

void DelimitedReading::end_record() {
    end_field();
    column_ = 0;
    ++row_;
    if (row_ >= max_rows) fail(too_much("rows", max_rows));
}

double DelimitedReading::progress() const {
    if (is_done_ || size_ == 0) return 1;
    return static_cast<double>(decoding_.done()) / static_cast<double>(size_);
}

void DelimitedReading::tell_encoding() {
    const Arguments encoding = {{"encoding", std::string(name_of(encoding_))}};
    if (encoding_ != Encoding::utf8) diagnostics_.push_back(notice("sheet.encoding", encoding));
    if (decoding_.replaced() > 0) {
        Arguments arguments = encoding;
        arguments.emplace_back("n", std::to_string(decoding_.replaced()));
        diagnostics_.push_back(warning("sheet.replaced", std::move(arguments)));
    }
    constexpr std::size_t enough = 20;
    if (encoding_ == Encoding::cp932 && decoding_.beyond_ascii() > enough &&
        decoding_.half_width() > decoding_.beyond_ascii() / 2) {
        diagnostics_.push_back(warning("sheet.encoding_doubtful", encoding));
    }
}

base::Result<Workbook> DelimitedReading::finish() {
    base::Result<Workbook> result;
    if (!has_failed_) {
        tell_encoding();
        result.value = builder_.finish();
    }
    result.diagnostics = std::move(diagnostics_);
    return result;
}

}  // namespace kurabe::sheets
