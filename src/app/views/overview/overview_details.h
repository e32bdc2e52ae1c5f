// What the overview says of single vendors, made when it is first asked for.
#pragma once

#include <cstddef>
#include <memory>
#include <unordered_map>
#include <vector>

#include "app/views/overview/overview_view.h"
#include "app/views/view_context.h"
#include "compare/overview.h"

namespace kurabe::app {

// Vendors that are most like one, where there is no table of all pairs.
inline constexpr std::size_t max_neighbours = 3;

[[nodiscard]] ShareView share_view(std::size_t part, std::size_t whole);

class OverviewDetails {
 public:
    OverviewDetails(const ViewContext& context, std::shared_ptr<const compare::Overview> overview,
                    bool all_pairs);

    // Of a vendor by its position; see OverviewVendor.
    [[nodiscard]] const std::vector<SimilarView>& similar(std::size_t vendor);
    [[nodiscard]] std::vector<SimilarView> similar_to_all(std::size_t vendor) const;
    [[nodiscard]] const std::vector<OutlierView>& outliers(std::size_t vendor);

    [[nodiscard]] const ViewContext& context() const { return context_; }
    [[nodiscard]] const compare::Overview& overview() const { return *overview_; }
    [[nodiscard]] const model::Profile& profile(std::size_t vendor) const {
        return *context_.table().profiles()[overview_->vendors[vendor].column];
    }

 private:
    [[nodiscard]] SimilarView similar_view(std::size_t other,
                                           const compare::Similarity& similarity) const;
    [[nodiscard]] std::vector<SimilarView> similar_views(std::size_t vendor) const;
    [[nodiscard]] std::vector<OutlierView> outlier_views(std::size_t vendor) const;

    ViewContext context_;
    std::shared_ptr<const compare::Overview> overview_;
    bool all_pairs_;
    // By vendor.
    std::unordered_map<std::size_t, std::vector<SimilarView>> similar_;
    std::unordered_map<std::size_t, std::vector<OutlierView>> outliers_;
};

}  // namespace kurabe::app
