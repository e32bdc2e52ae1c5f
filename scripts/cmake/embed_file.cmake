# Writes the bytes of INPUT as a C++ array SYMBOL to OUTPUT (see embed.cmake). One string literal:
# compilers read it far faster than a list of numbers.
file(READ ${INPUT} hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
file(WRITE ${OUTPUT}
"extern const char ${SYMBOL}[];
extern const unsigned long ${SYMBOL}_size;
const char ${SYMBOL}[] = \"${escaped}\";
const unsigned long ${SYMBOL}_size = ${size};
")
