// What panels remember between frames: only how they look (heights, what has the keyboard), never
// what is shown. Each keeps a struct of its own here.
#pragma once

#include <memory>
#include <unordered_map>

namespace kurabe::ui {

class PanelStates {
 public:
    // Made when it is first asked for.
    template <typename State>
    [[nodiscard]] State& get() {
        auto& entry = entries_[&key<State>];
        if (entry == nullptr) entry = std::make_unique<Entry<State>>();
        return static_cast<Entry<State>&>(*entry).state;
    }

 private:
    struct AnyEntry {
        virtual ~AnyEntry() = default;
    };
    template <typename State>
    struct Entry : AnyEntry {
        State state;
    };
    template <typename State>
    static constexpr char key = 0;  // its address stands for the type

    std::unordered_map<const char*, std::unique_ptr<AnyEntry>> entries_;
};

}  // namespace kurabe::ui
