#include "app/session/view_state.h"

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "app/session/fragment.h"
#include "app/session/session_profiles.h"
#include "compare/edition_diff.h"
#include "compare/relation.h"
#include "query/language/parser.h"

namespace kurabe::app {
namespace {

constexpr int supported_version = 1;

constexpr std::pair<DetailOrder, std::string_view> order_names[] = {
    {DetailOrder::category, "category"}, {DetailOrder::document, "document"}};
constexpr std::pair<compare::SortOrder, std::string_view> sort_names[] = {
    {compare::SortOrder::best_first, "best_first"},
    {compare::SortOrder::worst_first, "worst_first"}};
constexpr std::pair<base::Language, std::string_view> language_names[] = {
    {base::Language::ja, "ja"}, {base::Language::en, "en"}};

template <typename Names, typename Value>
std::string name_of(const Names& names, Value value) {
    for (const auto& [known, name] : names) {
        if (known == value) return std::string(name);
    }
    return {};
}

template <typename Names, typename Value>
bool take_name(const Names& names, std::string_view name, Value& value) {
    for (const auto& [known, known_name] : names) {
        if (known_name != name) continue;
        value = known;
        return true;
    }
    return false;
}

constexpr std::string_view known_keys[] = {
    "mode",    "vendors",   "q",       "order",  "rows",    "cells", "baseline", "left",
    "right",   "relations", "changes", "detail", "by",      "item",  "cell",     "lang",
    "failing", "silent",    "sorted",  "policy", "verdict", "words"};

bool is_known(std::string_view key) {
    return std::find(std::begin(known_keys), std::end(known_keys), key) != std::end(known_keys) ||
           std::any_of(all_board_facets.begin(), all_board_facets.end(),
                       [&](BoardFacet facet) { return to_name(facet) == key; });
}

std::vector<std::string> visible_columns(const Session& session) {
    std::vector<std::string> keys;
    for (const auto& profile : session.profiles) {
        std::string key = model::edition_key(*profile);
        if (!session.hidden_columns.contains(key)) keys.push_back(std::move(key));
    }
    return keys;
}

std::vector<std::string> in_order(const std::set<std::string>& names) {
    return {names.begin(), names.end()};
}

std::vector<std::string> to_list(const CellReference& cell) {
    if (cell.empty()) return {};
    return {cell.property_id, cell.column_key};
}

std::vector<std::string> to_list(const BoardCell& cell) {
    if (cell.empty()) return {};
    if (cell.requirement.empty()) return {cell.column_key};  // a list has no empty items
    return {cell.requirement, cell.column_key};
}

std::vector<std::string> to_list(const ColumnSort& sort) {
    if (sort.property_id.empty()) return {};
    return {sort.property_id, name_of(sort_names, sort.order)};
}

class Writer {
 public:
    void text(std::string_view key, const std::string& value, const std::string& at_start) {
        if (value != at_start) add(key, encode(value));
    }
    void list(std::string_view key, const std::vector<std::string>& value,
              const std::vector<std::string>& at_start) {
        if (value != at_start) add(key, encode_list(value));
    }
    void add(std::string_view key, std::string_view encoded) {
        fragment_.append("&").append(key).append("=").append(encoded);
    }
    [[nodiscard]] std::string take() { return std::move(fragment_); }

 private:
    std::string fragment_ = "v" + std::to_string(supported_version);
};

Writer write_view(const Session& session, const Session& start) {
    Writer writer;
    writer.text("mode", std::string(mode_of(session.mode).id), std::string(mode_of(start.mode).id));
    writer.list("vendors", visible_columns(session), visible_columns(start));
    writer.list("sorted", to_list(session.sorted_by), to_list(start.sorted_by));
    writer.text("q", session.filter, start.filter);
    writer.text("order", session.row_order, start.row_order);
    if (session.only_differences) {
        writer.add("rows", session.ignore_silence ? "disagreeing" : "differing");
    }
    if (session.show_failing) writer.add("failing", "shown");
    if (session.show_silent) writer.add("silent", "shown");
    if (session.heat_map) writer.add("cells", "heat");
    writer.text("baseline", session.baseline, start.baseline);
    writer.text("left", session.diff_left, start.diff_left);
    writer.text("right", session.diff_right, start.diff_right);
    writer.list("relations", in_order(session.diff_relations), in_order(start.diff_relations));
    writer.list("changes", in_order(session.change_kinds), in_order(start.change_kinds));
    writer.text("detail", session.detail_profile, start.detail_profile);
    writer.text("by", name_of(order_names, session.detail_order),
                name_of(order_names, start.detail_order));
    writer.text("item", session.item, start.item);
    writer.list("cell", to_list(session.selected), to_list(start.selected));
    writer.text("policy", session.review.policy, start.review.policy);
    writer.list("verdict", to_list(session.review.selected), to_list(start.review.selected));
    for (const auto& [facet, values] : session.board_filter.chosen) {
        writer.list(to_name(facet), {values.begin(), values.end()}, {});
    }
    writer.text("words", session.board_filter.words, start.board_filter.words);
    return writer;
}

class Reader {
 public:
    Reader(Session& session, const Fragment& fragment,
           const std::vector<model::ProfilePtr>& builtins, const model::Catalog& catalog)
        : session_(session),
          builtins_(builtins),
          catalog_(catalog),
          start_(start_session(builtins)) {
        for (const auto& [key, value] : fragment.parameters) {
            values_[key] = value;
            if (!is_known(key)) not_understood(key);
        }
        for (const std::string_view part : fragment.others) add_not_understood(part);
        opened_.mended = fragment.mended;
    }

