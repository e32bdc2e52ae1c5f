// The judgements about which two people disagree since their reviews were united.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/views/view_context.h"
#include "model/judgement.h"

namespace kurabe::app {

struct RivalJudgement {
    std::string decision;
    std::string made;  // when, and by whom
    std::string note;
};

struct RivalsOf {
    model::JudgedThing of;
    std::string id;       // "rakuneko@1.2|mfa"
    std::string service;  // with its edition
    std::string what;     // the requirement, the property, or that it is the service as a whole
    std::array<RivalJudgement, 2> sides;  // the one in force, and the other one
};

struct RivalsView {
    static constexpr Parts depends_on = {Part::language, Part::profiles, Part::review,
                                         Part::judgements, Part::notes};
    [[nodiscard]] static RivalsView build(const ViewContext& context);

    std::vector<RivalsOf> rivals;
    std::string notice;  // how many there are; "" where none
};

}  // namespace kurabe::app
