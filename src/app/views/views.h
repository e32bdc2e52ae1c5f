// The view models, each made when it is asked for and again only where something that it depends on
// has changed. A view is a struct with
//
//     static constexpr Parts depends_on = {Part::profiles, …};
//     static View build(const ViewContext& context);
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

#include "app/session/revisions.h"
#include "app/views/view_context.h"

namespace kurabe::app {

class Views {
 public:
    // `context` gives what views are made of, brought up to date.
    Views(const Revisions& revisions, std::function<ViewContext()> context)
        : revisions_(revisions), context_(std::move(context)) {}

    // Valid until something that it depends on changes.
    template <typename View>
    [[nodiscard]] const View& get() {
        Entry<View>& entry = entry_of<View>();
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

    // How often the view was made.
    template <typename View>
    [[nodiscard]] std::size_t builds() {
        return entry_of<View>().builds;
    }

 private:
    struct AnyEntry {
        virtual ~AnyEntry() = default;
    };
    template <typename View>
    struct Entry : AnyEntry {
        View view;
        std::uint64_t revision = 0;  // 0: never made
        std::size_t builds = 0;
    };
    template <typename View>
    static constexpr char key = 0;  // its address stands for the type

    template <typename View>
    Entry<View>& entry_of() {
        auto& entry = entries_[&key<View>];
        if (entry == nullptr) entry = std::make_unique<Entry<View>>();
        return static_cast<Entry<View>&>(*entry);
    }

    const Revisions& revisions_;
    std::function<ViewContext()> context_;
    std::unordered_map<const char*, std::unique_ptr<AnyEntry>> entries_;
};

}  // namespace kurabe::app
