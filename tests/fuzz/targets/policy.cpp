// JSON → policy and back; its checks, compiled and held against a service.
#include "decide/assessment.h"
#include "files/policy_reader.h"
#include "files/policy_writer.h"
#include "reading.h"
#include "small_reference.h"
#include "target.h"

namespace kurabe::fuzz {
namespace {

void assess(const model::Requirement& requirement, const query::Vocabulary& vocabulary,
            const model::Profile& profile) {
    const auto check = decide::compile(requirement.check, vocabulary);
    holds(check.root.has_value() == (check.problems.empty() && !check.empty));
    for (const auto& problem : check.problems) {
        holds(problem.span.begin <= problem.span.end &&
              problem.span.end <= requirement.check.size());
    }
    const base::Date day{2026, 12, 1};
    const auto assessment = decide::assess(requirement, check, decide::Subject(profile), day);
    holds(check.root.has_value() || assessment.verdict == decide::Verdict::cannot_tell);
    const model::Profile silent;
    const auto on_silence = decide::assess(requirement, check, decide::Subject(silent), day);
    holds(on_silence.verdict == decide::Verdict::cannot_tell);
    holds(decide::would_decide(check, assessment).size() <= 8);
}

}  // namespace

void run(std::string_view input) {
    const auto result = files::read_policy("policy.json", input);
    check_result("policy.json", input, result);
    if (!result.ok()) return;
    model::Policy policy = *result.value;
    holds(files::write_policy(policy) == input);
    policy.original.clear();
    const std::string written = files::write_policy(policy);
    const auto again = files::read_policy("written.json", written);
    holds(again.ok() && again.value->requirements == policy.requirements &&
          again.value->groups == policy.groups);

    const app::ReferenceData& reference = small_reference();
    const query::Vocabulary vocabulary(*reference.words, reference.catalogs->properties,
                                       reference.catalogs->frameworks, {});
    for (const auto& requirement : policy.requirements) {
        assess(requirement, vocabulary, *reference.profiles.front());
    }
}

}  // namespace kurabe::fuzz
