// The property catalog, the frameworks (check lists, control catalogs) that it refers to, and views
// of it that are made for a purpose.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/party_names.h"
#include "model/value.h"

namespace kurabe::model {

// Which direction is better for the customer, where the catalog dares to say so.
enum class Better : std::uint8_t { none, higher, lower, yes, no };

[[nodiscard]] std::string_view to_name(Better better);
[[nodiscard]] std::optional<Better> better_from_name(std::string_view name);

struct Category {
    std::string id;
    LocalizedText label;
    std::vector<std::string> aliases_ja;  // by which its properties are found as well
    std::vector<std::string> aliases_en;
};

struct EnumerationOption {
    std::string code;
    LocalizedText label;
    // It may be any of the others: "SSL/TLS, version not given".
    bool open = false;
};

struct FrameworkReference {
    std::string framework;
    std::string row;
};

struct Property {
    std::string id;
    std::vector<std::string> former_ids;  // what it was called before; they are found as well
    std::string category;  // of the catalog; may be empty where a profile declares the property
    LocalizedText label;
    LocalizedText explanation;
    ValueKind kind = ValueKind::boolean;
    Unit unit = Unit::none;  // canonical; for a rate, the period
    Better better = Better::none;
    bool needs_start = false;  // a duration that means nothing without what it is counted from
    std::vector<EnumerationOption> options;
    std::vector<std::string> aliases_ja;
    std::vector<std::string> aliases_en;
    std::vector<FrameworkReference> references;
    // Of certificates: those of different standards stand here, each of which an alias may name.
    bool various = false;
    // Id of the property whose answer says the same, seen from the other side, so that better and
    // worse count once ("kept in Japan", "use of regions abroad"); "" for none.
    std::string same_fact_as;
};

// Properties keep the catalog's order, which is the order of rows on the screen.
class Catalog {
 public:
    Catalog() = default;
    Catalog(std::string id, LocalizedText name, std::vector<Category> categories,
            std::vector<Property> properties, PartyNames parties = {});

    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] const LocalizedText& name() const { return name_; }
    [[nodiscard]] const std::vector<Category>& categories() const { return categories_; }
    [[nodiscard]] const std::vector<Property>& properties() const { return properties_; }
    [[nodiscard]] const PartyNames& parties() const { return parties_; }

    // By its id or a former one. Null where the catalog does not know it.
    [[nodiscard]] const Property* find(std::string_view property_id) const;
    // The id that the catalog uses now; the same one where the catalog does not know it.
    [[nodiscard]] std::string current_id(std::string_view property_id) const;
    [[nodiscard]] const Category* find_category(std::string_view category_id) const;

 private:
    std::string id_;
    LocalizedText name_;
    std::vector<Category> categories_;
    std::vector<Property> properties_;
    PartyNames parties_;
    std::map<std::string, std::size_t, std::less<>> index_;
};

// Why no document of a service answers a framework's row: it is about how the provider is managed,
// about what is done while an incident lasts, a detail of buildings, equipment or lines, or for the
// customer to settle.
enum class NotAnswerable : std::uint8_t { management, incident, facility, customer };

[[nodiscard]] std::string_view to_name(NotAnswerable reason);
[[nodiscard]] std::optional<NotAnswerable> not_answerable_from_name(std::string_view name);

struct FrameworkRow {
    std::string id;  // the framework's own number, for instance "12.3.1"
    std::string group;
    LocalizedText label;
    std::optional<NotAnswerable>
        not_answerable;  // then no property answers it, and none is missing
};

// What a framework judges. Of one that judges companies, a service's document answers a part.
enum class Judged : std::uint8_t { service, company };

[[nodiscard]] std::string_view to_name(Judged judged);
[[nodiscard]] std::optional<Judged> judged_from_name(std::string_view name);

// A reference catalog: the view in another framework's order and numbering.
struct Framework {
    std::string id;
    LocalizedText name;
    LocalizedText edition;
    Date date;             // of the edition
    LocalizedText source;  // where the numbers and labels come from
    Judged judges = Judged::service;
    std::vector<Category> groups;
    std::vector<FrameworkRow> rows;
};

// The properties that matter for one purpose, in the order in which they are read.
struct ReadyMadeView {
    std::string id;
    LocalizedText label;
    LocalizedText purpose;                // one line: what it is for
    std::vector<std::string> properties;  // ids of the catalog; each once
};

}  // namespace kurabe::model
