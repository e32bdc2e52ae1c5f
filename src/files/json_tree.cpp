#include "files/json_tree.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "files/json_builder.h"
#include "files/other_kind.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace kurabe::files {
namespace {

constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

base::Diagnostic diagnostic_at(std::string_view file, std::string_view bytes, std::size_t offset,
                               base::Severity severity, std::string code) {
    return {severity, std::move(code), locate(file, bytes, offset), {}};
}

// A few characters of the text at the offset, for a person to recognise the place by.
std::string excerpt(std::string_view bytes, std::size_t offset) {
    constexpr std::size_t max_code_points = 12;
    std::string_view rest = bytes.substr(std::min(offset, bytes.size()));
    rest = rest.substr(0, rest.find_first_of("\r\n"));
    std::size_t count = 0;
    std::size_t length = 0;
    for (const text::CodePoint code_point : text::code_points(rest)) {
        if (count++ == max_code_points) break;
        length += code_point.size;
    }
    return std::string(rest.substr(0, length));
}

// What a file that was cut off ends with: an editor's line break, or zeros after a crash.
constexpr std::string_view padding{"\0 \t\r\n", 5};

std::size_t end_of_content(std::string_view bytes) {
    return bytes.find_last_not_of(padding) + 1;  // 0 where there is none
}

// The first bytes of a character whose others are missing.
bool is_cut_character(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes.front());
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; };
    return lead >= 0xC2 && lead <= 0xF4 && bytes.size() < size &&
           std::all_of(bytes.begin() + 1, bytes.end(), continues);
}

// True where the text ends before the token at the offset, or within it.
bool is_cut_off(std::string_view bytes, std::size_t offset) {
    const std::size_t end = end_of_content(bytes);
    if (offset >= end) return true;
    const std::string_view token = bytes.substr(offset, end - offset);
    if (token.front() == '"') {
        for (std::size_t i = 1; i < token.size(); ++i) {
            if (token[i] == '"' || static_cast<unsigned char>(token[i]) < 0x20) return false;
            if (token[i] == '\\') ++i;
        }
        return true;
    }
    for (const std::string_view word : {"true", "false", "null"}) {
        if (word.starts_with(token)) return true;
    }
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return (token.front() == '-' || is_digit(token.front())) && !is_digit(token.back()) &&
           token.find_first_not_of("0123456789.eE+-") == std::string_view::npos;
}

// Else the text is of no use to look for a missing comma in.
bool may_begin_json(char c) {
    return std::string_view("{[\"-0123456789tfn").find(c) != std::string_view::npos;
}

}  // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
    // Most keys differ in length or in how they begin, which takes no call to see.
    const auto is_wanted = [key](const JsonMember& m) {
        if (m.key.size() != key.size()) return false;
        return key.empty() || (m.key.front() == key.front() && m.key == key);
    };
    const auto found = std::find_if(members.begin(), members.end(), is_wanted);
    return found == members.end() ? nullptr : &found->value;
}

std::string_view without_byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with(utf8_bom)) bytes.remove_prefix(utf8_bom.size());
    return bytes;
}

base::Location locate(std::string_view file, std::string_view bytes, std::size_t offset) {
    return Locator(file, bytes).at(offset);
}

Locator::Place Locator::advance(Place from, std::size_t to) const {
    std::string_view passed = bytes_.substr(from.offset, to - from.offset);
    const auto lines = std::count(passed.begin(), passed.end(), '\n');
    if (lines > 0) {
        from.line += static_cast<std::uint32_t>(lines);
        from.column = 1;
        passed.remove_prefix(passed.rfind('\n') + 1);
    }
    from.column += static_cast<std::uint32_t>(text::count_code_points(passed));
    from.offset = to;
    return from;
}

base::Location Locator::at(std::size_t offset) {
    constexpr std::size_t distance = 512;
    const std::size_t end = std::min(offset, bytes_.size());
    while (end - std::min(end, places_.back().offset) >= distance) {
        std::size_t next = places_.back().offset + distance;
        while (next < end && text::is_continuation(bytes_[next])) ++next;
        places_.push_back(advance(places_.back(), next));
    }
    const auto behind = std::upper_bound(
        places_.begin(), places_.end(), end,
        [](std::size_t wanted, const Place& place) { return wanted < place.offset; });
    const Place place = advance(*std::prev(behind), end);
    return {std::string(file_), place.line, place.column, ""};
}

base::Diagnostic too_large(std::string_view file, std::uint64_t size_bytes) {
    constexpr std::uint64_t mebibyte = 1024ULL * 1024ULL;
    return {base::Severity::error,
            "json.too_large",
            {std::string(file), 0, 0, ""},
            {{"size", std::to_string(size_bytes / mebibyte)},
             {"limit", std::to_string(max_json_bytes / mebibyte)}}};
}

base::Result<JsonTree> parse_json(std::string_view file, std::string_view bytes,
                                  IsFormat is_format) {
    using base::Severity;
    base::Result<JsonTree> result;
    const auto fail = [&](std::size_t offset, std::string code) {
        result.diagnostics.push_back(
            diagnostic_at(file, bytes, offset, Severity::error, std::move(code)));
    };

    if (bytes.size() > max_json_bytes) {
        result.diagnostics.push_back(too_large(file, bytes.size()));
        return result;
    }
    if (const auto kind = other_kind(bytes)) {
        fail(0, std::string(kind->code));
        result.diagnostics.back().arguments.emplace_back("kind", kind->name);
        return result;
    }
    const bool has_mark = bytes.starts_with(utf8_bom);
    bytes = without_byte_order_mark(bytes);
    const std::size_t begin = bytes.find_first_not_of(padding);
    if (begin == std::string_view::npos) {
        fail(0, "json.empty");
        return result;
    }
    if (const auto invalid = text::first_invalid_utf8(bytes)) {
        const bool is_cut = is_cut_character(bytes.substr(*invalid));
        fail(*invalid, is_cut ? "json.ends_early" : "json.encoding");
        return result;
    }
    if (has_mark) {
        result.diagnostics.push_back(diagnostic_at(file, bytes, 0, Severity::notice, "json.bom"));
    }

    if (!may_begin_json(bytes[begin])) {
        fail(begin, "json.not_json");
        result.diagnostics.back().arguments.emplace_back("detail", excerpt(bytes, begin));
        return result;
    }

    // Enough for the tree of a profile in few pieces.
    auto memory = std::make_unique<std::pmr::monotonic_buffer_resource>(
        std::max<std::size_t>(bytes.size(), 256));
    BuiltJson built = build_json(bytes, *memory, is_format);
    if (built.root) {
        result.value = JsonTree{*built.root, std::move(memory)};
        return result;
    }
    const JsonProblem& problem = built.problem;
    std::size_t offset = problem.offset;
    const bool ends_early = problem.code == "json.syntax" && is_cut_off(bytes, offset);
    if (ends_early) offset = end_of_content(bytes);
    fail(offset, ends_early ? "json.ends_early" : std::string(problem.code));
    std::string detail = problem.detail;
    if (problem.code == "json.syntax") detail = excerpt(bytes, offset);
    if (problem.code == "json.number_too_large") {
        detail = excerpt(bytes, offset);
        detail.resize(std::min(detail.find_first_not_of("0123456789.eE+-"), detail.size()));
    }
    result.diagnostics.back().arguments.emplace_back("detail", detail);
    return result;
}

}  // namespace kurabe::files
