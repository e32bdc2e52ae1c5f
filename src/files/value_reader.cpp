#include "files/value_reader.h"

#include <algorithm>
#include <string>

namespace kurabe::files {
namespace {

using model::Unit;
using model::Value;
using model::ValueKind;

constexpr std::string_view kind_names =
    "duration percent count number rate date time schedule text list enumeration certification "
    "party";

constexpr std::string_view term_names = "immediate while_active unlimited";

bool unit_fits(ValueKind kind, Unit unit) {
    switch (kind) {
        case ValueKind::duration: return model::is_duration(unit);
        case ValueKind::rate: return model::is_duration(unit) && unit != Unit::business_day;
        case ValueKind::percent: return unit == Unit::percent;
        case ValueKind::number:
            return unit == Unit::none || unit == Unit::bit || unit == Unit::byte ||
                   unit == Unit::yen;
        case ValueKind::count:
            return !model::is_duration(unit) && unit != Unit::percent && unit != Unit::none &&
                   !unit_fits(ValueKind::number, unit);
        default: return false;
    }
}

Unit read_unit(const JsonCursor& cursor, ValueKind kind) {
    if (kind == ValueKind::percent) return Unit::percent;
    const std::string_view key = kind == ValueKind::rate ? "per" : "unit";
    const auto member = cursor.require(key);
    if (!member) return Unit::none;
    const std::string_view name = member->read_view();
    const auto unit = model::unit_from_name(name);
    if (!unit || !unit_fits(kind, *unit)) {
        if (member->node().type == JsonNode::Type::string) {
            member->error("value.unit", {{"found", std::string(name)},
                                         {"kind", std::string(model::to_name(kind))}});
        }
        return Unit::none;
    }
    return *unit;
}

// A duration in words: {"kind": "duration", "term": "immediate"}.
Value read_term(const JsonCursor& cursor, const JsonCursor& member) {
    cursor.expect_only({"kind", "term"});
    const auto term = read_name(member, &model::term_from_name, term_names);
    if (!term) return {};
    model::Quantity quantity;
    quantity.kind = ValueKind::duration;
    quantity.term = term;
    if (*term == model::Term::immediate) quantity.least = quantity.most = model::Decimal();
    return quantity;
}

Value read_quantity(const JsonCursor& cursor, ValueKind kind) {
    const auto term = kind == ValueKind::duration ? cursor.find("term") : std::nullopt;
    const bool has_amount = cursor.find("amount") || cursor.find("min") || cursor.find("max");
    if (term && (has_amount || cursor.find("unit"))) {
        cursor.error("value.term_and_amount");
        return {};
    }
    if (term) return read_term(cursor, *term);
    cursor.expect_only({"kind", "amount", "min", "max", kind == ValueKind::rate ? "per" : "unit"});
    if (!has_amount) {
        cursor.error("value.no_amount");
        return {};
    }
    model::Quantity quantity;
    quantity.kind = kind;
    quantity.unit = read_unit(cursor, kind);
    const auto amount = cursor.optional_number("amount");
    quantity.least = amount ? amount : cursor.optional_number("min");
    quantity.most = amount ? amount : cursor.optional_number("max");
    if (cursor.find("amount") && (cursor.find("min") || cursor.find("max"))) {
        cursor.error("value.amount_and_interval");
        return {};
    }
    if (quantity.least && quantity.most && *quantity.least > *quantity.most) {
        cursor.error("value.interval_order");
        return {};
    }
    if (!quantity.least && !quantity.most) return {};  // already reported
    if (kind == ValueKind::percent &&
        std::max(quantity.least, quantity.most) > model::whole_share) {
        cursor.error("value.share_too_large");
        return {};
    }
    return quantity;
}

// "HH:MM", 00:00 to 24:00.
std::optional<model::TimeOfDay> read_time(const JsonCursor& cursor) {
    const std::string_view text = cursor.read_view();
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4)) {
        const int hours = (text[0] - '0') * 10 + (text[1] - '0');
        const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
        const int total = hours * 60 + minutes;
        if (minutes < 60 && total <= 24 * 60) return model::TimeOfDay{total};
    }
    if (cursor.node().type == JsonNode::Type::string) {
        cursor.error("value.time", {{"found", std::string(text)}});
    }
    return std::nullopt;
}

std::optional<model::TimeSpan> read_span(const JsonCursor& cursor) {
    const auto from_member = cursor.require("from");
    const auto to_member = cursor.require("to");
    if (!from_member || !to_member) return std::nullopt;
    const auto from = read_time(*from_member);
    const auto to = read_time(*to_member);
    if (!from || !to) return std::nullopt;
    if (*from >= *to) {
        cursor.error("value.interval_order");
        return std::nullopt;
    }
    return model::TimeSpan{*from, *to};
}

