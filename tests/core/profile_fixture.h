// Small catalogs and profiles for tests.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/profile.h"

namespace kurabe::test {

inline model::Property property(std::string id, model::ValueKind kind, model::Unit unit,
                                model::Better better) {
    model::Property property;
    property.label = {id + " の項目", id + " property"};
    property.id = std::move(id);
    property.category = "data";
    property.kind = kind;
    property.unit = unit;
    property.better = better;
    return property;
}

inline model::Catalog small_catalog() {
    using model::Better;
    using model::Unit;
    using model::ValueKind;
    std::vector<model::Property> properties = {
        property("backup.retention", ValueKind::duration, Unit::day, Better::higher),
        property("backup.generations", ValueKind::count, Unit::generation, Better::higher),
        property("recovery.rto", ValueKind::duration, Unit::hour, Better::lower),
        property("auth.mfa", ValueKind::boolean, Unit::none, Better::yes),
        property("data.overseas", ValueKind::boolean, Unit::none, Better::no),
        property("encryption.protocols", ValueKind::enumeration, Unit::none, Better::none)};
    properties[3].category = "access";
    properties[3].aliases_ja = {"多要素認証", "二要素認証"};
    properties.back().options = {{"tls1.2", {"TLS 1.2", "TLS 1.2"}}};
    return {"test",
            {"試験", "Test"},
            {{"data", {"データ", "Data"}}, {"access", {"認証", "Access"}}},
            std::move(properties)};
}

inline model::Answer answer(std::string property_id, model::AnswerState state,
                            model::Value value = {},
                            model::Qualifier qualifier = model::Qualifier::unqualified) {
    model::Answer answer;
    answer.property = std::move(property_id);
    answer.state = state;
    answer.value = std::move(value);
    answer.qualifier = qualifier;
    answer.sources = {{"wp", "1", {}}};
    return answer;
}

inline model::Value quantity(model::ValueKind kind, double amount, model::Unit unit) {
    return model::Quantity{kind, amount, amount, unit};
}

inline model::Value days(double amount) {
    return quantity(model::ValueKind::duration, amount, model::Unit::day);
}

inline model::ProfilePtr profile(std::string id, std::vector<model::Answer> answers) {
    model::Profile profile;
    profile.service_name = {id, id};
    profile.id = std::move(id);
    profile.edition_label = "1";
    profile.documents = {{"wp", {"文書", "Document"}, "1", {}, "", {}, {{"1", {"節", "Section"}}}}};
    profile.answers = std::move(answers);
    return std::make_shared<const model::Profile>(std::move(profile));
}

}  // namespace kurabe::test
