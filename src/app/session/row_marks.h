// What properties are to the user, in every view that has them as rows.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace kurabe::app {

struct RowMarks {
    std::set<std::string, std::less<>> hidden;     // property ids: left out for good
    std::set<std::string, std::less<>> important;  // marked with a star
    bool only_important = false;                   // never where none is

    [[nodiscard]] bool shows(std::string_view property_id) const {
        return !hidden.contains(property_id) && (!only_important || is_important(property_id));
    }
    [[nodiscard]] bool is_important(std::string_view property_id) const {
        return important.contains(property_id);
    }
    [[nodiscard]] bool empty() const { return hidden.empty() && important.empty(); }
    friend bool operator==(const RowMarks&, const RowMarks&) = default;
};

}  // namespace kurabe::app
