#include <algorithm>

#include "cli/commands.h"
#include "cli/review.h"
#include "decide/assessment_text.h"
#include "decide/totals.h"
#include "files/json_writer.h"
#include "wording/labels.h"
#include "wording/marked_text.h"

namespace kurabe::cli {
namespace {

using decide::Verdict;

// One requirement and what it comes to for one service.
struct Row {
    const Review& review;
    const Review::Policy& policy;
    const Review::Requirement& requirement;
    const decide::Subject& subject;
    const decide::Assessment& assessment;

    [[nodiscard]] std::string sentence(const wording::Texts& texts) const {
        return decide::sentence(assessment, requirement.check, subject, {review.catalog(), texts});
    }
    [[nodiscard]] std::string text_of(const decide::Condition& condition,
                                      const wording::Texts& texts) const {
        return decide::condition_text(condition, subject, {review.catalog(), texts});
    }
};

int worse(int code, model::Severity severity, Verdict verdict) {
    if (severity != model::Severity::must) return code;
    if (verdict == Verdict::not_met) return std::max<int>(code, must_not_met);
    if (verdict == Verdict::cannot_tell) return std::max<int>(code, must_cannot_be_told);
    return code;
}

template <typename InLanguage>
void write_localized(files::JsonWriter& json, const Review& review, InLanguage in_language) {
    json.object([&] {
        for (const auto language : {base::Language::ja, base::Language::en}) {
            json.member(base::to_name(language), in_language(review.translations().in(language)));
        }
    });
}

void write_evidence(files::JsonWriter& json, const decide::Evidence& evidence) {
    json.object([&] {
        json.member("property", evidence.answer->property);
        json.member("state", model::to_name(evidence.answer->state));
        json.array("source", [&] {
            for (const auto& source : evidence.answer->sources) {
                json.object([&] {
                    json.member("document", source.document);
                    json.member("at", source.at);
                    if (source.page) json.member("page", *source.page);
                });
            }
        });
        json.member("addendum", evidence.from_addendum);
    });
}

void write(files::JsonWriter& json, const Row& row, base::Date day) {
    const auto& [review, policy, requirement, subject, assessment] = row;
    json.object([&] {
        json.member("service", subject.profile().id);
        json.member("edition", subject.profile().edition_label);
        json.member("as_of", base::to_iso(day));
        json.member("policy", policy.policy->id);
        json.member("policy_edition", policy.policy->edition_label);
        json.member("requirement", requirement.requirement->id);
        json.member("severity", model::to_name(requirement.requirement->severity));
        json.member("verdict", decide::to_name(assessment.verdict));
        json.array("conditions", [&] {
            for (const auto& condition : assessment.conditions) {
                write_localized(json, review, [&](const wording::Texts& texts) {
                    return row.text_of(condition, texts);
                });
            }
        });
        json.array("evidence", [&] {
            for (const auto& finding : assessment.findings) {
                if (finding.verdict != assessment.verdict) continue;
                for (const auto& evidence : finding.evidence) write_evidence(json, evidence);
            }
        });
        json.key("reason");
        write_localized(json, review,
                        [&](const wording::Texts& texts) { return row.sentence(texts); });
        json.array("would_decide", [&] {
            for (const auto& set : decide::would_decide(requirement.check, assessment)) {
                json.value(set);
            }
        });
    });
}

std::string names_of(const std::vector<std::string>& properties, const Row& row,
                     const wording::Texts& texts) {
    std::string names;
    for (const std::string& id : properties) {
        const auto* property =
            model::find_property(row.review.catalog(), row.subject.profile(), id);
        if (!names.empty()) names += texts.text("check.and");
        names += wording::property_label(property, id, texts);
    }
    return names;
}

void print_row(const Row& row, const wording::Texts& texts, std::ostream& out) {
    const auto& assessment = row.assessment;
    const model::Requirement& requirement = *row.requirement.requirement;
    const std::string verdict(decide::to_name(assessment.verdict));
    const std::string severity(model::to_name(requirement.severity));
    out << texts.text("check.row", {{"verdict", texts.text("verdict." + verdict)},
                                    {"severity", texts.text("requirement." + severity)},
                                    {"text", wording::marked(requirement.text, texts)},
                                    {"id", requirement.id}})
        << "\n    " << row.sentence(texts) << "\n";
    for (const auto& condition : assessment.conditions) {
        out << "    " << texts.text("check.condition", {{"text", row.text_of(condition, texts)}})
            << "\n";
    }
    std::string sets;
    for (const auto& set : decide::would_decide(row.requirement.check, assessment)) {
        if (!sets.empty()) sets += texts.text("check.or");
        sets += names_of(set, row, texts);
    }
    if (!sets.empty()) {
        out << "    " << texts.text("check.would_decide", {{"properties", sets}}) << "\n";
    }
}

void print_totals(const decide::Totals& totals, const wording::Texts& texts, std::ostream& out) {
    for (const auto severity : model::all_severities) {
        const auto& count = totals.of(severity);
        if (count.counted + count.not_applicable == 0) continue;
        const std::string name(model::to_name(severity));
        const bool exact = count.least == count.most;
        out << texts.text(exact ? "check.total" : "check.total_range",
                          {{"severity", texts.text("requirement." + name)},
                           {"least", std::to_string(count.least)},
                           {"most", std::to_string(count.most)},
                           {"counted", std::to_string(count.counted)}});
        if (count.not_applicable > 0) {
            out << texts.text("check.not_applicable",
                              {{"n", std::to_string(count.not_applicable)}});
        }
        out << "\n";
    }
}

void print_heading(const decide::Subject& subject, const model::Policy& policy,
                   const wording::Texts& texts, std::ostream& out) {
    const model::Profile& profile = subject.profile();
    const auto edition = [&](const std::string& label, const std::optional<base::Date>& date) {
        return wording::edition_text(label, date, texts);
    };
    out << texts.text("check.heading",
                      {{"service", profile.service_name.in(texts.language())},
                       {"edition", edition(profile.edition_label, profile.edition_date)},
                       {"policy", wording::marked(policy.title, texts)},
                       {"policy_edition", edition(policy.edition_label, policy.edition_date)}})
        << "\n";
}

}  // namespace

int check(const Options& options, Streams streams) {
    int code = done;
    const auto review = Review::open(options, streams.err, code);
    if (!review) return code;
    const wording::Texts texts = review->texts();
    files::JsonWriter json;
    json.begin_array();
    for (const decide::Subject& subject : review->subjects()) {
        for (const Review::Policy& policy : review->policies()) {
            decide::Totals totals;
            if (!options.json) print_heading(subject, *policy.policy, texts, streams.out);
            for (const Review::Requirement& requirement : policy.requirements) {
                const decide::Assessment assessment = review->assess(requirement, subject);
                const auto severity = requirement.requirement->severity;
                totals.add(severity, assessment.verdict);
                code = worse(code, severity, assessment.verdict);
                const Row row{*review, policy, requirement, subject, assessment};
                if (options.json) {
                    write(json, row, options.today);
                } else {
                    print_row(row, texts, streams.out);
                }
            }
            if (!options.json) {
                print_totals(totals, texts, streams.out);
                streams.out << "\n";
            }
        }
    }
    json.end();
    if (options.json) streams.out << json.take() << "\n";
    return review->has_wrong_check() ? input_has_errors : code;
}

}  // namespace kurabe::cli
