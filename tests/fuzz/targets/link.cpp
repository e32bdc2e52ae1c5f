// The view in the page's address: text as it comes, or put together from keys and values.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/session/fragment.h"
#include "app/session/open_view.h"
#include "app/session/session_profiles.h"
#include "app/session/view_state.h"
#include "choices.h"
#include "compare/edition_diff.h"
#include "compare/relation.h"
#include "holds.h"
#include "small_reference.h"
#include "target.h"

namespace kurabe::fuzz {
namespace {

constexpr std::array keys = {"lang",    "mode",    "vendors",  "q",    "order",  "rows",
                             "failing", "cells",   "baseline", "left", "right",  "relations",
                             "changes", "profile", "by",       "cell", "unknown"};

std::vector<std::string> make_values() {
    std::vector<std::string> values = {
        "",         "ja",   "en",       "differing", "disagreeing", "shown", "heat",  "document",
        "category", "none", "auth.mfa", "%E5%8F",    "%2C",         "%26",   "&amp;", "状態:なし"};
    for (const auto& mode : app::modes) values.emplace_back(mode.id);
    for (const auto& profile : small_reference().profiles) {
        values.push_back(model::edition_key(*profile));
    }
    for (const auto& property : small_reference().catalogs->properties.properties()) {
        values.push_back(property.id);
    }
    for (const auto& framework : small_reference().catalogs->frameworks) {
        values.push_back(framework.id);
    }
    for (const auto relation : compare::all_relations) values.emplace_back(to_name(relation));
    for (const auto kind : compare::all_change_kinds) values.emplace_back(to_name(kind));
    return values;
}

std::string put_together(Choices choices) {
    static const std::vector<std::string> values = make_values();
    std::string link = choices.below(16) == 15 ? "#v2" : "v1";
    while (!choices.empty()) {
        link.append("&").append(choices.one_of(keys)).append("=");
        for (std::size_t count = 1 + choices.below(4); count > 0; --count) {
            if (choices.below(8) == 7) {
                link += choices.bytes(choices.below(8));
            } else {
                link += choices.one_of(values);
            }
            if (count > 1) link += ",";
        }
    }
    return link;
}

}  // namespace

void run(std::string_view input) {
    Choices choices(input);
    const bool as_it_comes = choices.flag();
    const std::string link =
        as_it_comes ? std::string(choices.bytes(input.size())) : put_together(choices);

    const auto fragment = app::split_fragment(link);
    for (const auto& [key, value] : fragment.parameters) {
        const auto decoded = app::decode(value);
        if (decoded) holds(is_utf8(*decoded) && app::decode(app::encode(*decoded)) == decoded);
        const auto list = app::decode_list(value);
        const auto again = app::decode_list(app::encode_list(list.items));
        holds(again.all && again.items == list.items);
    }

    const app::ReferenceData& reference = small_reference();
    const app::Session start = app::start_session(reference.profiles);
    app::Session session = start;
    const auto opened = app::open_view(session, link, reference);
    const auto message = app::message_of(opened);
    if (message)
        holds(is_utf8(
            reference.translations.in(session.language).text(message->key, message->arguments)));
    const std::string view = app::to_fragment(session, reference.profiles);
    if (opened.outcome != app::OpenedView::Outcome::opened) {
        holds(view == app::to_fragment(start, reference.profiles));
        return;
    }
    holds(is_utf8(view));
    // What is written of a view opens as that view, without a word.
    app::Session other = start;
    const auto reopened = app::open_view(other, view, reference);
    holds(reopened.outcome == app::OpenedView::Outcome::opened);
    holds(reopened.not_understood.empty() && reopened.unknown_mode.empty());
    holds(reopened.not_loaded.empty() && !reopened.filter_too_long && !reopened.mended);
    holds(app::to_fragment(other, reference.profiles) == view);
}

}  // namespace kurabe::fuzz
