#include "app/views/shell/shell_view.h"

#include "app/loading/loading.h"
#include "app/persistence/persistence.h"
#include "app/session/view_state.h"
#include "text/utf8.h"

namespace kurabe::app {
namespace {

std::string warning_of_storage(const ViewContext& context) {
    const autosave::StorageStatus storage = context.persistence.storage();
    return storage == autosave::StorageStatus::works
               ? std::string()
               : context.texts.text(autosave::text_key(storage));
}

std::string tab_label(const Mode& mode, const ViewContext& context) {
    std::string label = context.texts.text(mode.label_key);
    const std::size_t unread = mode.shows_reports ? context.loading.unread_reports() : 0;
    if (unread == 0) return label;
    return context.texts.text("load.tab_failed", {{"tab", label}, {"n", std::to_string(unread)}});
}

}  // namespace

ShellView ShellView::build(const ViewContext& context) {
    const auto& texts = context.texts;
    ShellView view;
    view.mode = context.session.mode;
    view.language = context.session.language;
    for (const Mode& mode : modes) {
        view.tabs.push_back({mode.mode, std::string(mode.id), tab_label(mode, context),
                             mode.mode == context.session.mode});
    }
    const auto described = [&](std::string_view key, const std::vector<UndoEntry>& entries) {
        return texts.text(key, {{"what", entries.empty() ? "" : entries.back().description}});
    };
    const Document& document = context.document;
    view.can_undo = !document.undo_entries().empty();
    view.can_redo = !document.redo_entries().empty();
    view.undo_text = described("shell.undo", document.undo_entries());
    view.redo_text = described("shell.redo", document.redo_entries());
    return view;
}

SavedViewsView SavedViewsView::build(const ViewContext& context) {
    SavedViewsView view;
    const std::string present = to_saved_view(context.session, context.reference.profiles);
    for (const SavedView& saved : context.session.saved_views) {
        view.views.push_back({saved.name, saved.name, saved.view == present});
    }
    view.storage_warning = warning_of_storage(context);
    return view;
}

ReadyMadeViewsView ReadyMadeViewsView::build(const ViewContext& context) {
    const auto& texts = context.texts;
    const model::ReadyMadeView* present = view_in_force(context);
    ReadyMadeViewsView view;
    view.views.push_back({"", texts.text("ui.all_properties"), present == nullptr,
                          texts.text("ui.all_properties_hint")});
    for (const model::ReadyMadeView& made : context.catalogs().views) {
        const std::string count = std::to_string(made.properties.size());
        view.views.push_back(
            {made.id, made.label.in(texts.language()), &made == present,
             texts.text("ui.ready_made_hint",
                        {{"purpose", made.purpose.in(texts.language())}, {"n", count}})});
    }
    if (present != nullptr) view.in_force = present->label.in(texts.language());
    return view;
}

StatusView StatusView::build(const ViewContext& context) {
    StatusView view;
    if (const auto& message = context.status.message()) {
        constexpr std::size_t max_code_points = 400;  // names may be as long as they like
        view.text =
            text::shortened(context.texts.text(message->key, message->arguments), max_code_points);
        view.message = context.status.number();
        view.gravity = message->gravity;
        view.remedy = context.status.remedy();
    } else if (context.persistence.has_own_content() ||
               autosave::is_unknown(context.persistence.storage())) {
        view.text = warning_of_storage(context);
    }
    if (const auto& progress = context.loading.progress()) {
        view.loading = true;
        view.message = 0;
        view.text = context.texts.text(
            progress->total == 0 ? "load.progress_of_unknown" : "load.progress",
            {{"done", std::to_string(progress->done)}, {"total", std::to_string(progress->total)}});
        if (progress->percent > 0) {
            view.text += context.texts.text("load.progress_of_sheet",
                                            {{"percent", std::to_string(progress->percent)}});
        }
    }
    return view;
}

}  // namespace kurabe::app
