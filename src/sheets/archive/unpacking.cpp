#include "sheets/archive/unpacking.h"

#include <zlib.h>

#include <algorithm>
#include <utility>

#include "sheets/limits.h"
#include "sheets/problem.h"

namespace kurabe::sheets {
namespace {

constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;

}  // namespace

struct Unpacking::Stream {
    z_stream zlib{};
    bool is_ready = false;
};

Unpacking::Unpacking(const ZipEntry& entry, std::size_t& unpacked)
    : entry_(entry),
      unpacked_of_all_(unpacked),
      crc32_(::crc32(0, nullptr, 0)),
      stream_(std::make_unique<Stream>()) {
    const Arguments part = {{"part", std::string(entry.name)}};
    if (entry.is_encrypted) {
        problem_ = error("sheet.zip_encrypted", part);
    } else if (entry.method == deflated) {
        piece_.resize(piece_size);
        z_stream& zlib = stream_->zlib;
        zlib.next_in = reinterpret_cast<const Bytef*>(entry_.packed.begin());
        zlib.avail_in = static_cast<uInt>(entry_.packed.size());
        stream_->is_ready = inflateInit2(&zlib, -MAX_WBITS) == Z_OK;
        if (!stream_->is_ready) problem_ = error("sheet.zip_part", part);
    } else if (entry.method != stored) {
        problem_ = error("sheet.zip_method", part);
    }
}

Unpacking::~Unpacking() {
    if (stream_->is_ready) inflateEnd(&stream_->zlib);
}

std::string_view Unpacking::fail(base::Diagnostic diagnostic) {
    problem_ = std::move(diagnostic);
    return {};
}

std::size_t Unpacking::packed_read() const {
    return entry_.method == deflated ? entry_.packed.size() - stream_->zlib.avail_in : unpacked_;
}

// Counts what has been unpacked, and looks at its sum at the end.
std::string_view Unpacking::give(std::size_t size) {
    const std::string_view piece = entry_.method == stored
                                       ? entry_.packed.substr(unpacked_, size)
                                       : std::string_view(piece_).substr(0, size);
    unpacked_ += size;
    unpacked_of_all_ += size;
    if (unpacked_of_all_ > max_unpacked_bytes) {
        return fail(too_much("unpacked", max_unpacked_bytes));
    }
    if (unpacked_ > ratio_from && unpacked_ / max_ratio > entry_.packed.size()) {
        return fail(too_much("ratio", max_ratio));
    }
    crc32_ = ::crc32(crc32_, reinterpret_cast<const Bytef*>(piece.begin()),
                     static_cast<uInt>(piece.size()));
    if (is_at_end_ && (crc32_ != entry_.crc32 || unpacked_ != entry_.unpacked_size)) {
        return fail(error("sheet.zip_part", {{"part", std::string(entry_.name)}}));
    }
    return piece;
}

std::string_view Unpacking::next() {
    if (problem_ || is_at_end_) return {};
    if (entry_.method == stored) {
        const std::size_t size = std::min(piece_size, entry_.packed.size() - unpacked_);
        is_at_end_ = unpacked_ + size == entry_.packed.size();
        return give(size);
    }
    z_stream& zlib = stream_->zlib;
    zlib.next_out = reinterpret_cast<Bytef*>(&piece_.front());
    zlib.avail_out = static_cast<uInt>(piece_.size());
    const int status = inflate(&zlib, Z_NO_FLUSH);
    const std::size_t size = piece_.size() - zlib.avail_out;
    is_at_end_ = status == Z_STREAM_END;
    if (status != Z_STREAM_END && (status != Z_OK || size == 0)) {
        return fail(error("sheet.zip_part", {{"part", std::string(entry_.name)}}));
    }
    return give(size);
}

}  // namespace kurabe::sheets
