#include "wording/value_text.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "wording/marked_text.h"

namespace kurabe::wording {
namespace {

using model::Quantity;
using model::ValueKind;

std::string join(const std::vector<std::string>& parts, const Texts& texts) {
    const std::string separator = texts.text("format.list_separator");
    std::string joined;
    for (const std::string& part : parts) {
        if (!joined.empty()) joined += separator;
        joined += part;
    }
    return joined;
}

std::string unit_pattern(const Quantity& quantity, bool singular) {
    const std::string group = quantity.kind == ValueKind::rate ? "rate." : "unit.";
    std::string key = group + std::string(model::to_name(quantity.unit));
    if (singular) key += ".one";
    return key;
}

// "1〜2週間": the numbers first, then the unit once.
std::string quantity_text(const Quantity& quantity, const Texts& texts) {
    if (quantity.term) return texts.text("term." + std::string(to_name(*quantity.term)));
    std::string numbers;
    bool singular = false;
    if (quantity.least && quantity.most && !quantity.exact()) {
        numbers = texts.text("format.range", {{"from", number_text(*quantity.least)},
                                              {"to", number_text(*quantity.most)}});
    } else {
        const model::Decimal& number = quantity.least ? *quantity.least : *quantity.most;
        numbers = number_text(number);
        singular = number == 1;
    }
    std::string measured = texts.text(unit_pattern(quantity, singular), {{"n", numbers}});
    if (quantity.least && quantity.most) return measured;
    if (quantity.least) return texts.text("format.at_least", {{"value", measured}});
    const bool elapsed = quantity.kind == ValueKind::duration;
    return texts.text(elapsed ? "format.within" : "format.at_most", {{"value", measured}});
}

std::string time_text(model::TimeOfDay time) {
    std::array<char, 24> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%d:%02d", time.minutes / 60,
                                     time.minutes % 60);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string span_text(const model::TimeSpan& span, const Texts& texts) {
    return texts.text("format.range", {{"from", time_text(span.from)}, {"to", time_text(span.to)}});
}

std::string schedule_text(const model::Schedule& schedule, const Texts& texts) {
    constexpr int whole_day = 24 * 60;
    const bool every_day = schedule.days == model::Schedule::Days::every_day;
    const bool all_day = schedule.open.from.minutes == 0 && schedule.open.to.minutes == whole_day;
    if (every_day && all_day && schedule.except.empty()) {
        return texts.text("schedule.always");
    }
    std::string text = texts.text(every_day ? "schedule.every_day" : "schedule.weekdays",
                                  {{"hours", span_text(schedule.open, texts)}});
    std::vector<std::string> pauses;
    for (const auto& pause : schedule.except) pauses.push_back(span_text(pause, texts));
    if (!pauses.empty()) {
        text += texts.text("schedule.except", {{"hours", join(pauses, texts)}});
    }
    return text;
}

std::string list_text(const model::List& list, const Texts& texts) {
    std::vector<std::string> items;
    for (const auto& item : list.items) items.push_back(marked(item, texts));
    return join(items, texts);
}

std::string enumeration_text(const model::Enumeration& enumeration, const model::Property* property,
                             const Texts& texts) {
    std::vector<std::string> labels;
    for (const std::string& code : enumeration.codes) {
        std::string label = code;
        if (property != nullptr) {
            for (const auto& option : property->options) {
                if (option.code == code) label = marked(option.label, texts);
            }
        }
        labels.push_back(label);
    }
    return join(labels, texts);
}

std::string certification_text(const model::Certification& certification, const Texts& texts) {
    std::string text = certification.standard;
    if (certification.valid_until) {
        text += texts.text("certification.until",
                           {{"date", date_text(*certification.valid_until, texts)}});
    }
    return text;
}

// The country's name where the program has one, else its code.
std::string country_text(const std::string& code, const Texts& texts) {
    const std::string key = "country." + code;
    return texts.has(key) ? texts.text(key) : code;
}

std::string party_text(const model::Party& party, const Texts& texts) {
    const std::string& name = party.name.in(texts.language());
    std::vector<std::string> details;
    if (!party.country.empty()) details.push_back(country_text(party.country, texts));
    const std::string purpose = marked(party.purpose, texts);
    if (!purpose.empty()) details.push_back(purpose);
    if (details.empty()) return name;
    return texts.text("party.for", {{"name", name}, {"details", join(details, texts)}});
}

}  // namespace

std::string amount_text(int number, model::Unit unit, const Texts& texts) {
    const std::string numbers = std::to_string(number);
    const std::string key = "unit." + std::string(model::to_name(unit));
    return texts.text(number == 1 ? key + ".one" : key, {{"n", numbers}});
}

std::string number_text(const model::Decimal& number) {
    std::string text = to_text(number);
    const std::size_t whole = std::min(text.find('.'), text.size());
    if (whole < 5) return text;
    for (std::size_t at = whole; at > 3;) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

std::string date_text(const base::Date& date, const Texts& texts) {
    const Arguments parts = {
        {"y", std::to_string(date.year)},
        {"m", std::to_string(date.month)},
        {"d", std::to_string(date.day)},
        {"month",
         date.month == 0 ? std::string() : texts.text("date.month." + std::to_string(date.month))}};
    if (date.month == 0) return texts.text("date.year", parts);
    return texts.text(date.day == 0 ? "date.year_month" : "date.full", parts);
}

std::string value_text(const model::Value& value, const model::Property* property,
                       const Texts& texts) {
    struct Visitor {
        const model::Property* property;
        const Texts& texts;
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(const Quantity& v) const { return quantity_text(v, texts); }
        std::string operator()(const base::Date& v) const { return date_text(v, texts); }
        std::string operator()(const model::TimeOfDay& v) const { return time_text(v); }
        std::string operator()(const model::Schedule& v) const { return schedule_text(v, texts); }
        std::string operator()(const model::Text& v) const { return marked(v.text, texts); }
        std::string operator()(const model::List& v) const { return list_text(v, texts); }
        std::string operator()(const model::Enumeration& v) const {
            return enumeration_text(v, property, texts);
        }
        std::string operator()(const model::Certification& v) const {
            return certification_text(v, texts);
        }
        std::string operator()(const model::Party& v) const { return party_text(v, texts); }
    };
    return std::visit(Visitor{property, texts}, value);
}

std::vector<LabelledText> value_parts(const model::Value& value, const Texts& texts) {
    std::vector<LabelledText> parts;
    const auto add = [&](std::string_view key, const std::string& text) {
        if (!text.empty()) parts.push_back({texts.text(key), text});
    };
    const auto add_date = [&](std::string_view key, const std::optional<base::Date>& date) {
        if (date) add(key, date_text(*date, texts));
    };
    const auto language = texts.language();
    if (const auto* certification = model::certification_in(value)) {
        add("certification.number", certification->number);
        add("certification.body", certification->body.in(language));
        add_date("certification.first_issued", certification->first_issued);
        add_date("certification.valid_from", certification->valid_from);
        add_date("certification.valid_until", certification->valid_until);
        add("certification.scope", marked(certification->scope, texts));
    }
    if (const auto* party = model::party_in(value)) {
        add("party.purpose", marked(party->purpose, texts));
        add("party.operator", party->run_by.in(language));
        if (!party->country.empty()) add("party.country", country_text(party->country, texts));
    }
    return parts;
}

}  // namespace kurabe::wording
