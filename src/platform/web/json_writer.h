// Writes records (records.h) as JSON.
#pragma once

#include <array>
#include <concepts>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "files/json_text.h"
#include "platform/web/records.h"

namespace kurabe::platform {

class JsonWriter {
 public:
    void write(std::string_view text) { files::append_json_string(json_, text); }
    void write(bool value) { json_ += value ? "true" : "false"; }
    template <typename Number>
        requires std::integral<Number> || std::floating_point<Number>
    void write(Number number) {
        std::array<char, 32> digits{};
        std::snprintf(digits.data(), digits.size(), "%.15g", static_cast<double>(number));
        json_ += digits.data();
    }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    void write(Enum value) {
        for (const auto& [known, word] : Words<Enum>::all) {
            if (known == value) write(std::string_view(word));
        }
    }
    template <typename Value>
    void write(const std::optional<Value>& value) {
        if (value) {
            write(*value);
        } else {
            json_ += "null";
        }
    }
    template <typename Value>
    void write(const std::vector<Value>& values) {
        json_ += '[';
        for (const Value& value : values) {
            separate('[');
            write(value);
        }
        json_ += ']';
    }
    template <typename... Values>
    void write(const std::variant<Values...>& value) {
        std::visit([this](const auto& held) { this->write(held); }, value);
    }
    template <typename Record>
        requires std::is_class_v<Record> && (!std::convertible_to<Record, std::string_view>)
    void write(const Record& record) {
        json_ += '{';
        describe(*this, record);
        json_ += '}';
    }

    template <typename Value>
    void member(std::string_view name, const Value& value) {
        separate('{');
        write(name);
        json_ += ':';
        write(value);
    }
    void type(std::string_view name) { member("type", name); }

    [[nodiscard]] std::string take() { return std::move(json_); }

 private:
    void separate(char opened) {
        if (json_.back() != opened) json_ += ',';
    }

    std::string json_;
};

template <typename Value>
[[nodiscard]] std::string to_json(const Value& value) {
    JsonWriter writer;
    writer.write(value);
    return writer.take();
}

}  // namespace kurabe::platform
