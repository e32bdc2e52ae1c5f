// The filter's results, each evaluated once: several views ask for the same columns.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <vector>

#include "query/engine/evaluate.h"

namespace kurabe::app {

using FilterResult = std::shared_ptr<const query::Answering>;

class FilterResults {
 public:
    // The cells of these columns that answer the filter. The workspace is as it was since clear().
    [[nodiscard]] FilterResult of(const query::Node& filter, const query::Workspace& workspace,
                                  const std::vector<std::size_t>& columns) {
        if (known_.size() == max_known) known_.clear();
        FilterResult& result = known_[columns];
        if (result == nullptr) {
            result =
                std::make_shared<query::Answering>(query::evaluate(filter, workspace, columns));
            ++evaluations_;
        }
        return result;
    }

    // To be called where the filter, the profiles or the day have changed.
    void clear() { known_.clear(); }

    [[nodiscard]] std::size_t evaluations() const { return evaluations_; }

 private:
    // A user who hides column after column would else fill the memory.
    static constexpr std::size_t max_known = 8;

    std::map<std::vector<std::size_t>, FilterResult> known_;
    std::size_t evaluations_ = 0;
};

}  // namespace kurabe::app
