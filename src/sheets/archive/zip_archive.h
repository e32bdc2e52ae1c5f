// The directory of a ZIP archive in memory (PKWARE APPNOTE.TXT 6.3.10), as Office writes them.
// Names are keys, never paths: nothing is written anywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace kurabe::sheets {

struct ZipEntry {
    std::string_view name;     // as it is written, "xl/workbook.xml"
    std::string_view packed;   // its bytes as they are in the archive
    std::uint16_t method = 0;  // 0 stored, 8 deflated
    bool is_encrypted = false;
    std::uint32_t crc32 = 0;
    std::uint32_t unpacked_size = 0;  // as declared
};

class ZipArchive {
 public:
    // The bytes must outlive the archive. Errors: sheet.zip (cut off or damaged), sheet.zip64,
    // sheet.zip_twice (two entries of a name), sheet.too_much.entries.
    [[nodiscard]] static base::Result<ZipArchive> open(std::string_view bytes);

    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
    // Upper and lower case of ASCII are the same, as the names of parts are (ECMA-376 part 2).
    [[nodiscard]] const ZipEntry* find(std::string_view name) const;

 private:
    std::vector<ZipEntry> entries_;
    std::unordered_map<std::string, std::size_t> by_name_;
};

}  // namespace kurabe::sheets
