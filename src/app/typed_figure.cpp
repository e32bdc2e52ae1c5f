#include "app/typed_figure.h"

#include <utility>

#include "query/language/operand.h"

namespace kurabe::app {

base::LocalizedText in_language(const std::string& text, base::Language language) {
    if (language == base::Language::ja) return {text, ""};
    return {"", text};
}

std::optional<model::Value> read_figure(const model::Property& property, const std::string& typed,
                                        const query::Words& words, base::Language language) {
    using model::ValueKind;
    const base::LocalizedText text = in_language(typed, language);
    switch (property.kind) {
        case ValueKind::text: return model::Text{text};
        case ValueKind::list: return model::List{{text}};
        case ValueKind::party: return model::Boxed(model::Party{text, {}, {}, ""});
        case ValueKind::certification: {
            model::Certification certificate;
            certificate.standard = typed;
            return model::Boxed(std::move(certificate));
        }
        default: break;
    }
    const auto operand = query::read_operand({property.id, &property, ""}, query::Operator::equal,
                                             typed, words, language)
                             .operand;
    if (!operand) return std::nullopt;
    if (const auto* value = std::get_if<model::Value>(&*operand)) return *value;
    const auto* code = std::get_if<std::string>(&*operand);
    if (code == nullptr || property.kind != ValueKind::enumeration) return std::nullopt;
    return model::Enumeration{{*code}};
}

}  // namespace kurabe::app
