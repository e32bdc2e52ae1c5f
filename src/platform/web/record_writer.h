// Writes records (records.h) as JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "files/json_writer.h"
#include "platform/web/records.h"

namespace kurabe::platform {

class RecordWriter {
 public:
    template <typename Value>
    void write(const Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            for (const auto& [known, word] : Words<Value>::all) {
                if (known == value) json_.value(std::string_view(word));
            }
        } else if constexpr (std::is_arithmetic_v<Value> ||
                             std::is_convertible_v<Value, std::string_view>) {
            json_.value(value);
        } else {
            json_.object([&] { describe(*this, value); });
        }
    }
    template <typename Value>
    void write(const std::optional<Value>& value) {
        if (value) {
            write(*value);
        } else {
            json_.null();
        }
    }
    template <typename Value>
    void write(const std::vector<Value>& values) {
        json_.array([&] {
            for (const Value& value : values) write(value);
        });
    }
    template <typename... Values>
    void write(const std::variant<Values...>& value) {
        std::visit([this](const auto& held) { this->write(held); }, value);
    }

    template <typename Value>
    void member(std::string_view name, const Value& value) {
        json_.key(name);
        write(value);
    }
    void type(std::string_view name) { member("type", name); }

    [[nodiscard]] std::string take() { return json_.take(); }

 private:
    files::JsonWriter json_{files::JsonWriter::Layout::compact};
};

template <typename Value>
[[nodiscard]] std::string to_json(const Value& value) {
    RecordWriter writer;
    writer.write(value);
    return writer.take();
}

}  // namespace kurabe::platform
