#include "steps/steps.h"

#include <cstddef>

namespace {

std::uint64_t comparisons = 0;
std::uint64_t bytes = 0;

}  // namespace

// The names are the compiler's and the linker's (--wrap).
extern "C" {

void __sanitizer_cov_trace_cmp1(std::uint8_t, std::uint8_t) { ++comparisons; }
void __sanitizer_cov_trace_cmp2(std::uint16_t, std::uint16_t) { ++comparisons; }
void __sanitizer_cov_trace_cmp4(std::uint32_t, std::uint32_t) { ++comparisons; }
void __sanitizer_cov_trace_cmp8(std::uint64_t, std::uint64_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp1(std::uint8_t, std::uint8_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp2(std::uint16_t, std::uint16_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp4(std::uint32_t, std::uint32_t) { ++comparisons; }
void __sanitizer_cov_trace_const_cmp8(std::uint64_t, std::uint64_t) { ++comparisons; }
void __sanitizer_cov_trace_switch(std::uint64_t, std::uint64_t*) { ++comparisons; }

#define KURABE_COUNT_WRITTEN(name, Source)                         \
    void* __real_##name(void* to, Source from, std::size_t size);  \
    void* __wrap_##name(void* to, Source from, std::size_t size) { \
        bytes += size;                                             \
        return __real_##name(to, from, size);                      \
    }

KURABE_COUNT_WRITTEN(memcpy, const void*)
KURABE_COUNT_WRITTEN(memmove, const void*)
KURABE_COUNT_WRITTEN(memset, int)
KURABE_COUNT_WRITTEN(__asan_memcpy, const void*)
KURABE_COUNT_WRITTEN(__asan_memmove, const void*)
KURABE_COUNT_WRITTEN(__asan_memset, int)

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

std::uint64_t kurabe::test::steps() { return comparisons + bytes / sizeof(std::uint64_t); }
