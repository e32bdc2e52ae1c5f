#include "app/views/library/library_view.h"

#include <algorithm>

#include "app/loading/load_reports.h"
#include "app/loading/loading.h"
#include "app/persistence/persistence.h"
#include "app/session/session_profiles.h"
#include "app/views/answer_text.h"
#include "app/views/emptiness.h"
#include "wording/labels.h"

namespace kurabe::app {
namespace {

LoadedProfileView profile_view(const model::ProfilePtr& profile, const ViewContext& context) {
    const auto& texts = context.texts;
    const auto& builtins = context.reference.profiles;
    LoadedProfileView loaded;
    loaded.key = model::edition_key(*profile);
    loaded.title = profile->service_name.in(texts.language());
    loaded.provider = profile->provider_name.in(texts.language());
    loaded.edition = edition_text(profile->edition_label, profile->edition_date, texts);
    loaded.counts =
        texts.text("library.counts", {{"answers", std::to_string(profile->answers.size())},
                                      {"documents", std::to_string(profile->documents.size())}});
    loaded.builtin = std::find(builtins.begin(), builtins.end(), profile) != builtins.end();
    loaded.origin = origin_of(profile, context);
    if (loaded.origin.empty()) loaded.origin = texts.text("library.builtin");
    return loaded;
}

OfferView offer_view(const Persistence::Offer& offer, const wording::Texts& texts) {
    return {
        offer.id,
        texts.text("storage.offer",
                   {{"place", offer.place.empty() ? texts.text("storage.no_place") : offer.place},
                    {"date", offer.date.empty() ? texts.text("storage.no_date") : offer.date}})};
}

}  // namespace

LibraryView LibraryView::build(const ViewContext& context) {
    const auto& texts = context.texts;
    const auto& profiles = context.session.profiles;
    const auto& builtins = context.reference.profiles;
    const autosave::StorageStatus storage = context.persistence.storage();
    LibraryView view;
    for (const auto& profile : profiles) view.profiles.push_back(profile_view(profile, context));
    view.reports = report_views(context.loading.reports(), texts);
    view.can_restore_builtins =
        std::any_of(builtins.begin(), builtins.end(), [&](const model::ProfilePtr& builtin) {
            return find_profile(profiles, model::edition_key(*builtin)) == nullptr;
        });
    view.storage_text = texts.text(autosave::text_key(storage));
    view.storage_works =
        storage == autosave::StorageStatus::works || storage == autosave::StorageStatus::off;
    view.keep_nothing = context.preferences.keep_nothing;
    view.omit_people = context.preferences.omit_people;
    view.can_unite = storage == autosave::StorageStatus::write_conflict;
    // What is not known may be there.
    view.can_erase = !context.persistence.is_pristine() || autosave::is_to_be_left(storage) ||
                     autosave::is_unknown(storage);
    for (const Persistence::Offer& offer : context.persistence.offers()) {
        view.offers.push_back(offer_view(offer, texts));
    }
    if (view.profiles.empty()) view.empty = emptiness(context, "library.empty");
    return view;
}

}  // namespace kurabe::app
