#include "app/views/library/library_view.h"
#include "present/mode_presenters.h"

namespace kurabe::present {
namespace {

void add_profile(const app::LoadedProfileView& profile, const HtmlContext& context) {
    Markup& html = context.html;
    html.open("tr").untrusted_element("th", profile.title, {{"scope", "row"}});
    for (const std::string* text :
         {&profile.provider, &profile.edition, &profile.counts, &profile.origin}) {
        html.untrusted_element("td", *text);
    }
    html.close();
}

void add_report(const app::LoadReportView& report, const HtmlContext& context) {
    Markup& html = context.html;
    const auto& texts = context.texts;
    html.untrusted_element("h3", report.file).element("p", report.outcome);
    for (const wording::DiagnosticText& diagnostic : report.diagnostics) {
        add_fields({{diagnostic.severity_text, diagnostic.what},
                    {texts.text("ui.place"), diagnostic.place},
                    {texts.text("ui.expected"), diagnostic.expected},
                    {texts.text("ui.fix"), diagnostic.fix}},
                   context);
    }
    if (!report.more_text.empty()) html.element("p", report.more_text);
}

}  // namespace

void add_library(app::Views& views, const HtmlContext& context) {
    const auto& view = views.get<app::LibraryView>();
    Markup& html = context.html;
    const auto& texts = context.texts;
    if (!view.empty.title.empty()) {
        add_empty(view.empty, context);
    } else {
        html.open("table");
        add_column_titles(
            texts.text("ui.loaded"),
            {texts.text("ui.vendor"), texts.text("fact.provider"), texts.text("fact.edition"),
             texts.text("fact.answers"), texts.text("report.origin")},
            context);
        html.open("tbody");
        for (const app::LoadedProfileView& profile : view.profiles) add_profile(profile, context);
        html.close().close();
    }
    html.element("p", view.storage_text);
    for (const app::OfferView& offer : view.offers) html.untrusted_element("p", offer.text);
    if (view.reports.empty()) return;
    html.element("h2", texts.text("ui.reports"));
    for (const app::LoadReportView& report : view.reports) add_report(report, context);
}

}  // namespace kurabe::present
