// Unpacks one entry of an archive piece by piece, within limits.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "sheets/archive/zip_archive.h"

namespace kurabe::sheets {

class Unpacking {
 public:
    // `unpacked`: what has been unpacked of the whole archive; it is counted on.
    Unpacking(const ZipEntry& entry, std::size_t& unpacked);
    ~Unpacking();
    Unpacking(const Unpacking&) = delete;
    Unpacking& operator=(const Unpacking&) = delete;

    // The next piece, which holds until the next call; empty at the end, and where there is a
    // problem.
    [[nodiscard]] std::string_view next();

    // sheet.zip_part (damaged), sheet.zip_encrypted, sheet.zip_method, sheet.too_much.unpacked,
    // sheet.too_much.ratio.
    [[nodiscard]] const std::optional<base::Diagnostic>& problem() const { return problem_; }
    [[nodiscard]] std::size_t packed_read() const;  // bytes

 private:
    struct Stream;

    std::string_view fail(base::Diagnostic diagnostic);
    std::string_view give(std::size_t size);

    const ZipEntry entry_;
    std::size_t& unpacked_of_all_;
    std::size_t unpacked_ = 0;
    unsigned long crc32_ = 0;
    bool is_at_end_ = false;
    std::string piece_;
    std::unique_ptr<Stream> stream_;
    std::optional<base::Diagnostic> problem_;
};

}  // namespace kurabe::sheets
