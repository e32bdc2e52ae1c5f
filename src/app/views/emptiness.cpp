#include "app/views/emptiness.h"

#include <string>

#include "query/language/parser.h"
#include "query/language/relaxation.h"
#include "query/language/said_conditions.h"

namespace kurabe::app {
namespace {

constexpr std::size_t max_wider_filters = 5;

WayOut way(const ViewContext& context, std::string id, CommandQueue commands) {
    std::string label = context.texts.text("ui." + id);
    return {std::move(id), std::move(label), std::move(commands)};
}

std::vector<WayOut> ways_to_profiles(const ViewContext& context) {
    std::vector<WayOut> ways = {way(context, "choose_files", {ChooseFiles{}})};
    if (!context.reference.profiles.empty()) {
        ways.insert(ways.begin(), way(context, "restore_builtins", {RestoreBuiltins{}}));
    }
    return ways;
}

// What narrows a diff besides the filter is taken back.
CommandQueue show_all_of_diff(const Session& session) {
    CommandQueue commands;
    for (const std::string& relation : session.diff_relations) {
        commands.emplace_back(ToggleDiffRelation{relation});
    }
    for (const std::string& kind : session.change_kinds) {
        commands.emplace_back(ToggleChangeKind{kind});
    }
    if (!session.filter.empty()) commands.emplace_back(ClearFilter{});
    return commands;
}

}  // namespace

std::size_t count_matches(const ViewContext& context, const std::string& filter,
                          const std::vector<std::size_t>& columns) {
    const auto expression = query::parse(filter, context.workspace.vocabulary);
    auto answering = query::evaluate(expression.root, context.workspace, columns);
    answering.yes |= answering.unknown;
    return answering.yes.count_rows();
}

std::vector<WayOut> ways_out(const ViewContext& context, std::string_view key) {
    const auto& profiles = context.session.profiles;
    if (key == "matrix.empty_filter") return {way(context, "clear_filter", {ClearFilter{}})};
    if (key == "matrix.empty_hidden") return {way(context, "show_columns", {ShowAllColumns{}})};
    if (key == "matrix.empty_differences") {
        return {way(context, "show_all_rows", {SetOnlyDifferences{false}})};
    }
    if (key == "matrix.empty_marks") {
        return {way(context, "show_hidden_rows", {SetOnlyImportant{false}, ShowHiddenRows{}})};
    }
    if (key == "diff.empty" && profiles.size() >= 2) {
        return {way(
            context, "diff_first_two",
            {SetDiffSides{model::edition_key(*profiles[0]), model::edition_key(*profiles[1])}})};
    }
    if (key == "diff.empty_rows") {
        CommandQueue commands = show_all_of_diff(context.session);
        if (commands.empty()) return {};
        return {way(context, "show_all_rows", std::move(commands))};
    }
    if (key == "change.empty") return {};
    return ways_to_profiles(context);
}

Emptiness emptiness(const wording::Texts& texts, std::string_view key) {
    return {texts.text(key), texts.text(std::string(key) + "_hint"), {}, {}};
}

Emptiness emptiness(const ViewContext& context, std::string_view key) {
    if (context.searching) return emptiness(context.texts, "filter.searching");
    Emptiness empty = emptiness(context.texts, key);
    empty.ways = ways_out(context, key);
    return empty;
}

Emptiness no_match(const ViewContext& context, const std::vector<std::size_t>& columns) {
    Emptiness empty = emptiness(context, "matrix.empty_filter");
    if (context.searching) return empty;
    const auto& vocabulary = context.workspace.vocabulary;
    std::vector<std::string> filters;
    for (auto& said : query::said_conditions(context.filter, context.session.filter, vocabulary,
                                             context.session.language)) {
        filters.push_back(std::move(said.filter));
    }
    for (auto& filter :
         query::relaxations(context.filter, context.session.filter, vocabulary.words())) {
        filters.push_back(std::move(filter));
    }
    for (auto& filter : filters) {
        if (empty.wider.size() == max_wider_filters) break;
        const std::size_t count = count_matches(context, filter, columns);
        if (count == 0) continue;
        std::string label =
            context.texts.text("filter.wider", {{"filter", filter}, {"n", std::to_string(count)}});
        empty.wider.push_back({std::move(filter), std::move(label)});
    }
    if (!empty.wider.empty()) empty.hint = context.texts.text("filter.wider_hint");
    return empty;
}

Emptiness no_rows(const ViewContext& context) {
    if (context.table().profiles().empty()) {
        return emptiness(context, "matrix.empty_profiles");
    }
    const auto columns = shown_columns(context);
    if (columns.empty()) return emptiness(context, "matrix.empty_hidden");
    return no_match(context, columns);
}

}  // namespace kurabe::app
