// Where the texts of a workbook's cells are kept: in few large pieces, since a million cells of a
// string each would take several times the memory.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace kurabe::sheets {

class TextPool {
 public:
    TextPool() = default;
    TextPool(const TextPool&) = delete;
    TextPool& operator=(const TextPool&) = delete;

    // The view holds as long as the pool lives.
    [[nodiscard]] std::string_view keep(std::string_view text);

    [[nodiscard]] std::size_t size() const { return size_; }  // bytes of all texts

 private:
    std::deque<std::string> pieces_;  // each with its capacity from the start, so that it stays
    std::size_t size_ = 0;
};

}  // namespace kurabe::sheets
