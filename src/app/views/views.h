// The view models, each made when it is asked for and again only where something that it depends on
// has changed. A view is a struct with
//
//     static constexpr Parts depends_on = {Part::profiles, …};
//     static View build(const ViewContext& context);
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>

#include "app/session/revisions.h"
#include "app/views/view_context.h"
#include "base/by_type.h"

namespace kurabe::app {

class Views {
 public:
    // `context` gives what views are made of, brought up to date.
    Views(const Revisions& revisions, std::function<ViewContext()> context)
        : revisions_(revisions), context_(std::move(context)) {}

    // Valid until something that it depends on changes.
    template <typename View>
    [[nodiscard]] const View& get() {
        auto& entry = entries_.get<Entry<View>>();
        if (entry.revision != revision<View>()) {
            entry.view = View::build(context_());
            entry.revision = revision<View>();
            ++entry.builds;
        }
        return entry.view;
    }

    // Equal numbers mean that the view is as it was.
    template <typename View>
    [[nodiscard]] std::uint64_t revision() const {
        return revisions_.of(View::depends_on);
    }

    // Whether get() would not make it anew.
    template <typename View>
    [[nodiscard]] bool is_current() {
        return entries_.get<Entry<View>>().revision == revision<View>();
    }

    // How often the view was made.
    template <typename View>
    [[nodiscard]] std::size_t builds() {
        return entries_.get<Entry<View>>().builds;
    }

 private:
    template <typename View>
    struct Entry {
        View view;
        std::uint64_t revision = 0;  // 0: never made
        std::size_t builds = 0;
    };

    const Revisions& revisions_;
    std::function<ViewContext()> context_;
    base::ByType entries_;  // Entry<View> of each
};

}  // namespace kurabe::app
