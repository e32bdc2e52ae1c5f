// Small shapes that several views share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "text/fold.h"

namespace kurabe::app {

struct Choice {
    std::string id;
    std::string label;
    bool selected = false;
    std::string hint = {};  // more about it; "" where the label says all
};

// A labelled text: "担当: ベンダー".
struct Field {
    Field(std::string label_text, std::string shown_text, std::vector<text::Span> hits = {})
        : label(std::move(label_text)), text(std::move(shown_text)), text_hits(std::move(hits)) {}

    std::string label;
    std::string text;
    std::vector<text::Span> text_hits;  // what the filter looks for, in `text`
};

}  // namespace kurabe::app
