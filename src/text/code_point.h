// What a single Unicode code point is to a reader.
#pragma once

namespace kurabe::text {

enum class CodePointClass {
    visible,    // has a picture of its own
    space,      // advances, without a picture
    combining,  // is drawn over what stands before it
    ignorable,  // is not drawn: variation selectors, joiners, marks of direction
    control,    // has no picture, and no place in a text that is to be read
};

[[nodiscard]] CodePointClass classify(char32_t code_point);

}  // namespace kurabe::text
