#include "decide/ground.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "compare/reader.h"
#include "files/json_writer.h"
#include "model/unit.h"

namespace kurabe::decide {
namespace {

using model::Quantity;
using model::Unit;

// "1 in 14 days" with as few periods as its amounts allow: "0.5 in 1 week".
Quantity in_fewest_periods(const Quantity& rate) {
    for (std::uint16_t part = rate.periods; part > 1; --part) {
        if (rate.periods % part != 0) continue;
        Quantity fewer = rate;
        fewer.periods = static_cast<std::uint16_t>(rate.periods / part);
        if (rate.least) fewer.least = model::quotient(*rate.least, part);
        if (rate.most) fewer.most = model::quotient(*rate.most, part);
        const bool exact = rate.least.has_value() == fewer.least.has_value() &&
                           rate.most.has_value() == fewer.most.has_value();
        if (exact) return fewer;
    }
    return rate;
}

// One form of amounts that are equal: 168 hours, 7 days and 7.0 days; of rates, which have whole
// numbers in the longest unit: once a month, 12 times a year.
Quantity in_one_form(const Quantity& quantity) {
    const bool is_rate = quantity.kind == model::ValueKind::rate;
    const std::array units = is_rate ? std::array{Unit::week, Unit::year, Unit::none}
                                     : std::array{Unit::second, Unit::month, Unit::bit};
    for (const Unit unit : units) {
        const auto converted = model::converted(quantity, unit);
        if (converted) return is_rate ? in_fewest_periods(*converted) : *converted;
    }
    return is_rate ? in_fewest_periods(quantity) : quantity;
}

std::string digits(const std::optional<model::Decimal>& number) {
    if (!number) return "";
    return model::to_text(model::product(*number, 1).value_or(*number));
}

// Writes a value so that equal values are the same text.
struct ValueWriter {
    const compare::Reader& reader;
    files::JsonWriter& json;

    void operator()(std::monostate) const { json.null(); }
    void operator()(const Quantity& written) const {
        const Quantity quantity = in_one_form(written);
        json.array([&] {
            json.value(model::to_name(quantity.kind));
            json.value(quantity.term ? model::to_name(*quantity.term) : "");
            json.value(digits(quantity.least));
            json.value(digits(quantity.most));
            json.value(model::to_name(quantity.unit));
            json.value(quantity.periods);
        });
    }
    void operator()(const model::Date& date) const { json.value(base::to_iso(date)); }
    void operator()(const model::TimeOfDay& time) const { json.value(time.minutes); }
    void operator()(const model::Schedule& schedule) const {
        std::vector<model::TimeSpan> pauses = schedule.except;
        std::sort(pauses.begin(), pauses.end(),
                  [](const auto& a, const auto& b) { return a.from < b.from; });
        pauses.insert(pauses.begin(), schedule.open);
        json.array([&] {
            json.value(schedule.days == model::Schedule::Days::weekdays);
            for (const model::TimeSpan& span : pauses) {
                json.value(span.from.minutes);
                json.value(span.to.minutes);
            }
        });
    }
    void operator()(const model::Text& text) const { json.value(reader.read(text.text)); }
    void operator()(const model::List& list) const {
        std::vector<std::string> items;
        for (const auto& item : list.items) items.push_back(reader.read(item));
        write_sorted(std::move(items));
    }
    void operator()(const model::Enumeration& enumeration) const {
        write_sorted(enumeration.codes);
    }
    void operator()(const model::Certification& certificate) const {
        const auto date = [](const std::optional<model::Date>& one) {
            return one ? base::to_iso(*one) : std::string();
        };
        json.value(std::vector<std::string>{
            reader.read({certificate.standard, ""}), reader.read({certificate.number, ""}),
            reader.read(certificate.body), date(certificate.first_issued),
            date(certificate.valid_from), date(certificate.valid_until),
            reader.read(certificate.scope)});
    }
    void operator()(const model::Party& party) const {
        json.value(std::vector<std::string>{reader.read(party.name), reader.read(party.purpose),
                                            reader.read(party.run_by), party.country});
    }

    void write_sorted(std::vector<std::string> texts) const {
        std::sort(texts.begin(), texts.end());
        json.value(texts);
    }
};

std::string line_of(const Statement& statement, const compare::Reader& reader) {
    const model::Answer& answer = *statement.answer;
    files::JsonWriter json(files::JsonWriter::Layout::compact);
    json.object([&] {
        json.member("property", answer.property);
        json.member("state", model::to_name(answer.state));
        json.key("value");
        std::visit(ValueWriter{reader, json}, answer.value);
        json.member("qualifier", model::to_name(answer.qualifier));
        json.member("scope", reader.read(answer.scope));
        json.member("responsibility", model::to_name(answer.responsibility));
        json.member("contradicted", !answer.conflict.empty());
        json.member("reply", statement.from_addendum);
    });
    return json.take();
}

// What is said of the properties, line by line; what is said twice counts once.
std::string lines_of(const std::set<std::string_view>& properties, const Subject& subject,
                     const model::PartyNames& parties) {
    // What is read first in Japanese stays the same when a translation is added.
    const compare::Reader reader(base::Language::ja, parties, {});
    std::set<std::string> lines;
    for (const std::string_view property : properties) {
        for (const Statement& statement : subject.statements(property)) {
            lines.insert(line_of(statement, reader));
        }
    }
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

std::set<std::string_view> properties_of(const CompiledCheck& check, const Subject& subject) {
    std::set<std::string_view> properties;
    for (const Test& test : check.tests) {
        if (const auto* comparison = std::get_if<query::PropertyTest>(&test.asked)) {
            properties.insert(comparison->property);
            continue;
        }
        const auto& certificate = std::get<CertificateTest>(test.asked);
        properties.insert(certificate.properties.begin(), certificate.properties.end());
        if (!certificate.anywhere) continue;
        for (const model::Property& own : subject.profile().properties) properties.insert(own.id);
    }
    return properties;
}

std::string contracted_line(const std::set<std::string_view>& properties, const Subject& subject) {
    files::JsonWriter json(files::JsonWriter::Layout::compact);
    json.object([&] {
        json.array("contracted", [&] {
            for (const std::string_view property : properties) {
                if (subject.has_contracted(property)) json.value(property);
            }
        });
    });
    return json.take() + "\n";
}

}  // namespace

std::string ground(const Assessment& assessment, const CompiledCheck& check,
                   const model::Requirement& requirement, const Subject& subject,
                   const model::PartyNames& parties) {
    const auto properties = properties_of(check, subject);
    files::JsonWriter json(files::JsonWriter::Layout::compact);
    json.object([&] {
        json.member("check", requirement.check);
        json.member("strength", model::to_name(requirement.strength));
        json.member("options", model::to_name(requirement.options));
        json.member("scopes", model::to_name(requirement.scopes));
        json.member("severity", model::to_name(requirement.severity));
        json.member("verdict", to_name(assessment.verdict));
    });
    return json.take() + "\n" + contracted_line(properties, subject) +
           lines_of(properties, subject, parties);
}

std::string ground_of_property(std::string_view property, const Subject& subject,
                               const model::PartyNames& parties) {
    const std::set<std::string_view> properties = {property};
    return contracted_line(properties, subject) + lines_of(properties, subject, parties);
}

}  // namespace kurabe::decide
