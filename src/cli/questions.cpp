#include "decide/questions.h"

#include "cli/commands.h"
#include "cli/review.h"
#include "files/json_writer.h"

namespace kurabe::cli {
namespace {

std::vector<decide::Question> questions_to(const decide::Subject& subject, const Review& review) {
    std::vector<decide::Assessment> assessments;
    std::vector<const Review::Requirement*> requirements;
    for (const Review::Policy& policy : review.policies()) {
        for (const Review::Requirement& requirement : policy.requirements) {
            assessments.push_back(review.assess(requirement, subject));
            requirements.push_back(&requirement);
        }
    }
    std::vector<decide::Assessed> assessed;
    for (std::size_t i = 0; i < requirements.size(); ++i) {
        assessed.push_back(
            {requirements[i]->requirement, &requirements[i]->check, &assessments[i]});
    }
    return decide::questions_for(subject, assessed, review.catalog(), review.translations());
}

void write(files::JsonWriter& json, const decide::Subject& subject,
           const std::vector<decide::Question>& questions) {
    std::size_t number = 0;
    for (const decide::Question& question : questions) {
        json.object([&] {
            json.member("service", subject.profile().id);
            json.member("edition", subject.profile().edition_label);
            json.member("number", ++number);
            json.member("category", question.category);
            json.member("property", question.property);
            json.member("requirements", question.requirements);
            json.object("text", [&] {
                json.member("ja", question.text.ja);
                json.member("en", question.text.en);
            });
        });
    }
}

}  // namespace

int questions(const Options& options, Streams streams) {
    int code = done;
    const auto review = Review::open(options, streams.err, code);
    if (!review) return code;
    files::JsonWriter json;
    json.begin_array();
    bool first = true;
    for (const decide::Subject& subject : review->subjects()) {
        const auto questions = questions_to(subject, *review);
        if (options.json) {
            write(json, subject, questions);
        } else if (!questions.empty()) {
            if (!first) streams.out << "\n----\n\n";
            first = false;
            streams.out << decide::letter(subject, questions, review->catalog(), review->texts());
        }
    }
    json.end();
    if (options.json) streams.out << json.take() << "\n";
    return review->has_wrong_check() ? input_has_errors : done;
}

}  // namespace kurabe::cli
