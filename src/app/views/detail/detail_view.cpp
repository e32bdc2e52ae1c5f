#include <algorithm>
#include <set>

#include "app/views/answer_text.h"
#include "app/views/detail/detail_view.h"
#include "app/views/emptiness.h"
#include "app/views/highlight.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::app {
namespace {

struct DetailContext {
    const ViewContext& view;
    const model::Profile& profile;
    std::set<std::string> properties;  // that the filter lets through
};

AnswerDetail detail_of(const DetailContext& context, const model::Answer& answer) {
    auto detail = answer_detail(
        answer, context.profile,
        model::find_property(context.view.catalogs().properties, context.profile, answer.property),
        context.view.texts, context.view.today());
    highlight(detail, query::words_of(context.view.filter.root));
    return detail;
}

std::vector<DetailGroupView> groups_by_category(const DetailContext& context, std::size_t column) {
    std::vector<DetailGroupView> groups;
    const auto& table = context.view.table();
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        if (!context.properties.contains(table.rows()[row].property_id)) continue;
        const std::string category = category_id(table.rows()[row]);
        for (const model::Answer* answer : table.cell(row, column)) {
            if (groups.empty() || groups.back().id != category) {
                groups.push_back({category, category_label(context.view, category), {}, ""});
            }
            groups.back().answers.push_back(detail_of(context, *answer));
        }
    }
    return groups;
}

bool cites(const model::Answer& answer, const model::SourceLocator& place) {
    return std::any_of(answer.sources.begin(), answer.sources.end(), [&](const auto& source) {
        return source.document == place.document && source.at == place.at;
    });
}

// Sections in the document's own order, each with the answers that cite it; what states nothing
// checkable says why.
std::vector<DetailGroupView> groups_by_document(const DetailContext& context) {
    std::vector<DetailGroupView> groups;
    for (const auto& document : context.profile.documents) {
        for (const auto& section : document.sections) {
            const model::SourceLocator place{document.id, section.at, std::nullopt};
            const std::string title = wording::marked(section.title, context.view.texts);
            DetailGroupView group;
            group.id = document.id + "#" + section.at;
            group.label =
                title.empty() || title == section.at ? section.at : section.at + " " + title;
            for (const auto& answer : context.profile.answers) {
                if (cites(answer, place) && context.properties.contains(answer.property)) {
                    group.answers.push_back(detail_of(context, answer));
                }
            }
            for (const auto& passage : context.profile.not_checkable) {
                const bool here =
                    passage.source.document == place.document && passage.source.at == place.at;
                if (here && context.view.session.filter.empty()) {
                    group.not_checkable = wording::marked(passage.reason, context.view.texts);
                }
            }
            if (!group.answers.empty() || !group.not_checkable.empty()) {
                groups.push_back(std::move(group));
            }
        }
    }
    return groups;
}

void add_facts(const DetailContext& context, DetailView& view) {
    const auto& texts = context.view.texts;
    const auto language = texts.language();
    const auto& profile = context.profile;
    const auto add = [&](std::string_view key, const std::string& text) {
        if (!text.empty()) view.facts.push_back({texts.text(key), text});
    };
    add("fact.provider", profile.provider_name.in(language));
    add("fact.kind", wording::marked(profile.service_kind, texts));
    add("fact.edition", edition_text(profile.edition_label, profile.edition_date, texts));
    for (const auto& document : profile.documents) {
        std::string name = wording::marked(document.title, texts);
        const std::string edition = edition_text(document.edition, document.date, texts);
        if (!edition.empty()) name += " " + edition;
        add("fact.document", texts.text("fact.document_line",
                                        {{"document", name},
                                         {"sections", std::to_string(document.sections.size())}}));
        for (const auto& revision : document.revisions) {
            const std::string revised = edition_text(revision.edition, revision.date, texts);
            const std::string note = wording::marked(revision.note, texts);
            add("fact.revision", note.empty() ? revised : revised + " " + note);
        }
    }
    const auto vouches = [&](std::string_view key, const std::optional<model::Voucher>& voucher) {
        if (voucher) add(key, edition_text(voucher->name, voucher->date, texts));
    };
    vouches("fact.made_by", profile.made_by);
    vouches("fact.checked_by", profile.checked_by);
    add("fact.answers", std::to_string(profile.answers.size()));
}

void add_silent(const DetailContext& context, std::size_t column, DetailView& view) {
    const auto& table = context.view.table();
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const auto& entry = table.rows()[row];
        if (table.cell(row, column).empty() && context.properties.contains(entry.property_id)) {
            view.silent.push_back(
                property_label(entry.property, entry.property_id, context.view.texts));
        }
    }
    view.silent_title =
        context.view.texts.text("detail.silent_title", {{"n", std::to_string(view.silent.size())}});
}

}  // namespace

DetailView DetailView::build(const ViewContext& context) {
    const auto& session = context.session;
    const auto& texts = context.texts;
    DetailView view;
    view.profiles = profile_choices(context, session.detail_profile);
    const bool by_document = session.detail_order == DetailOrder::document;
    view.orders = {{"category", texts.text("detail.by_category"), !by_document},
                   {"document", texts.text("detail.by_document"), by_document}};
    const auto column = find_column(context, session.detail_profile);
    if (!column) {
        view.empty = emptiness(context, "detail.empty");
        return view;
    }

    DetailContext detail{context, *context.table().profiles()[*column], {}};
    for (const std::size_t row : matching_rows(context, {*column}))
        detail.properties.insert(context.table().rows()[row].property_id);

    view.title = detail.profile.service_name.in(texts.language());
    add_facts(detail, view);
    view.groups = by_document ? groups_by_document(detail) : groups_by_category(detail, *column);
    add_silent(detail, *column, view);
    if (view.groups.empty() && view.silent.empty()) {
        view.empty = no_match(context, {*column});
    }
    return view;
}

}  // namespace kurabe::app
