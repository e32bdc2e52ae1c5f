#include "query/language/words.h"

#include <utility>

#include "text/fold.h"

namespace kurabe::query {
namespace {

std::vector<std::string> read_spellings(const files::JsonCursor& names, std::string_view language) {
    std::vector<std::string> spellings;
    if (const auto list = names.require(language)) {
        for (const auto& item : list->read_items()) spellings.push_back(item.read_text());
        if (spellings.empty()) list->error("format.empty_list");
    }
    return spellings;
}

void read_group(const files::JsonCursor& root, std::string_view key, Names& names) {
    const auto group = root.require(key);
    if (!group || !group->is_object()) return;
    for (const auto& member : group->node().members) {
        const auto entry = group->require(member.key);
        if (!entry || !entry->is_object()) continue;
        names.add(std::string(member.key), read_spellings(*entry, "ja"),
                  read_spellings(*entry, "en"), entry->optional_localized("help"));
    }
}

}  // namespace

void Names::add(std::string id, std::vector<std::string> ja, std::vector<std::string> en,
                base::LocalizedText help) {
    by_word_.emplace(text::fold(id), id);
    for (const auto* spellings : {&ja, &en}) {
        for (const std::string& spelling : *spellings) {
            by_word_.emplace(text::fold(spelling), id);
        }
    }
    Name name{{ja.empty() ? id : std::move(ja.front()), en.empty() ? id : std::move(en.front())},
              std::move(help)};
    names_.emplace(id, std::move(name));
    ids_.push_back(std::move(id));
}

std::optional<std::string> Names::find(std::string_view folded) const {
    const auto found = by_word_.find(folded);
    if (found == by_word_.end()) return std::nullopt;
    return found->second;
}

std::string Names::written(std::string_view id, base::Language language) const {
    const auto found = names_.find(id);
    return found == names_.end() ? std::string(id) : found->second.written.in(language);
}

std::string Names::help(std::string_view id, base::Language language) const {
    const auto found = names_.find(id);
    return found == names_.end() ? "" : found->second.help.in(language);
}

base::Result<Words> read_words(const files::ParsedDocument& document) {
    return files::read_document(document, files::Format::query_words,
                                [](const files::JsonCursor& root) {
                                    Words words;
                                    read_group(root, "fields", words.fields);
                                    read_group(root, "states", words.states);
                                    read_group(root, "qualifiers", words.qualifiers);
                                    read_group(root, "responsibilities", words.responsibilities);
                                    read_group(root, "validities", words.validities);
                                    read_group(root, "parts", words.parts);
                                    read_group(root, "units", words.units);
                                    read_group(root, "terms", words.terms);
                                    read_group(root, "operators", words.operators);
                                    read_group(root, "comparisons", words.comparisons);
                                    return words;
                                });
}

base::Result<Words> read_words(std::string_view file, std::string_view bytes) {
    return read_words(files::parse_document(file, bytes));
}

}  // namespace kurabe::query
