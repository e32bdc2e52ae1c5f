#include "sheets/archive/zip_archive.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "sheets/limits.h"
#include "sheets/problem.h"

namespace kurabe::sheets {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t end_size = 22;
constexpr std::size_t central_size = 46;
constexpr std::size_t local_size = 30;
constexpr std::size_t max_comment = 65'535;

std::uint32_t number_at(std::string_view bytes, std::size_t offset, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = size; i > 0; --i) {
        number = number << 8U | static_cast<unsigned char>(bytes[offset + i - 1]);
    }
    return number;
}

std::string folded(std::string_view name) {
    std::string lower = base::lower_case(name);
    std::ranges::replace(lower, '\\', '/');
    return lower;
}

// Where the end of the directory is told: behind it, only a comment may stand.
std::optional<std::size_t> find_end(std::string_view bytes) {
    if (bytes.size() < end_size) return std::nullopt;
    const std::size_t last = bytes.size() - end_size;
    const std::size_t first = last - std::min(last, max_comment);
    const std::size_t found = bytes.rfind("PK\5\6"sv, last);
    if (found == std::string_view::npos || found < first) return std::nullopt;
    return found;
}

// The packed bytes, which stand behind a header of their own, with a name and extra fields.
std::optional<std::string_view> packed_of(std::string_view bytes, std::size_t local,
                                          std::size_t packed_size) {
    if (local > bytes.size() || bytes.size() - local < local_size) return std::nullopt;
    if (!bytes.substr(local).starts_with("PK\3\4"sv)) return std::nullopt;
    const std::size_t begin =
        local + local_size + number_at(bytes, local + 26, 2) + number_at(bytes, local + 28, 2);
    if (begin > bytes.size() || bytes.size() - begin < packed_size) return std::nullopt;
    return bytes.substr(begin, packed_size);
}

}  // namespace

base::Result<ZipArchive> ZipArchive::open(std::string_view bytes) {
    base::Result<ZipArchive> result;
    const auto fail = [&](base::Diagnostic diagnostic) {
        result.diagnostics.push_back(std::move(diagnostic));
        return std::move(result);
    };
    const auto end = find_end(bytes);
    if (!end) return fail(error("sheet.zip"));
    const std::size_t count = number_at(bytes, *end + 10, 2);
    const std::size_t size = number_at(bytes, *end + 12, 4);
    const std::size_t begin = number_at(bytes, *end + 16, 4);
    if (count == 0xFFFF || size == 0xFFFFFFFF || begin == 0xFFFFFFFF) {
        return fail(error("sheet.zip64"));
    }
    if (count > max_archive_entries) return fail(too_much("entries", max_archive_entries));
    if (begin > *end || size > *end - begin) return fail(error("sheet.zip"));
    std::string_view directory = bytes.substr(begin, size);
    ZipArchive archive;
    archive.entries_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (directory.size() < central_size || !directory.starts_with("PK\1\2"sv)) {
            return fail(error("sheet.zip"));
        }
        const std::size_t name_size = number_at(directory, 28, 2);
        const std::size_t entry_size =
            central_size + name_size + number_at(directory, 30, 2) + number_at(directory, 32, 2);
        if (directory.size() < entry_size) return fail(error("sheet.zip"));
        const auto packed =
            packed_of(bytes, number_at(directory, 42, 4), number_at(directory, 20, 4));
        if (!packed) return fail(error("sheet.zip"));
        const ZipEntry entry{directory.substr(central_size, name_size),
                             *packed,
                             static_cast<std::uint16_t>(number_at(directory, 10, 2)),
                             (number_at(directory, 8, 2) & 1U) != 0,
                             number_at(directory, 16, 4),
                             number_at(directory, 24, 4)};
        // Which of the two another program would show is not known.
        if (!archive.by_name_.emplace(folded(entry.name), archive.entries_.size()).second) {
            return fail(error("sheet.zip_twice", {{"part", std::string(entry.name)}}));
        }
        archive.entries_.push_back(entry);
        directory.remove_prefix(entry_size);
    }
    result.value = std::move(archive);
    return result;
}

const ZipEntry* ZipArchive::find(std::string_view name) const {
    const auto found = by_name_.find(folded(name));
    return found != by_name_.end() ? &entries_[found->second] : nullptr;
}

}  // namespace kurabe::sheets
