// Members that are left out where there is nothing to say.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/language.h"
#include "files/json_writer.h"

namespace kurabe::files {

inline void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    if (!text.empty()) json.member(key, text);
}

// {"ja": …, "en": …}, on one line.
inline void write_value(JsonWriter& json, const base::LocalizedText& text) {
    json.begin_object(JsonWriter::Layout::spaced);
    write_text(json, "ja", text.ja);
    write_text(json, "en", text.en);
    json.end();
}

inline void write_localized(JsonWriter& json, std::string_view key,
                            const base::LocalizedText& text) {
    if (text.empty()) return;
    json.key(key);
    write_value(json, text);
}

inline void write_date(JsonWriter& json, std::string_view key,
                       const std::optional<base::Date>& date) {
    if (date) json.member(key, base::to_iso(*date));
}

}  // namespace kurabe::files
