#include "app/views/property_fields.h"

#include "model/unit.h"

namespace kurabe::app {

namespace {

// "日", "days": as amounts have it. The unit of a rate is its period, which says nothing alone.
std::string unit_name(const model::Property& property, const wording::Texts& texts) {
    if (property.unit == model::Unit::none || property.kind == model::ValueKind::rate) return {};
    const std::string amount =
        texts.text("unit." + std::string(model::to_name(property.unit)), {{"n", ""}});
    const std::size_t begin = amount.find_first_not_of(' ');
    return begin == std::string::npos ? std::string() : amount.substr(begin);
}

}  // namespace

std::vector<Field> kind_fields(const model::Property& property, const wording::Texts& texts) {
    std::string kind = texts.text("kind." + std::string(model::to_name(property.kind)));
    const std::string unit = unit_name(property, texts);
    if (!unit.empty()) kind = texts.text("item.kind_in_unit", {{"kind", kind}, {"unit", unit}});
    std::vector<Field> fields = {{texts.text("item.kind"), std::move(kind)}};
    if (property.better != model::Better::none) {
        fields.push_back({texts.text("item.better"),
                          texts.text("better." + std::string(model::to_name(property.better)))});
    }
    return fields;
}

std::vector<Field> framework_fields(const ViewContext& context, const model::Property& property) {
    std::vector<Field> fields;
    const auto language = context.texts.language();
    for (const auto& reference : property.references) {
        for (const auto& framework : context.catalogs().frameworks) {
            if (framework.id != reference.framework) continue;
            for (const auto& row : framework.rows) {
                if (row.id == reference.row) {
                    fields.push_back(
                        {framework.name.in(language), row.id + " " + row.label.in(language)});
                }
            }
        }
    }
    return fields;
}

}  // namespace kurabe::app
