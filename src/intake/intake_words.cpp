#include "intake/intake_words.h"

#include <algorithm>
#include <numeric>

#include "files/json_cursor.h"
#include "text/fold.h"
#include "text/search_key.h"

namespace kurabe::intake {
namespace {

using files::JsonCursor;

constexpr std::array<std::string_view, all_column_roles.size()> role_names = {
    "none", "number", "category", "question", "definition", "unit", "answer", "remarks", "example"};

constexpr std::string_view state_names = "yes no partial option not_applicable undisclosed";

Keys read_keys(const JsonCursor& object, std::string_view name) {
    Keys keys;
    if (const auto list = object.require(name)) {
        for (const JsonCursor& item : list->read_items()) {
            std::string key = text::search_key(item.read_text());
            if (!key.empty()) keys.push_back(std::move(key));
        }
    }
    // The longest one that stands there is meant.
    std::stable_sort(keys.begin(), keys.end(), [](const std::string& a, const std::string& b) {
        return a.size() > b.size();
    });
    return keys;
}

// Calls `read` with each member of the object `name`.
template <typename Read>
void for_each_member(const JsonCursor& root, std::string_view name, Read read) {
    const auto group = root.require(name);
    if (!group || !group->is_object()) return;
    for (const auto& member : group->node().members) {
        if (const auto entry = group->find(member.key)) read(*group, *entry, member.key);
    }
}

void name_error(const JsonCursor& cursor, std::string_view found, std::string_view allowed) {
    cursor.error("format.name", {{"found", std::string(found)}, {"allowed", std::string(allowed)}});
}

void read_states(const JsonCursor& root, IntakeWords& words) {
    for_each_member(root, "states",
                    [&](const JsonCursor& group, const JsonCursor& entry, std::string_view name) {
                        const auto state = model::answer_state_from_name(name);
                        if (!state) return name_error(entry, name, state_names);
                        for (std::string& key : read_keys(group, name))
                            words.states.emplace(std::move(key), *state);
                    });
}

void read_rates(const JsonCursor& root, IntakeWords& words) {
    for_each_member(root, "rates",
                    [&](const JsonCursor& group, const JsonCursor& entry, std::string_view name) {
                        const auto unit = model::unit_from_name(name);
                        if (!unit) return name_error(entry, name, "day week month year");
                        words.rates.push_back({read_keys(group, name), 1, *unit});
                    });
    for_each_member(
        root, "rates_several",
        [&](const JsonCursor& /*group*/, const JsonCursor& entry, std::string_view /*name*/) {
            if (!entry.is_object()) return;
            const auto per = entry.require_text("per");
            const auto unit = model::unit_from_name(per);
            const auto amount = entry.optional_number("amount");
            if (!unit || !amount) return name_error(entry, per, "hour … year");
            words.rates.push_back({read_keys(entry, "words"), *amount, *unit});
        });
}

void read_named(const JsonCursor& root, IntakeWords& words) {
    for_each_member(root, "roles",
                    [&](const JsonCursor& group, const JsonCursor& entry, std::string_view name) {
                        const auto role = column_role_from_name(name);
                        if (!role) return name_error(entry, name, "number … example");
                        words.headers[*role] = read_keys(group, name);
                    });
    for_each_member(root, "qualifiers",
                    [&](const JsonCursor& group, const JsonCursor& entry, std::string_view name) {
                        const auto qualifier = model::qualifier_from_name(name);
                        if (!qualifier)
                            return name_error(entry, name, "guaranteed target actual approximate");
                        words.qualifiers[*qualifier] = read_keys(group, name);
                    });
    for_each_member(root, "terms",
                    [&](const JsonCursor& group, const JsonCursor& entry, std::string_view name) {
                        const auto term = model::term_from_name(name);
                        if (!term)
                            return name_error(entry, name, "immediate while_active unlimited");
                        for (std::string& key : read_keys(group, name))
                            words.terms.emplace_back(key, *term);
                    });
    for_each_member(
        root, "codes",
        [&](const JsonCursor& /*group*/, const JsonCursor& entry, std::string_view property) {
            if (!entry.is_object()) return;
            auto& codes = words.codes[std::string(property)];
            for (const auto& member : entry.node().members) {
                for (std::string& key : read_keys(entry, member.key)) {
                    codes.emplace_back(std::move(key), std::string(member.key));
                }
            }
        });
    for_each_member(
        root, "standards",
        [&](const JsonCursor& group, const JsonCursor& /*entry*/, std::string_view property) {
            words.standards[std::string(property)] = read_keys(group, property);
        });
}

Cues read_cues(const JsonCursor& root, std::string_view name) {
    Cues cues;
    for_each_member(
        root, name,
        [&](const JsonCursor& /*group*/, const JsonCursor& entry, std::string_view property) {
            auto& of_property = cues[std::string(property)];
            for (const JsonCursor& item : entry.read_items()) {
                Cue cue;
                for (const JsonCursor& word : item.read_items()) {
                    const std::string text = word.read_text();
                    const bool excludes = text.starts_with('!');
                    std::string key = text::search_key(excludes ? text.substr(1) : text);
                    if (!key.empty()) (excludes ? cue.none : cue.all).push_back(std::move(key));
                }
                of_property.push_back(std::move(cue));
            }
        });
    return cues;
}

}  // namespace

std::string_view to_name(ColumnRole role) { return role_names[static_cast<std::size_t>(role)]; }

std::optional<ColumnRole> column_role_from_name(std::string_view name) {
    for (const ColumnRole role : all_column_roles) {
        if (to_name(role) == name) return role;
    }
    return std::nullopt;
}

base::Result<IntakeWords> read_intake_words(const files::ParsedDocument& document) {
    return files::read_document(document, files::Format::intake_words, [](const JsonCursor& root) {
        IntakeWords words;
        read_states(root, words);
        words.unanswered = read_keys(root, "unanswered");
        words.as_above = read_keys(root, "as_above");
        words.no_remark = read_keys(root, "no_remark");
        words.negative = read_keys(root, "negative");
        words.negative_english = read_keys(root, "negative_en");
        words.conditions = read_keys(root, "conditions");
        words.conditions_english = read_keys(root, "conditions_en");
        words.varies = read_keys(root, "varies");
        words.affirmative = read_keys(root, "affirmative");
        words.affirmative_english = read_keys(root, "affirmative_en");
        words.harmless = read_keys(root, "harmless");
        words.exceptions = read_keys(root, "exceptions");
        words.at_least = read_keys(root, "at_least");
        words.at_least_before = read_keys(root, "at_least_before");
        words.at_most = read_keys(root, "at_most");
        words.at_most_before = read_keys(root, "at_most_before");
        words.open_bounds = read_keys(root, "open_bounds");
        words.range_marks = read_keys(root, "range_marks");
        words.start = read_keys(root, "start");
        words.every_day = read_keys(root, "every_day");
        words.around_the_clock = read_keys(root, "around_the_clock");
        words.weekdays = read_keys(root, "weekdays");
        read_rates(root, words);
        read_named(root, words);
        return words;
    });
}

base::Result<IntakeWords> read_intake_words(std::string_view file, std::string_view bytes) {
    return read_intake_words(files::parse_document(file, bytes));
}

base::Result<IntakeQuestions> read_intake_questions(const files::ParsedDocument& document) {
    return files::read_document(
        document, files::Format::intake_questions, [](const JsonCursor& root) {
            IntakeQuestions questions;
            for_each_member(root, "rows",
                            [&](const JsonCursor& /*group*/, const JsonCursor& entry,
                                std::string_view framework) {
                                if (!entry.is_object()) return;
                                auto& rows = questions.rows[std::string(framework)];
                                for (const auto& member : entry.node().members) {
                                    const auto list = entry.find(member.key);
                                    auto& properties = rows[std::string(member.key)];
                                    for (const JsonCursor& item : list->read_items()) {
                                        properties.push_back(item.read_text());
                                    }
                                }
                            });
            questions.cues = read_cues(root, "cues");
            questions.said = read_cues(root, "said");
            return questions;
        });
}

base::Result<IntakeQuestions> read_intake_questions(std::string_view file, std::string_view bytes) {
    return read_intake_questions(files::parse_document(file, bytes));
}

std::size_t weight_in(const std::vector<Cue>& cues, std::string_view key) {
    const auto stands = [&](const std::string& word) { return text::has_word(key, word); };
    std::size_t best = 0;
    for (const Cue& cue : cues) {
        const bool fits = std::all_of(cue.all.begin(), cue.all.end(), stands) &&
                          std::none_of(cue.none.begin(), cue.none.end(), stands);
        if (!fits) continue;
        best = std::max(best, std::accumulate(cue.all.begin(), cue.all.end(), std::size_t{0},
                                              [](std::size_t sum, const std::string& word) {
                                                  return sum + word.size();
                                              }));
    }
    return best;
}

}  // namespace kurabe::intake
