#include "sheets/text_pool.h"

#include <algorithm>

#include "sheets/limits.h"

namespace kurabe::sheets {

std::string_view TextPool::keep(std::string_view text) {
    if (text.empty()) return {};
    if (pieces_.empty() || pieces_.back().capacity() - pieces_.back().size() < text.size()) {
        pieces_.emplace_back().reserve(std::max(piece_size, text.size()));
    }
    std::string& piece = pieces_.back();
    const std::size_t begin = piece.size();
    piece.append(text);
    size_ += text.size();
    return std::string_view(piece).substr(begin);
}

}  // namespace kurabe::sheets