Value read_schedule(const JsonCursor& cursor) {
    cursor.expect_only({"kind", "days", "from", "to", "except"});
    model::Schedule schedule;
    const std::string days = cursor.require_text("days");
    if (days == "weekdays") {
        schedule.days = model::Schedule::Days::weekdays;
    } else if (days != "every_day") {
        cursor.error("format.name", {{"found", days}, {"allowed", "every_day weekdays"}});
        return {};
    }
    const auto open = read_span(cursor);
    if (!open) return {};
    schedule.open = *open;
    if (const auto except = cursor.find("except")) {
        for (const JsonCursor& item : except->read_items()) {
            if (!item.is_object()) continue;
            item.expect_only({"from", "to"});
            const auto pause = read_span(item);
            if (!pause) continue;
            if (pause->from < open->from || pause->to > open->to) {
                item.error("value.pause_outside");
                continue;
            }
            schedule.except.push_back(*pause);
        }
    }
    return schedule;
}

Value read_list(const JsonCursor& cursor) {
    cursor.expect_only({"kind", "items"});
    const auto items = cursor.require("items");
    if (!items) return {};
    model::List list;
    for (const JsonCursor& item : items->read_items()) list.items.push_back(item.read_localized());
    if (list.items.empty()) items->error("format.empty_list");
    return list;
}

Value read_enumeration(const JsonCursor& cursor) {
    cursor.expect_only({"kind", "codes"});
    const auto codes = cursor.require("codes");
    if (!codes) return {};
    model::Enumeration enumeration;
    for (const JsonCursor& item : codes->read_items())
        enumeration.codes.push_back(item.read_text());
    if (enumeration.codes.empty()) codes->error("format.empty_list");
    return enumeration;
}

Value read_certification(const JsonCursor& cursor) {
    cursor.expect_only({"kind", "standard", "number", "body", "first_issued", "valid_from",
                        "valid_until", "scope"});
    model::Certification certification;
    certification.standard = cursor.require_text("standard");
    certification.number = cursor.optional_text("number");
    certification.body = cursor.optional_localized("body");
    certification.first_issued = cursor.optional_date("first_issued");
    certification.valid_from = cursor.optional_date("valid_from");
    certification.valid_until = cursor.optional_date("valid_until");
    certification.scope = cursor.optional_localized("scope");
    if (certification.valid_from && certification.valid_until &&
        *certification.valid_from > base::last_day(*certification.valid_until)) {
        cursor.error("value.interval_order");
    }
    return certification;
}

// ISO 3166-1 alpha-2. Which codes are assigned changes; that it is one of two letters is checked.
std::string read_country(const JsonCursor& cursor) {
    const auto member = cursor.find("country");
    if (!member) return {};
    std::string code = member->read_text();
    const bool is_code = code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) {
                             return c >= 'A' && c <= 'Z';
                         });
    if (is_code) return code;
    member->error("format.country", {{"found", code}});
    return {};
}

Value read_party(const JsonCursor& cursor) {
    cursor.expect_only({"kind", "name", "purpose", "operator", "country"});
    return model::Party{cursor.require_localized("name"), cursor.optional_localized("purpose"),
                        cursor.optional_localized("operator"), read_country(cursor)};
}

Value read_date_value(const JsonCursor& cursor) {
    cursor.expect_only({"kind", "date"});
    if (!cursor.require("date")) return {};
    const auto date = cursor.optional_date("date");
    return date ? Value(*date) : Value();
}

Value read_time_value(const JsonCursor& cursor) {
    cursor.expect_only({"kind", "time"});
    const auto member = cursor.require("time");
    const auto time = member ? read_time(*member) : std::nullopt;
    return time ? Value(*time) : Value();
}

Value read_text_value(const JsonCursor& cursor) {
    cursor.expect_only({"kind", "text"});
    return model::Text{cursor.require_localized("text")};
}

}  // namespace

Value read_value(const JsonCursor& cursor) {
    if (!cursor.is_object()) return {};
    const auto kind_member = cursor.require("kind");
    if (!kind_member) return {};
    const auto kind = read_name(*kind_member, &model::value_kind_from_name, kind_names);
    if (!kind) return {};
    switch (*kind) {
        case ValueKind::duration:
        case ValueKind::percent:
        case ValueKind::count:
        case ValueKind::number:
        case ValueKind::rate: return read_quantity(cursor, *kind);
        case ValueKind::date: return read_date_value(cursor);
        case ValueKind::time: return read_time_value(cursor);
        case ValueKind::schedule: return read_schedule(cursor);
        case ValueKind::text: return read_text_value(cursor);
        case ValueKind::list: return read_list(cursor);
        case ValueKind::enumeration: return read_enumeration(cursor);
        case ValueKind::certification: return read_certification(cursor);
        case ValueKind::party: return read_party(cursor);
        case ValueKind::boolean: break;
    }
    // A boolean is answered by its state alone.
    kind_member->error("format.name", {{"found", "boolean"}, {"allowed", std::string(kind_names)}});
    return {};
}

}  // namespace kurabe::files
