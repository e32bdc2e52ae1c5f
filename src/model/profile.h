// One edition of one vendor's security profile: facts and figures, each with its source.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/answer_state.h"
#include "model/catalog.h"
#include "model/value.h"

namespace kurabe::model {

// The words of a document as they stand there, in their own language.
struct Quote {
    std::string text;
    base::Language language = base::Language::ja;
    friend bool operator==(const Quote&, const Quote&) = default;
};

// One place of a document: a section, a row, a bullet block.
struct SourceLocator {
    std::string document;  // id of one of the profile's documents
    std::string at;        // one of that document's sections
    std::optional<int> page;
    std::optional<Quote> quote = std::nullopt;
    std::optional<std::string> url = std::nullopt;  // https or http; nobody opens it but the user
    friend bool operator==(const SourceLocator&, const SourceLocator&) = default;
};

// What the program read out of a source and nobody has confirmed: the answer that would stand if
// somebody did.
struct Proposal {
    AnswerState state = AnswerState::yes;
    Value value;
    Qualifier qualifier = Qualifier::unqualified;
    LocalizedText scope;
    Responsibility responsibility = Responsibility::unassigned;
    LocalizedText note;
    bool unsure = false;  // something in the words may change it: to be looked at one by one
    friend bool operator==(const Proposal&, const Proposal&) = default;
};

struct Answer {
    std::string property;
    AnswerState state = AnswerState::yes;
    Value value;
    Qualifier qualifier = Qualifier::unqualified;
    LocalizedText scope;
    Responsibility responsibility = Responsibility::unassigned;
    LocalizedText note;
    LocalizedText conflict;  // not empty: the document contradicts itself here, and this says how
    std::vector<SourceLocator> sources;
    // Then the state is `unclear`, and there is no value: to everything that judges, filters or
    // compares, a proposal says nothing.
    std::optional<Boxed<Proposal>> proposed = std::nullopt;
    friend bool operator==(const Answer&, const Answer&) = default;
};

// The answer that a proposal becomes once it is confirmed; the same answer where it is none.
[[nodiscard]] Answer confirmed(const Answer& answer);

struct Revision {
    std::string edition;
    std::optional<Date> date;
    LocalizedText note;
};

struct Section {
    std::string at;
    LocalizedText title;
};

struct Document {
    std::string id;
    LocalizedText title;
    std::string edition;
    std::optional<Date> date;
    std::string url;
    std::vector<Revision> revisions;
    std::vector<Section> sections;  // in the document's own order
};

// A passage that states nothing that could be checked, and why that is so.
struct NotCheckable {
    SourceLocator source;
    LocalizedText reason;
};

// Who made a profile, or held it against its documents.
struct Voucher {
    std::string name;
    std::optional<Date> date;
    friend bool operator==(const Voucher&, const Voucher&) = default;
};

// The label of an edition whose document gives neither number nor date.
inline constexpr std::string_view unstated_edition = "unstated";

struct Profile {
    std::string id;  // two editions of one service share it
    LocalizedText service_name;
    LocalizedText service_kind;
    std::string service_url;
    LocalizedText provider_name;
    std::string provider_url;
    std::string edition_label;
    std::optional<Date> edition_date;
    std::optional<Voucher> made_by;
    std::optional<Voucher> checked_by;
    std::vector<Document> documents;
    std::vector<Property> properties;  // its own, which the catalog does not have; sorted by id
    std::vector<Answer> answers;
    std::vector<NotCheckable> not_checkable;
    std::string original;  // the bytes it was read from: saving it again loses nothing

    [[nodiscard]] const Document* find_document(std::string_view document_id) const;
    [[nodiscard]] const Property* find_property(std::string_view property_id) const;  // own ones
};

// Profiles are immutable once loaded and are shared between states of the session.
using ProfilePtr = std::shared_ptr<const Profile>;

// What the catalog or else the profile says of a property; null where neither knows it.
[[nodiscard]] const Property* find_property(const Catalog& catalog, const Profile& profile,
                                            std::string_view property_id);

// Identifies a loaded edition: "rakuneko@1.2".
[[nodiscard]] std::string edition_key(const Profile& profile);

}  // namespace kurabe::model
