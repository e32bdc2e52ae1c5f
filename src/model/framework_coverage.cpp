#include "model/framework_coverage.h"

#include <set>
#include <string_view>

namespace kurabe::model {
namespace {

using RowIds = std::set<std::string_view>;

void add_rows(const Property& property, const Framework& framework, RowIds& rows) {
    for (const FrameworkReference& reference : property.references) {
        if (reference.framework == framework.id) rows.insert(reference.row);
    }
}

}  // namespace

FrameworkCoverage coverage(const Framework& framework, const Catalog& catalog) {
    RowIds answered;
    for (const Property& property : catalog.properties()) add_rows(property, framework, answered);
    FrameworkCoverage coverage;
    for (const FrameworkRow& row : framework.rows) {
        if (answered.contains(row.id)) {
            ++coverage.answered;
            if (row.not_answerable) coverage.contradictory.push_back(row.id);
        } else if (row.not_answerable) {
            ++coverage.not_answerable;
        } else {
            coverage.unexplained.push_back(row.id);
        }
    }
    return coverage;
}

std::size_t rows_stated(const Framework& framework, const Catalog& catalog,
                        const Profile& profile) {
    RowIds stated;
    for (const Answer& answer : profile.answers) {
        const Property* property = catalog.find(answer.property);
        if (property != nullptr) add_rows(*property, framework, stated);
    }
    std::size_t count = 0;
    for (const FrameworkRow& row : framework.rows) count += stated.contains(row.id) ? 1 : 0;
    return count;
}

}  // namespace kurabe::model
