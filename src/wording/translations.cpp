#include "wording/translations.h"

#include <utility>

#include "files/json_tree.h"
#include "text/hidden_characters.h"

namespace kurabe::wording {
namespace {

using ByKey = std::map<std::string, std::string, std::less<>>;

std::shared_ptr<const ByKey> read_texts(std::string_view file, std::string_view json,
                                        std::vector<base::Diagnostic>& diagnostics) {
    ByKey texts;
    auto tree = files::parse_json(file, json);
    diagnostics.insert(diagnostics.end(), tree.diagnostics.begin(), tree.diagnostics.end());
    if (tree.value) {
        for (const auto& member : tree.value->members) {
            texts.emplace(member.key, member.value.text);
        }
    }
    return std::make_shared<const ByKey>(std::move(texts));
}

}  // namespace

base::Result<Translations> Translations::from_json(std::string_view ja, std::string_view en) {
    base::Result<Translations> result;
    Translations translations;
    translations.ja_ = read_texts("ja.json", ja, result.diagnostics);
    translations.en_ = read_texts("en.json", en, result.diagnostics);
    if (!base::has_error(result.diagnostics)) result.value = std::move(translations);
    return result;
}

bool Translations::has(std::string_view key) const {
    return ja_->contains(key) && en_->contains(key);
}

Texts Translations::in(base::Language language) const {
    return {language, language == base::Language::ja ? *ja_ : *en_};
}

std::string Texts::text(std::string_view key) const {
    const auto found = by_key_->find(key);
    return found == by_key_->end() ? std::string(key) : found->second;
}

std::string Texts::text(std::string_view key, const Arguments& arguments) const {
    const std::string pattern = text(key);
    std::string out;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = pattern.find('}', open);
        if (open == std::string::npos || close == std::string::npos) break;
        out.append(pattern, at, open - at);
        const std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
        for (const auto& [argument, value] : arguments) {
            if (argument == name) out += text::show_hidden(value);
        }
        at = close + 1;
    }
    return out.append(pattern, at);
}

}  // namespace kurabe::wording
