// What check and questions need: services, policies and replies, read and held against each other.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "app/application.h"
#include "cli/commands.h"
#include "decide/assessment.h"
#include "model/policy.h"
#include "query/language/vocabulary.h"
#include "wording/translations.h"

namespace kurabe::cli {

class Review {
 public:
    // Reads what the options name. Writes what is wrong to `err`; null, with the exit code in
    // `code`, where something cannot be read.
    [[nodiscard]] static std::unique_ptr<Review> open(const Options& options, std::ostream& err,
                                                      int& code);

    struct Requirement {
        const model::Requirement* requirement;
        decide::CompiledCheck check;
    };
    struct Policy {
        model::PolicyPtr policy;
        std::vector<Requirement> requirements;
    };

    [[nodiscard]] const std::vector<Policy>& policies() const { return policies_; }
    [[nodiscard]] const std::vector<decide::Subject>& subjects() const { return subjects_; }
    [[nodiscard]] const model::Catalog& catalog() const { return catalogs_.properties; }
    [[nodiscard]] const wording::Translations& translations() const { return translations_; }
    [[nodiscard]] wording::Texts texts() const { return translations_.in(options_.language); }
    [[nodiscard]] decide::Assessment assess(const Requirement& requirement,
                                            const decide::Subject& subject) const;
    // A check could not be understood, which has been written to `err`.
    [[nodiscard]] bool has_wrong_check() const { return has_wrong_check_; }

 private:
    explicit Review(const Options& options) : options_(options) {}

    [[nodiscard]] int read(std::ostream& err);
    [[nodiscard]] int read_policies(std::ostream& err);
    [[nodiscard]] int read_addenda(std::ostream& err);
    [[nodiscard]] int read_contracted(std::ostream& err);
    void make_vocabulary();
    void compile(std::ostream& err);

    const Options& options_;
    std::unique_ptr<app::Application> application_;
    app::Catalogs catalogs_;
    wording::Translations translations_;
    query::Words words_;
    std::optional<query::Vocabulary> vocabulary_;
    std::vector<Policy> policies_;
    std::map<std::string, model::Addendum> addenda_;        // by edition_key of the profile
    std::map<std::string, decide::Contracted> contracted_;  // by service
    std::vector<decide::Subject> subjects_;
    bool has_wrong_check_ = false;
};

}  // namespace kurabe::cli
