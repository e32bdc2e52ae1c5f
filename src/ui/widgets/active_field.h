// The text field that is being edited, for a host that mirrors it in a field of its own, where the
// input method, the emoji picker or a touch keyboard edits it.
#pragma once

#include <imgui.h>

#include <cstddef>
#include <optional>
#include <string>

#include "query/language/parser.h"

namespace kurabe::ui {

// What any field takes: as much as a filter may have.
inline constexpr std::size_t max_field_bytes = query::max_filter_bytes;

struct FieldText {
    std::string text;
    std::size_t begin = 0;  // of the selection, in bytes; where nothing is selected, the caret's
    std::size_t end = 0;

    bool operator==(const FieldText&) const = default;
};

// Where its text stands, the program's pixels.
struct FieldPlace {
    ImVec2 min;
    ImVec2 max;
    float scroll = 0;  // how much of the text is out of sight to the left
};

// Call it between frames. None where no field is being edited.
[[nodiscard]] std::optional<FieldText> active_field();
// Of the last item; none where it is no field that is being edited.
[[nodiscard]] std::optional<FieldPlace> active_field_place();

// What has to be typed where `before` is to become `after`; none where typing cannot do it.
[[nodiscard]] std::optional<std::string> typed_text(const FieldText& before,
                                                    const FieldText& after);

// Has the next frames do to the field what made `after` of `before`: it replaces some of the text
// by input as from a keyboard, so that the field can undo it. Input must not be waiting.
void edit_active_field(const FieldText& before, const FieldText& after);

// Has the next frame select bytes `begin` to `end`.
void select_in_active_field(std::size_t begin, std::size_t end);

}  // namespace kurabe::ui
