// A cell of the matrix.
#pragma once

#include <string>

namespace kurabe::app {

// A property and an edition_key; empty where nothing is selected.
struct CellReference {
    std::string property_id;
    std::string column_key;

    [[nodiscard]] bool empty() const { return property_id.empty(); }
    friend bool operator==(const CellReference&, const CellReference&) = default;
};

}  // namespace kurabe::app
