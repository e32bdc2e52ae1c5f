#include "intake/row_matcher.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/code_points.h"
#include "text/search_key.h"

namespace kurabe::intake {
namespace {

constexpr double by_framework = 0.95;
constexpr double by_name = 0.95;
constexpr double by_alias = 0.85;
constexpr double by_words = 0.85;
constexpr double least_confidence = 0.3;
// Labels of a framework's rows are copied with small changes.
constexpr double same_row = 0.72;
constexpr std::size_t max_matches = 8;
constexpr std::size_t max_question = 2000;  // bytes that are looked at

void put(std::vector<PropertyMatch>& matches, PropertyMatch match) {
    const auto same = std::find_if(matches.begin(), matches.end(), [&](const PropertyMatch& other) {
        return other.property == match.property;
    });
    if (same == matches.end()) {
        matches.push_back(match);
    } else if (match.confidence > same->confidence) {
        *same = match;
    }
}

// "No.12", "1-3)" in front of a question, and brackets behind it.
std::string question_key(std::string_view question) {
    std::string key = text::search_key(question.substr(0, max_question));
    constexpr std::array<std::string_view, 6> ends = {"。", "?", "か", "ですか", "ますか", "例"};
    for (const std::string_view end : ends) {
        if (key.size() > end.size() && key.ends_with(end)) key.resize(key.size() - end.size());
    }
    return key;
}

}  // namespace

std::string_view to_name(MatchedBy by) {
    switch (by) {
        case MatchedBy::framework: return "framework";
        case MatchedBy::name: return "name";
        case MatchedBy::words: return "words";
        case MatchedBy::likeness: return "likeness";
        case MatchedBy::besides: return "besides";
        case MatchedBy::choice: return "choice";
    }
    return "";
}

std::vector<std::uint32_t> grams_of(std::string_view key) {
    std::vector<std::uint32_t> grams;
    char32_t before = 0;
    for (const text::CodePoint point : text::code_points(key)) {
        // Two code points, of which 16 bits each tell enough.
        if (before != 0) grams.push_back((before & 0xFFFFU) << 16U | (point.value & 0xFFFFU));
        before = point.value;
    }
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

double likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    if (a.empty() || b.empty()) return 0;
    std::size_t common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) ++common;
        if (*i <= *j) {
            const bool both = *i == *j;
            ++i;
            if (both) ++j;
        } else {
            ++j;
        }
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

RowMatcher::RowMatcher(const IntakeQuestions& questions, const model::Catalog& catalog,
                       const std::vector<model::Framework>& frameworks)
    : questions_(questions), catalog_(catalog) {
    for (const model::Property& property : catalog.properties()) {
        const auto add = [&](const std::string& name, double weight) {
            std::string key = question_key(name);
            if (key.size() < 2) return;
            auto grams = grams_of(key);
            names_.push_back({&property, std::move(key), std::move(grams), weight});
        };
        add(property.label.ja, by_name);
        add(property.label.en, by_name);
        for (const std::string& alias : property.aliases_ja) add(alias, by_alias);
        for (const std::string& alias : property.aliases_en) add(alias, by_alias);
    }
    for (const model::Framework& framework : frameworks) {
        add_framework(framework, questions, catalog);
    }
}

void RowMatcher::add_framework(const model::Framework& framework, const IntakeQuestions& questions,
                               const model::Catalog& catalog) {
    const auto known = questions.rows.find(framework.id);
    if (known == questions.rows.end()) return;
    for (const model::FrameworkRow& row : framework.rows) {
        const auto asked = known->second.find(row.id);
        if (asked == known->second.end()) continue;
        KnownRow entry;
        entry.key = question_key(row.label.ja);
        entry.grams = grams_of(entry.key);
        for (const std::string& id : asked->second) {
            if (const auto* property = catalog.find(id)) entry.asked.push_back(property);
        }
        for (const model::Property& property : catalog.properties()) {
            const bool refers = std::any_of(property.references.begin(), property.references.end(),
                                            [&](const model::FrameworkReference& reference) {
                                                return reference.framework == framework.id &&
                                                       reference.row == row.id;
                                            });
            const bool is_asked =
                std::find(entry.asked.begin(), entry.asked.end(), &property) != entry.asked.end();
            if (refers && !is_asked) entry.besides.push_back(&property);
        }
        rows_.push_back(std::move(entry));
    }
}

const RowMatcher::KnownRow* RowMatcher::find_row(std::string_view key,
                                                 const std::vector<std::uint32_t>& grams) const {
    const KnownRow* best = nullptr;
    double best_likeness = 0;
    double second = 0;
    for (const KnownRow& row : rows_) {
        if (row.key == key) return &row;
        const double like = likeness(row.grams, grams);
        if (like > best_likeness) {
            second = best_likeness;
            best_likeness = like;
            best = &row;
        } else {
            second = std::max(second, like);
        }
    }
    constexpr double clear = 0.12;
    return best_likeness >= same_row && best_likeness - second >= clear ? best : nullptr;
}

void RowMatcher::add_by_words(std::string_view key, std::vector<PropertyMatch>& matches) const {
    std::vector<std::pair<std::size_t, const model::Property*>> found;
    std::size_t most = 0;
    for (const auto& [id, cues] : questions_.cues) {
        const std::size_t weight = weight_in(cues, key);
        const model::Property* property = weight == 0 ? nullptr : catalog_.find(id);
        if (property == nullptr) continue;
        found.emplace_back(weight, property);
        most = std::max(most, weight);
    }
    // Where several fit, the one with the most words is meant, unless two are nearly as good.
    std::size_t next = 0;
    for (const auto& [weight, property] : found) {
        if (weight < most) next = std::max(next, weight);
    }
    const auto best = std::count_if(found.begin(), found.end(),
                                    [&](const auto& one) { return one.first == most; });
    for (const auto& [weight, property] : found) {
        const double share = static_cast<double>(weight) / static_cast<double>(most);
        const bool alone = weight == most && best == 1;
        put(matches, {property, MatchedBy::words, alone ? by_words : 0.6 * share, 0});
    }
}

void RowMatcher::add_by_name(std::string_view key, const std::vector<std::uint32_t>& grams,
                             std::vector<PropertyMatch>& matches) const {
    std::map<const model::Property*, PropertyMatch> best;
    std::map<std::string_view, std::size_t> equal;  // names, by how many properties have them
    for (const Name& name : names_) {
        if (name.key == key) ++equal[name.key];
    }
    for (const Name& name : names_) {
        PropertyMatch match{name.property, MatchedBy::likeness, 0, 0};
        if (name.key == key) {
            // A name that several properties have says only that it is one of them.
            const bool one = equal[name.key] == 1;
            match.by = MatchedBy::name;
            match.confidence = one || name.weight == by_name ? name.weight : 0.5;
        } else {
            match.confidence = 0.75 * name.weight * likeness(name.grams, grams);
        }
        PropertyMatch& known = best[name.property];
        if (match.confidence > known.confidence) known = match;
    }
    for (const auto& [property, match] : best) {
        if (match.confidence >= least_confidence) put(matches, match);
    }
}

std::vector<PropertyMatch> RowMatcher::match(const SheetRowText& row) const {
    std::vector<PropertyMatch> matches;
    const std::string key = question_key(row.question);
    if (key.empty()) return matches;
    const auto grams = grams_of(key);
    const KnownRow* known = find_row(key, grams);
    if (known != nullptr) {
        for (const model::Property* property : known->asked) {
            put(matches, {property, MatchedBy::framework, by_framework, 0});
        }
    } else {
        add_by_words(key, matches);
        add_by_name(key, grams, matches);
        constexpr double likely = 0.4;
        if (std::none_of(matches.begin(), matches.end(),
                         [](const PropertyMatch& match) { return match.confidence >= likely; })) {
            // What stands beside a short question may say what it means; then nothing is certain.
            std::vector<PropertyMatch> wider;
            add_by_words(
                text::search_key(std::string(row.category) + "\n" + std::string(row.question) +
                                 "\n" + std::string(row.definition.substr(0, max_question))),
                wider);
            for (PropertyMatch& match : wider) {
                match.confidence = std::min(match.confidence, 0.6);
                put(matches, match);
            }
        }
    }
    std::stable_sort(
        matches.begin(), matches.end(),
        [](const PropertyMatch& a, const PropertyMatch& b) { return a.confidence > b.confidence; });
    if (matches.size() > max_matches) matches.resize(max_matches);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const double next = i + 1 < matches.size() ? matches[i + 1].confidence : 0;
        matches[i].margin = matches[i].confidence - next;
    }
    if (known != nullptr) {
        for (const model::Property* property : known->besides) {
            put(matches, {property, MatchedBy::besides, 0, 0});
        }
    }
    return matches;
}

}  // namespace kurabe::intake
