// A large alternative of a variant, kept outside it, so that the others need not take up its room.
#pragma once

#include <memory>
#include <utility>

namespace kurabe::model {

// Copied, compared and destroyed like the T that it holds. It always holds one, unless it was moved
// from; such a box may only be assigned to or destroyed.
template <typename T>
class Boxed {
 public:
    Boxed(T held) : held_(std::make_unique<T>(std::move(held))) {}  // as a variant takes it
    Boxed(const Boxed& other) : Boxed(T(*other.held_)) {}
    Boxed(Boxed&&) noexcept = default;
    Boxed& operator=(const Boxed& other) { return *this = Boxed(other); }
    Boxed& operator=(Boxed&&) noexcept = default;
    ~Boxed() = default;

    [[nodiscard]] const T& operator*() const { return *held_; }
    operator const T&() const { return *held_; }  // for visitors

    friend bool operator==(const Boxed& a, const Boxed& b) { return *a.held_ == *b.held_; }

 private:
    std::unique_ptr<T> held_;
};

}  // namespace kurabe::model
