#include "wording/marked_text.h"

#include <utility>

namespace kurabe::wording {

MarkedText marked_text(const base::LocalizedText& text, const Texts& texts) {
    const base::Language language = text.shown_in(texts.language());
    std::string shown = text.in(language);
    if (language == texts.language()) return {std::move(shown), std::nullopt};
    const char* key =
        language == base::Language::ja ? "language.in_japanese" : "language.in_english";
    return {texts.text(key, {{"text", std::move(shown)}}), language};
}

std::string marked(const base::LocalizedText& text, const Texts& texts) {
    return marked_text(text, texts).text;
}

}  // namespace kurabe::wording
