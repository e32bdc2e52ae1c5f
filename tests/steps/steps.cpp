#include "steps/steps.h"

#include <cstddef>

namespace {

std::uint64_t blocks = 0;
std::uint64_t bytes = 0;

}  // namespace

// The names are the compiler's and the linker's (--wrap).
extern "C" {

void __sanitizer_cov_trace_pc() { ++blocks; }

void* __real_memcpy(void* to, const void* from, std::size_t size);
void* __wrap_memcpy(void* to, const void* from, std::size_t size) {
    bytes += size;
    return __real_memcpy(to, from, size);
}

void* __real_memmove(void* to, const void* from, std::size_t size);
void* __wrap_memmove(void* to, const void* from, std::size_t size) {
    bytes += size;
    return __real_memmove(to, from, size);
}

void* __real_memset(void* to, int value, std::size_t size);
void* __wrap_memset(void* to, int value, std::size_t size) {
    bytes += size;
    return __real_memset(to, value, size);
}

int __real_memcmp(const void* left, const void* right, std::size_t size);
int __wrap_memcmp(const void* left, const void* right, std::size_t size) {
    bytes += size;
    return __real_memcmp(left, right, size);
}

void* __real_memchr(const void* in, int value, std::size_t size);
void* __wrap_memchr(const void* in, int value, std::size_t size) {
    void* found = __real_memchr(in, value, size);
    bytes += found == nullptr ? size
                              : static_cast<std::size_t>(static_cast<const char*>(found) -
                                                         static_cast<const char*>(in));
    return found;
}

}  // extern "C"

std::uint64_t kurabe::test::steps() { return blocks + bytes / sizeof(std::uint64_t); }