    OpenedView read() {
        show_columns(list("vendors").value_or(visible_columns(start_)));
        read_sort();
        read_mode();
        read_filter();
        session_.row_order = text("order").value_or(start_.row_order);
        session_.ignore_silence = is("rows", "disagreeing", {"differing"});
        session_.only_differences =
            session_.ignore_silence || is("rows", "differing", {"disagreeing"});
        session_.show_failing = is("failing", "shown", {});
        session_.show_silent = is("silent", "shown", {});
        session_.heat_map = is("cells", "heat", {});
        session_.baseline = column("baseline", start_.baseline).value_or("");
        read_diff();
        session_.detail_profile = column("detail", start_.detail_profile).value_or(other_than(""));
        session_.detail_order = start_.detail_order;
        read_name(order_names, "by", session_.detail_order);
        session_.item = catalog_.current_id(text("item").value_or(start_.item));
        session_.item_opened_from = std::nullopt;
        read_cell();
        session_.review.policy = text("policy").value_or(start_.review.policy);
        read_board_cell();
        read_board_filter();
        read_name(language_names, "lang", session_.language);
        opened_.outcome = OpenedView::Outcome::opened;
        return std::move(opened_);
    }

 private:
    void add_not_understood(std::string_view part) {
        auto& parts = opened_.not_understood;
        if (not_understood_.emplace(part).second) parts.emplace_back(part);
    }
    // The parameter as it is written.
    void not_understood(std::string_view key) {
        add_not_understood(std::string(key) + "=" + std::string(values_.at(key)));
    }

    // Nothing: there is none of that key, or none that can be read.
    std::optional<std::string> text(std::string_view key) {
        const auto found = values_.find(key);
        if (found == values_.end()) return std::nullopt;
        auto decoded = decode(found->second);
        if (!decoded) not_understood(key);
        return decoded;
    }

    std::optional<std::vector<std::string>> list(std::string_view key) {
        const auto found = values_.find(key);
        if (found == values_.end()) return std::nullopt;
        DecodedList decoded = decode_list(found->second);
        if (!decoded.all) not_understood(key);
        return std::move(decoded.items);
    }

    // Whether the value is this one; it may be one of the others as well.
    bool is(std::string_view key, std::string_view value,
            std::initializer_list<std::string_view> others) {
        const auto written = text(key);
        if (!written || *written == value) return written.has_value();
        if (std::find(others.begin(), others.end(), *written) == others.end()) not_understood(key);
        return false;
    }

    template <typename Names, typename Value>
    void read_name(const Names& known, std::string_view key, Value& value) {
        const auto name = text(key);
        if (name && !take_name(known, *name, value)) not_understood(key);
    }

    void read_filter() {
        session_.filter = start_.filter;
        if (const auto found = values_.find("q"); found != values_.end()) {
            auto decoded = decode_line(found->second);
            if (!decoded) not_understood("q");
            session_.filter = std::move(decoded).value_or(start_.filter);
        }
        opened_.filter_too_long = session_.filter.size() > query::max_filter_bytes;
        if (opened_.filter_too_long) session_.filter.clear();
    }

    [[nodiscard]] bool is_loaded(const std::string& key) const { return loaded_.contains(key); }

    void note_not_loaded(const std::string& key) {
        if (not_loaded_.insert(key).second) opened_.not_loaded.push_back(key);
    }

    // The key of a loaded profile (or none at all, where the text says so); nothing where it is
    // not loaded.
    std::optional<std::string> column(std::string_view key, const std::string& at_start) {
        const auto named = text(key);
        std::string wanted = named.value_or(at_start);
        if (wanted.empty() || is_loaded(wanted)) return wanted;
        if (named) note_not_loaded(wanted);
        return std::nullopt;
    }

    [[nodiscard]] std::string other_than(const std::string& key) const {
        for (const auto& profile : session_.profiles) {
            std::string candidate = model::edition_key(*profile);
            if (candidate != key) return candidate;
        }
        return {};
    }

    void bring_back(const std::set<std::string>& wanted) {
        for (const auto& profile : session_.profiles) loaded_.insert(model::edition_key(*profile));
        for (const auto& profile : builtins_) {
            const std::string key = model::edition_key(*profile);
            if (wanted.contains(key) && loaded_.insert(key).second) {
                add_profile(session_, profile);
            }
        }
    }

