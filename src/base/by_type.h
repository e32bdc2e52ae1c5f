// One value of each type, made when it is first asked for.
#pragma once

#include <memory>
#include <unordered_map>

namespace kurabe::base {

class ByType {
 public:
    // Stays where it is.
    template <typename Value>
    [[nodiscard]] Value& get() {
        auto& holder = holders_[&key<Value>];
        if (holder == nullptr) holder = std::make_unique<Holder<Value>>();
        return static_cast<Holder<Value>&>(*holder).value;
    }

 private:
    struct AnyHolder {
        virtual ~AnyHolder() = default;
    };
    template <typename Value>
    struct Holder : AnyHolder {
        Value value;
    };
    template <typename Value>
    static constexpr char key = 0;  // its address stands for the type

    std::unordered_map<const char*, std::unique_ptr<AnyHolder>> holders_;
};

}  // namespace kurabe::base
