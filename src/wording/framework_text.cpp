#include "wording/framework_text.h"

#include "wording/value_text.h"

namespace kurabe::wording {

std::string describe(const model::Framework& framework, const Texts& texts) {
    return texts.text("framework.about",
                      {{"edition", framework.edition.in(texts.language())},
                       {"date", date_text(framework.date, texts)},
                       {"judges", texts.text("framework.judges." +
                                             std::string(model::to_name(framework.judges)))},
                       {"source", framework.source.in(texts.language())}});
}

std::string describe(model::NotAnswerable reason, const Texts& texts) {
    return texts.text("framework.not_answerable." + std::string(model::to_name(reason)));
}

}  // namespace kurabe::wording
