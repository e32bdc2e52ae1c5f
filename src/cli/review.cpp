#include "cli/review.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "app/loading/builtin_assets.h"
#include "app/views/filter/filter_view.h"
#include "cli/input.h"
#include "files/addendum_reader.h"
#include "files/policy_reader.h"
#include "text/hidden_characters.h"
#include "wording/diagnostic_text.h"

namespace kurabe::cli {
namespace {

// Reads a file with `read(name, bytes)`; nothing, with the exit code, where that cannot be done.
template <typename Read>
auto read_input(const std::string& path, const wording::Texts& texts, std::ostream& err, int& code,
                Read read) -> decltype(read(path, std::string_view()).value) {
    const auto bytes = read_file(path);
    if (!bytes) {
        err << texts.text("cli.cannot_read", {{"file", text::show_hidden_in_line(path)}}) << "\n";
        code = usage;
        return std::nullopt;
    }
    auto result = read(path, std::string_view(*bytes));
    for (const auto& diagnostic : result.diagnostics) {
        if (diagnostic.severity == base::Severity::error) {
            print(wording::diagnostic_text(diagnostic, texts), err);
        }
    }
    if (!result.value) code = input_has_errors;
    return std::move(result.value);
}

}  // namespace

std::unique_ptr<Review> Review::open(const Options& options, std::ostream& err, int& code) {
    auto review = std::unique_ptr<Review>(new Review(options));
    code = review->read(err);
    return code == done ? std::move(review) : nullptr;
}

int Review::read(std::ostream& err) {
    auto translations = app::read_builtin_translations();
    auto catalogs = app::read_builtin_catalogs();
    auto words = app::read_builtin_words();
    if (!translations.value || !catalogs.value || !words.value) return usage;
    translations_ = std::move(*translations.value);
    catalogs_ = std::move(*catalogs.value);
    words_ = std::move(*words.value);

    if (const int code = read_policies(err); code != done) return code;
    int code = done;
    application_ = cli::open(options_, err, code);
    if (application_ == nullptr) return code;
    make_vocabulary();
    if (code = read_addenda(err); code != done) return code;
    if (code = read_contracted(err); code != done) return code;
    compile(err);
    for (const auto& profile : application_->session().profiles) {
        const auto replies = addenda_.find(model::edition_key(*profile));
        subjects_.emplace_back(*profile, replies == addenda_.end() ? nullptr : &replies->second,
                               contracted_[profile->id]);
    }
    return done;
}

int Review::read_policies(std::ostream& err) {
    const auto builtins = app::read_builtin_policies();
    if (!builtins.value) return usage;
    if (options_.policies.empty()) {
        std::string ids;
        for (const auto& policy : *builtins.value) ids += (ids.empty() ? "" : ", ") + policy->id;
        err << texts().text("cli.no_policy", {{"ids", ids}}) << "\n";
        return usage;
    }
    for (const std::string& named : options_.policies) {
        const auto builtin = std::find_if(builtins.value->begin(), builtins.value->end(),
                                          [&](const auto& policy) { return policy->id == named; });
        if (builtin != builtins.value->end()) {
            policies_.push_back({*builtin, {}});
            continue;
        }
        int code = done;
        auto policy = read_input(named, texts(), err, code, [](const auto& file, auto bytes) {
            return files::read_policy(file, bytes);
        });
        if (!policy) return code;
        policies_.push_back({std::make_shared<const model::Policy>(std::move(*policy)), {}});
    }
    return done;
}

int Review::read_addenda(std::ostream& err) {
    for (const std::string& path : options_.addenda) {
        int code = done;
        auto addendum = read_input(path, texts(), err, code, [&](const auto& file, auto bytes) {
            return files::read_addendum(file, bytes, catalog());
        });
        if (!addendum) return code;
        const std::string key = addendum->service + "@" + addendum->edition;
        const auto& profiles = application_->session().profiles;
        const bool known = std::any_of(profiles.begin(), profiles.end(), [&](const auto& profile) {
            return model::edition_key(*profile) == key;
        });
        if (!known) {
            err << texts().text("cli.no_such_edition",
                                {{"file", text::show_hidden_in_line(path)}, {"edition", key}})
                << "\n";
            return input_has_errors;
        }
        auto& replies = addenda_[key].replies;
        std::move(addendum->replies.begin(), addendum->replies.end(), std::back_inserter(replies));
    }
    return done;
}

int Review::read_contracted(std::ostream& err) {
    const auto& profiles = application_->session().profiles;
    for (const std::string& named : options_.contracted) {
        const std::size_t at = named.find('=');
        const std::string service = named.substr(0, at);
        const bool known = std::any_of(profiles.begin(), profiles.end(),
                                       [&](const auto& profile) { return profile->id == service; });
        std::vector<query::NamedProperty> found;
        if (at != std::string::npos) found = vocabulary_->find_properties(named.substr(at + 1));
        if (!known || found.size() != 1) {
            err << texts().text("cli.contracted", {{"found", text::show_hidden_in_line(named)}})
                << "\n";
            return usage;
        }
        contracted_[service].insert(found.front().id);
    }
    return done;
}

void Review::make_vocabulary() {
    std::set<std::string> outside;
    std::vector<const model::Property*> own;
    for (const auto& profile : application_->session().profiles) {
        for (const model::Answer& answer : profile->answers) {
            if (catalog().find(answer.property) == nullptr) outside.insert(answer.property);
        }
        for (const model::Property& property : profile->properties) own.push_back(&property);
    }
    vocabulary_.emplace(words_, catalog(), catalogs_.frameworks,
                        std::vector<std::string>(outside.begin(), outside.end()), own);
}

void Review::compile(std::ostream& err) {
    for (Policy& policy : policies_) {
        for (const model::Requirement& requirement : policy.policy->requirements) {
            policy.requirements.push_back(
                {&requirement, decide::compile(requirement.check, *vocabulary_)});
            for (const auto& problem : policy.requirements.back().check.problems) {
                const auto told = app::problem_view(problem, requirement.check, texts());
                err << policy.policy->id << " / " << requirement.id << ": " << told.place << ": "
                    << told.what << "\n    " << requirement.check << "\n    " << told.fix << "\n";
                has_wrong_check_ = true;
            }
        }
    }
}

decide::Assessment Review::assess(const Requirement& requirement,
                                  const decide::Subject& subject) const {
    return decide::assess(*requirement.requirement, requirement.check, subject, options_.today);
}

}  // namespace kurabe::cli
