#include "files/value_writer.h"

#include <array>
#include <cstdio>
#include <string>
#include <variant>

#include "files/optional_members.h"

namespace kurabe::files {
namespace {

std::string clock(model::TimeOfDay time) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", time.minutes / 60, time.minutes % 60);
    return text.data();
}

void write_span(JsonWriter& json, const model::TimeSpan& span) {
    json.member("from", clock(span.from));
    json.member("to", clock(span.to));
}

// The members of each kind behind "kind".
struct Members {
    JsonWriter& json;

    void operator()(std::monostate) const {}
    void operator()(const model::Quantity& quantity) const {
        if (quantity.term) {
            json.member("term", model::to_name(*quantity.term));
            return;
        }
        if (quantity.exact()) {
            json.member("amount", *quantity.least);
        } else {
            if (quantity.least) json.member("min", *quantity.least);
            if (quantity.most) json.member("max", *quantity.most);
        }
        if (quantity.kind == model::ValueKind::percent) return;
        const bool is_rate = quantity.kind == model::ValueKind::rate;
        json.member(is_rate ? "per" : "unit", model::to_name(quantity.unit));
    }
    void operator()(const model::Date& date) const { json.member("date", base::to_iso(date)); }
    void operator()(const model::TimeOfDay& time) const { json.member("time", clock(time)); }
    void operator()(const model::Schedule& schedule) const {
        const bool weekdays = schedule.days == model::Schedule::Days::weekdays;
        json.member("days", weekdays ? "weekdays" : "every_day");
        write_span(json, schedule.open);
        if (schedule.except.empty()) return;
        json.array("except", [&] {
            for (const auto& span : schedule.except) json.object([&] { write_span(json, span); });
        });
    }
    void operator()(const model::Text& text) const { write_localized(json, "text", text.text); }
    void operator()(const model::List& list) const {
        json.array("items", [&] {
            for (const auto& item : list.items) write_value(json, item);
        });
    }
    void operator()(const model::Enumeration& enumeration) const {
        json.member("codes", enumeration.codes);
    }
    void operator()(const model::Certification& certification) const {
        json.member("standard", certification.standard);
        write_text(json, "number", certification.number);
        write_localized(json, "body", certification.body);
        write_date(json, "first_issued", certification.first_issued);
        write_date(json, "valid_from", certification.valid_from);
        write_date(json, "valid_until", certification.valid_until);
        write_localized(json, "scope", certification.scope);
    }
    void operator()(const model::Party& party) const {
        write_localized(json, "name", party.name);
        write_localized(json, "purpose", party.purpose);
        write_localized(json, "operator", party.run_by);
        write_text(json, "country", party.country);
    }
};

}  // namespace

void write_value_member(JsonWriter& json, const model::Value& value) {
    const auto kind = model::kind_of(value);
    if (!kind) return;
    json.object("value", [&] {
        json.member("kind", model::to_name(*kind));
        std::visit(Members{json}, value);
    });
}

}  // namespace kurabe::files
