// A small profile, as a file's text: one answer, to "auth.mfa".
#pragma once

#include <string>

namespace kurabe::test {

inline std::string vendor_file(int number, const std::string& state) {
    return R"({"format":"kurabe/profile","version":1,"id":"v)" + std::to_string(number) +
           R"(","service":{"name":{"ja":"甲","en":"S"}},"provider":{"name":{"ja":"乙","en":"P"}},
"edition":{"label":"1"},"documents":[{"id":"wp","title":{"ja":"文書","en":"D"},"sections":[{"at":"1"}]}],
"answers":[{"property":"auth.mfa","state":")" +
           state + R"(","source":[{"document":"wp","at":"1"}]}]})";
}

}  // namespace kurabe::test
