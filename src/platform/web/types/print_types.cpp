// Prints the records that the program hands to the page's scripts (records.h) as TypeScript. The
// build runs it for the type checker alone: the page does not contain it. The exported functions'
// types come from Emscripten (--emit-tsd), which knows nothing of records.
#include <concepts>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "platform/web/records.h"

namespace kurabe::platform {
namespace {

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

template <typename Type>
struct TypeName;

// Goes through a record as JsonWriter does; values do not matter.
class TypeWriter {
 public:
    template <typename Value>
    void member(std::string_view name, const Value&) {
        members_ += " " + std::string(name) + ": " + TypeName<Value>::of() + ";";
    }
    void type(std::string_view name) { members_ += " type: " + quoted(name) + ";"; }

    template <typename Record>
    void record(const char* name) {
        std::printf("export type %s = %s;\n", name, TypeName<Record>::of().c_str());
    }

    [[nodiscard]] std::string members() const { return "{" + members_ + " }"; }

 private:
    std::string members_;
};

template <typename Record>
struct TypeName {
    static std::string of() {
        TypeWriter writer;
        describe(writer, Record{});
        return writer.members();
    }
};
template <typename Text>
    requires std::convertible_to<Text, std::string_view>
struct TypeName<Text> {
    static std::string of() { return "string"; }
};
template <>
struct TypeName<bool> {
    static std::string of() { return "boolean"; }
};
template <typename Number>
    requires std::integral<Number> || std::floating_point<Number>
struct TypeName<Number> {
    static std::string of() { return "number"; }
};
template <typename Enum>
    requires std::is_enum_v<Enum>
struct TypeName<Enum> {
    static std::string of() {
        std::string all;
        for (const auto& [value, word] : Words<Enum>::all) {
            all += (all.empty() ? "" : " | ") + quoted(word);
        }
        return all;
    }
};
template <typename Value>
struct TypeName<std::optional<Value>> {
    static std::string of() { return TypeName<Value>::of() + " | null"; }
};
template <typename Value>
struct TypeName<std::vector<Value>> {
    static std::string of() { return "(" + TypeName<Value>::of() + ")[]"; }
};
template <typename... Values>
struct TypeName<std::variant<Values...>> {
    static std::string of() {
        std::string all;
        ((all += (all.empty() ? "" : " | ") + TypeName<Values>::of()), ...);
        return all;
    }
};

}  // namespace
}  // namespace kurabe::platform

int main() {
    kurabe::platform::TypeWriter writer;
    kurabe::platform::describe_records(writer);
}
