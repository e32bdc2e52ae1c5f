#include "files/review_document.h"

#include <charconv>
#include <cstddef>
#include <system_error>
#include <utility>

#include "files/optional_members.h"

namespace kurabe::files {
namespace {

using model::Judgement;

std::vector<KeptFile> read_kept_files(const JsonCursor& parent, std::string_view key,
                                      std::size_t limit) {
    std::vector<KeptFile> files;
    const auto list = parent.find(key);
    if (!list) return files;
    const auto items = list->read_items();
    if (items.size() > limit) {
        list->error("session.too_many",
                    {{"found", std::to_string(items.size())}, {"limit", std::to_string(limit)}});
        return files;
    }
    for (const JsonCursor& item : items) files.push_back(read_kept_file(item));
    return files;
}

ContractedOptions read_contracted(const JsonCursor& object) {
    ContractedOptions contracted;
    const auto services = object.find("contracted");
    if (!services) return contracted;
    for (const JsonCursor& item : services->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"service", "properties"});
        auto& properties = contracted[item.require_text("service")];
        const auto ids = item.require("properties");
        if (!ids) continue;
        for (const JsonCursor& id : ids->read_items()) properties.insert(id.read_text());
    }
    return contracted;
}

EditedQuestions read_questions(const JsonCursor& object) {
    EditedQuestions questions;
    const auto list = object.find("questions");
    if (!list) return questions;
    for (const JsonCursor& item : list->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"service", "question", "ja", "en", "made_ja", "made_en"});
        const std::string service = item.require_text("service");
        const std::string question = item.require_text("question");
        EditedQuestion edited{{item.optional_text("ja"), item.optional_text("en")},
                              {item.optional_text("made_ja"), item.optional_text("made_en")}};
        if (!edited.text.empty()) questions[service][question] = std::move(edited);
    }
    return questions;
}

Judgement read_judgement(const JsonCursor& cursor) {
    Judgement judgement;
    if (!cursor.is_object()) return judgement;
    cursor.expect_only({"decision", "note", "reviewer", "approver", "date", "until", "verdict",
                        "ground", "rival"});
    if (const auto decision = cursor.require("decision")) {
        const auto named = read_name(*decision, model::decision_from_name,
                                     "accept accept_with_condition reject ask exception open");
        judgement.decision = named.value_or(model::Decision::ask);
    }
    judgement.note = cursor.optional_text("note");
    judgement.reviewer = cursor.optional_text("reviewer");
    judgement.approver = cursor.optional_text("approver");
    if (const auto date = cursor.require("date")) {
        judgement.date = date->read_date().value_or(base::Date{});
    }
    judgement.until = cursor.optional_date("until");
    judgement.verdict = cursor.optional_text("verdict");
    judgement.ground = cursor.optional_text("ground");
    judgement.rival = cursor.optional_flag("rival");
    return judgement;
}

void read_judgements(const JsonCursor& object, model::Judgements& judgements) {
    const auto list = object.find("judgements");
    if (!list) return;
    for (const JsonCursor& item : list->read_items()) {
        if (!item.is_object()) continue;
        item.expect_only({"service", "edition", "policy", "requirement", "property", "history"});
        model::JudgedThing of{item.require_text("service"), item.require_text("edition"),
                              item.optional_text("policy"), item.optional_text("requirement"),
                              item.optional_text("property")};
        std::vector<Judgement> history;
        if (const auto entries = item.require("history")) {
            for (const JsonCursor& entry : entries->read_items()) {
                history.push_back(read_judgement(entry));
            }
        }
        const bool is_one_thing = of.policy.empty() == of.requirement.empty() &&
                                  (of.requirement.empty() || of.property.empty());
        if (!is_one_thing || history.empty() ||
            !judgements.own()
                 .try_emplace(std::move(of), model::History(std::move(history)))
                 .second) {
            item.error("session.judgement");
        }
    }
}

constexpr std::size_t digest_digits = 16;

template <typename Number>
bool read_number(std::string_view text, int base, Number& number) {
    const auto [stop, error] = std::from_chars(text.begin(), text.end(), number, base);
    return stop == text.end() && error == std::errc();
}