    // Shows these columns in this order; hidden ones keep their places between them.
    void show_columns(const std::vector<std::string>& wanted) {
        std::set<std::string> visible(wanted.begin(), wanted.end());
        bring_back(visible);
        std::map<std::string, model::ProfilePtr> by_key;
        for (const auto& profile : session_.profiles)
            by_key[model::edition_key(*profile)] = profile;
        std::vector<model::ProfilePtr> shown;
        for (const std::string& key : wanted) {
            const auto found = by_key.find(key);
            if (found == by_key.end()) {
                note_not_loaded(key);
            } else if (found->second != nullptr) {
                shown.push_back(std::exchange(found->second, nullptr));  // once
            }
        }
        session_.hidden_columns.clear();
        auto next = shown.begin();
        for (auto& profile : session_.profiles) {
            std::string key = model::edition_key(*profile);
            if (visible.contains(key)) {
                profile = *next++;
            } else {
                session_.hidden_columns.insert(std::move(key));
            }
        }
    }

    void read_mode() {
        session_.mode = start_.mode;
        const auto id = text("mode");
        if (!id) return;
        const auto mode = mode_from_id(*id);
        session_.mode = mode.value_or(start_.mode);
        if (!mode) opened_.unknown_mode = *id;
    }

    void read_diff() {
        const auto left = column("left", start_.diff_left);
        const auto right = column("right", start_.diff_right);
        session_.diff_left = left.value_or(other_than(right.value_or("")));
        session_.diff_right = right.value_or(other_than(session_.diff_left));
        session_.diff_relations = names("relations", compare::all_relations);
        session_.change_kinds = names("changes", compare::all_change_kinds);
    }

    // Those of the names after the key that are names of `known` ones.
    template <typename Known>
    [[nodiscard]] std::set<std::string> names(std::string_view key, const Known& known) {
        std::set<std::string> chosen;
        bool all_known = true;
        for (std::string& name : list(key).value_or(std::vector<std::string>())) {
            const bool is_known = std::any_of(known.begin(), known.end(), [&](const auto each) {
                return compare::to_name(each) == name;
            });
            if (is_known) {
                chosen.insert(std::move(name));
            } else {
                all_known = false;
            }
        }
        if (!all_known) not_understood(key);  // once: it copies the whole value
        return chosen;
    }

    void read_sort() {
        session_.sorted_by = {};
        const auto sort = list("sorted");
        if (!sort) return;
        ColumnSort read;
        if (sort->size() != 2 || !take_name(sort_names, sort->back(), read.order)) {
            return not_understood("sorted");
        }
        read.property_id = catalog_.current_id(sort->front());
        session_.sorted_by = read;
    }

    void read_cell() {
        session_.selected = {};
        const auto cell = list("cell");
        if (!cell) return;
        if (cell->size() != 2) return not_understood("cell");
        if (is_loaded(cell->back())) {
            session_.selected = {catalog_.current_id(cell->front()), cell->back()};
        } else {
            note_not_loaded(cell->back());
        }
    }

    void read_board_cell() {
        session_.review.selected = {};
        const auto cell = list("verdict");
        if (!cell) return;
        if (cell->empty() || cell->size() > 2) return not_understood("verdict");
        if (is_loaded(cell->back())) {
            session_.review.selected = {cell->size() == 2 ? cell->front() : "", cell->back()};
        } else {
            note_not_loaded(cell->back());
        }
    }

    void read_board_filter() {
        session_.board_filter = {};
        for (const BoardFacet facet : all_board_facets) {
            auto values = list(to_name(facet));
            if (!values || values->empty()) continue;
            session_.board_filter.chosen[facet] = {values->begin(), values->end()};
        }
        session_.board_filter.words = text("words").value_or("");
    }

    Session& session_;
    const std::vector<model::ProfilePtr>& builtins_;
    const model::Catalog& catalog_;
    Session start_;
    std::map<std::string_view, std::string_view> values_;
    std::set<std::string> loaded_;
    std::set<std::string> not_loaded_;
    std::set<std::string, std::less<>> not_understood_;
    OpenedView opened_;
};

}  // namespace

Session start_session(const std::vector<model::ProfilePtr>& builtins) {
    Session session;
    for (const auto& profile : builtins) add_profile(session, profile);
    return session;
}

std::string to_fragment(const Session& session, const std::vector<model::ProfilePtr>& builtins) {
    const Session start = start_session(builtins);
    Writer writer = write_view(session, start);
    writer.text("lang", name_of(language_names, session.language),
                name_of(language_names, start.language));
    return writer.take();
}

std::string to_saved_view(const Session& session, const std::vector<model::ProfilePtr>& builtins) {
    return write_view(session, start_session(builtins)).take();
}

OpenedView from_fragment(Session& session, std::string_view fragment,
                         const std::vector<model::ProfilePtr>& builtins,
                         const model::Catalog& catalog) {
    OpenedView opened;
    const Fragment parts = split_fragment(fragment);
    if (parts.too_long) opened.outcome = OpenedView::Outcome::too_long;
    if (parts.version == 0) return opened;
    if (parts.version > supported_version) {
        opened.outcome = OpenedView::Outcome::newer;
        return opened;
    }
    return Reader(session, parts, builtins, catalog).read();
}

}  // namespace kurabe::app
