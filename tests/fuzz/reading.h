// What holds of every reader of a file, whatever the bytes are.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "files/document.h"
#include "fixtures/embedded.h"
#include "holds.h"
#include "wording/diagnostic_text.h"

namespace kurabe::fuzz {

// The place lies in the text: its line, and in the line one of its characters or its end.
inline void check_place(std::string_view bytes, const base::Location& place) {
    holds(is_utf8(place.json_path) && (place.json_path.empty() || place.json_path.front() == '/'));
    if (place.line == 0) return;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    for (std::uint32_t line = 1; line < place.line; ++line) {
        const auto end = bytes.find('\n');
        holds(end != std::string_view::npos);
        bytes.remove_prefix(end + 1);
    }
    holds(place.column >= 1);
    holds(place.column <= text::count_code_points(bytes.substr(0, bytes.find('\n'))) + 1);
}

// All of a diagnostic can be put into words, in both languages.
inline void check_words(const base::Diagnostic& diagnostic) {
    static const wording::Translations texts = test::translations();
    holds(texts.has("diagnostic." + diagnostic.code + ".what"));
    for (const auto language : {base::Language::ja, base::Language::en}) {
        const auto said = wording::diagnostic_text(diagnostic, texts.in(language));
        holds(!said.what.empty() && !said.fix.empty() && !said.place.empty());
        for (const std::string* part :
             {&said.severity_text, &said.place, &said.what, &said.expected, &said.fix}) {
            holds(is_utf8(*part));
        }
    }
}

// Of those that speak of another file, as a session's profile is, the place is not known here.
inline void check_diagnostics(std::string_view file, std::string_view bytes,
                              const std::vector<base::Diagnostic>& diagnostics) {
    // Those at the end of a long list are no others than those at its beginning.
    constexpr std::size_t most = 4;
    for (std::size_t i = 0; i < std::min(most, diagnostics.size()); ++i) {
        if (diagnostics[i].location.file == file) check_place(bytes, diagnostics[i].location);
        check_words(diagnostics[i]);
    }
}

template <typename Value>
void check_result(std::string_view file, std::string_view bytes,
                  const base::Result<Value>& result) {
    holds(result.ok() == !base::has_error(result.diagnostics));
    check_diagnostics(file, bytes, result.diagnostics);
}

}  // namespace kurabe::fuzz