void read_superseded(const JsonCursor& object, std::vector<Turns>& superseded) {
    constexpr std::uint32_t most = 1'000'000'000;
    const auto list = object.find("superseded");
    if (!list) return;
    for (const JsonCursor& item : list->read_items()) {
        const std::string text = item.read_text();
        const std::string_view view = text;
        Turns turns;
        const bool valid = view.size() > digest_digits + 1 && view[digest_digits] == '+' &&
                           read_number(view.substr(0, digest_digits), 16, turns.digest) &&
                           read_number(view.substr(digest_digits + 1), 10, turns.times) &&
                           turns.times <= most;
        if (!valid) item.error("session.digest");
        superseded.push_back(turns);
    }
}

std::string to_text(const Turns& turns) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(digest_digits, '0');
    Digest rest = turns.digest;
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, rest >>= 4) {
        *digit = digits[rest & 0xf];
    }
    return text + "+" + std::to_string(turns.times);
}

void write_judgement(JsonWriter& json, const Judgement& judgement) {
    const auto filled = [&](std::string_view key, const std::string& text) {
        if (!text.empty()) json.member(key, text);
    };
    json.begin_object(JsonWriter::Layout::spaced);
    json.member("decision", to_name(judgement.decision));
    filled("note", judgement.note);
    filled("reviewer", judgement.reviewer);
    filled("approver", judgement.approver);
    json.member("date", base::to_iso(judgement.date));
    if (judgement.until) json.member("until", base::to_iso(*judgement.until));
    filled("verdict", judgement.verdict);
    filled("ground", judgement.ground);
    if (judgement.rival) json.member("rival", true);
    json.end();
}

void write_judgements(JsonWriter& json, const model::Judgements& judgements) {
    for (const auto& [of, history] : judgements) {
        json.object([&] {
            json.member("service", of.service);
            json.member("edition", of.edition);
            if (!of.requirement.empty()) {
                json.member("policy", of.policy);
                json.member("requirement", of.requirement);
            }
            if (!of.property.empty()) json.member("property", of.property);
            json.array("history", [&] {
                for (const Judgement& judgement : history) write_judgement(json, judgement);
            });
        });
    }
}

void write_questions(JsonWriter& json, const EditedQuestions& questions) {
    for (const auto& [service, of_service] : questions) {
        for (const auto& [question, edited] : of_service) {
            json.object([&] {
                json.member("service", service);
                json.member("question", question);
                write_text(json, "ja", edited.text.ja);
                write_text(json, "en", edited.text.en);
                write_text(json, "made_ja", edited.made.ja);
                write_text(json, "made_en", edited.made.en);
            });
        }
    }
}

void write_kept_files(JsonWriter& json, std::string_view key, const std::vector<KeptFile>& files) {
    json.array(key, [&] {
        for (const KeptFile& file : files) write_kept_file(json, file);
    });
}

}  // namespace

ReviewDocument read_review(const JsonCursor& object) {
    ReviewDocument review;
    if (!object.is_object()) return review;
    object.expect_only({"policies", "policy", "day", "reviewer", "approver", "contracted",
                        "questions", "addenda", "judgements", "superseded"});
    review.policies = read_kept_files(object, "policies", max_policies);
    review.policy = object.optional_text("policy");
    review.day = object.optional_date("day");
    review.reviewer = object.optional_text("reviewer");
    review.approver = object.optional_text("approver");
    review.contracted = read_contracted(object);
    review.questions = read_questions(object);
    review.addenda = read_kept_files(object, "addenda", max_addenda);
    read_judgements(object, review.judgements);
    read_superseded(object, review.superseded);
    return review;
}

void write_review(JsonWriter& json, const ReviewDocument& review) {
    json.object([&] {
        write_kept_files(json, "policies", review.policies);
        if (!review.policy.empty()) json.member("policy", review.policy);
        if (review.day) json.member("day", base::to_iso(*review.day));
        if (!review.reviewer.empty()) json.member("reviewer", review.reviewer);
        if (!review.approver.empty()) json.member("approver", review.approver);
        json.array("contracted", [&] {
            for (const auto& [service, properties] : review.contracted) {
                json.begin_object(JsonWriter::Layout::spaced);
                json.member("service", service);
                json.member("properties", properties);
                json.end();
            }
        });
        json.array("questions", [&] { write_questions(json, review.questions); });
        write_kept_files(json, "addenda", review.addenda);
        json.array("judgements", [&] { write_judgements(json, review.judgements); });
        if (review.superseded.empty()) return;
        json.key("superseded");
        json.begin_array(JsonWriter::Layout::spaced);
        for (const Turns& turns : review.superseded) json.value(to_text(turns));
        json.end();
    });
}

}  // namespace kurabe::files
