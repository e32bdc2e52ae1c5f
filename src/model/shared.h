// A value that copies share until one of them is changed: undo keeps hundreds of sessions, of which
// each differs from the next in little.
#pragma once

#include <memory>
#include <utility>

namespace kurabe::model {

template <typename T>
class Shared {
 public:
    Shared() : held_(std::make_shared<T>()) {}
    explicit Shared(T value) : held_(std::make_shared<T>(std::move(value))) {}

    [[nodiscard]] const T& operator*() const { return *held_; }
    [[nodiscard]] const T* operator->() const { return held_.get(); }
    // To be changed: from now on it is no other's.
    [[nodiscard]] T& own() {
        if (held_.use_count() > 1) held_ = std::make_shared<T>(*held_);
        return *held_;
    }
    [[nodiscard]] bool is_shared_with(const Shared& other) const { return held_ == other.held_; }

    friend bool operator==(const Shared& a, const Shared& b) {
        return a.held_ == b.held_ || *a.held_ == *b.held_;
    }

 private:
    std::shared_ptr<T> held_;
};

}  // namespace kurabe::model
