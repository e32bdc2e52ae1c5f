#include "app/views/library/library_view.h"

#include <algorithm>
#include <utility>

#include "app/views/answer_text.h"
#include "app/views/emptiness.h"

namespace kurabe::app {
namespace {

LoadedProfileView profile_view(const model::ProfilePtr& profile, const LibraryContext& library,
                               const wording::Texts& texts) {
    LoadedProfileView loaded;
    loaded.key = model::edition_key(*profile);
    loaded.title = profile->service_name.in(texts.language());
    loaded.provider = profile->provider_name.in(texts.language());
    loaded.edition = edition_text(profile->edition_label, profile->edition_date, texts);
    loaded.counts =
        texts.text("library.counts", {{"answers", std::to_string(profile->answers.size())},
                                      {"documents", std::to_string(profile->documents.size())}});
    loaded.builtin = std::find(library.builtins.begin(), library.builtins.end(), profile) !=
                     library.builtins.end();
    const Origins& origins = loaded.builtin ? library.library_origins : library.origins;
    const auto origin = origins.find(loaded.key);
    loaded.origin = origin == origins.end() ? texts.text("library.builtin") : origin->second;
    return loaded;
}

}  // namespace

std::string_view storage_key(Storage storage) {
    switch (storage) {
        case Storage::works: return "storage.works";
        case Storage::refused: return "storage.refused";
        case Storage::unreadable: return "storage.unreadable";
        case Storage::too_large: return "storage.too_large";
        case Storage::full: return "storage.full";
        case Storage::overtaken: return "storage.overtaken";
    }
    return "";
}

LibraryView build_library_view(const ViewContext& context, const LibraryContext& library) {
    const auto& texts = context.texts;
    const auto& profiles = context.session.profiles;
    LibraryView view;
    for (const auto& profile : profiles) {
        view.profiles.push_back(profile_view(profile, library, texts));
    }
    view.reports = report_views(library.reports, texts);
    view.can_restore_builtins = std::any_of(
        library.builtins.begin(), library.builtins.end(), [&](const model::ProfilePtr& builtin) {
            const std::string key = model::edition_key(*builtin);
            return std::none_of(profiles.begin(), profiles.end(),
                                [&](const auto& p) { return model::edition_key(*p) == key; });
        });
    view.storage_text = texts.text(storage_key(library.storage));
    view.storage_works = library.storage == Storage::works;
    view.can_erase = !library.at_start || library.storage == Storage::unreadable ||
                     library.storage == Storage::overtaken;
    if (view.profiles.empty()) view.empty = emptiness(texts, "library.empty");
    return view;
}

}  // namespace kurabe::app
