#include "files/json_tree.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "files/json_builder.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace kurabe::files {
namespace {

constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

base::Diagnostic diagnostic_at(std::string_view file, std::string_view bytes, std::size_t offset,
                               base::Severity severity, std::string code) {
    return {severity, std::move(code), locate(file, bytes, offset), {}};
}

// The documents that profiles are made from, by their first bytes; "" for anything else.
std::string_view other_kind(std::string_view bytes) {
    if (bytes.starts_with("%PDF-")) return "PDF";
    const bool zip = bytes.starts_with("PK\x03\x04");
    const bool compound_file = bytes.starts_with("\xD0\xCF\x11\xE0");
    return zip || compound_file ? "Excel / Word" : "";
}

bool has_utf16_bom(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
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

base::Location locate(std::string_view file, std::string_view bytes, std::size_t offset) {
    return Locator(file, bytes).at(offset);
}

base::Location Locator::at(std::size_t offset) {
    const std::size_t end = std::min(offset, bytes_.size());
    if (end < offset_) *this = Locator(file_, bytes_);
    std::string_view passed = bytes_.substr(offset_, end - offset_);
    if (offset_ == 0 && passed.starts_with(utf8_bom)) passed.remove_prefix(utf8_bom.size());
    const auto lines = std::count(passed.begin(), passed.end(), '\n');
    if (lines > 0) {
        line_ += static_cast<std::uint32_t>(lines);
        column_ = 1;
        passed.remove_prefix(passed.rfind('\n') + 1);
    }
    column_ += static_cast<std::uint32_t>(text::count_code_points(passed));
    offset_ = end;
    return {std::string(file_), line_, column_, ""};
}

base::Diagnostic too_large(std::string_view file, std::uint64_t size_bytes) {
    constexpr std::uint64_t mebibyte = 1024ULL * 1024ULL;
    return {base::Severity::error,
            "json.too_large",
            {std::string(file), 0, 0, ""},
            {{"size", std::to_string(size_bytes / mebibyte)},
             {"limit", std::to_string(max_json_bytes / mebibyte)}}};
}

base::Result<JsonTree> parse_json(std::string_view file, std::string_view bytes) {
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
    if (const std::string_view kind = other_kind(bytes); !kind.empty()) {
        fail(0, "json.other_kind");
        result.diagnostics.back().arguments.emplace_back("kind", kind);
        return result;
    }
    if (has_utf16_bom(bytes)) {
        fail(0, "json.encoding");
        return result;
    }
    if (const auto invalid = text::first_invalid_utf8(bytes)) {
        fail(*invalid, "json.encoding");
        return result;
    }
    const std::size_t start = bytes.starts_with(utf8_bom) ? utf8_bom.size() : 0;
    if (bytes.find_first_not_of(" \t\r\n", start) == std::string_view::npos) {
        fail(start, "json.empty");
        return result;
    }
    if (start > 0) {
        result.diagnostics.push_back(diagnostic_at(file, bytes, 0, Severity::notice, "json.bom"));
    }

    // Enough for the tree of a profile in few pieces.
    auto memory = std::make_unique<std::pmr::monotonic_buffer_resource>(
        std::max<std::size_t>(bytes.size(), 256));
    BuiltJson built = build_json(bytes.substr(start), *memory);
    if (built.root) {
        result.value = JsonTree{*built.root, std::move(memory)};
        return result;
    }
    const JsonProblem& problem = built.problem;
    const std::size_t offset = problem.offset + start;
    const bool ends_early = problem.code == "json.syntax" && offset >= bytes.size();
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
