# Targets for the third-party sources that assets/dependencies.json names and scripts/setup unpacks.
# None of our warnings apply to them.

set(KURABE_DEPS ${PROJECT_SOURCE_DIR}/.deps)
foreach(source imgui/imgui.h zlib/zlib.h expat/expat/lib/expat.h md4c/src/md4c.h)
  if(NOT EXISTS ${KURABE_DEPS}/src/${source})
    message(FATAL_ERROR "The third-party sources are missing. Run scripts/setup build.")
  endif()
endforeach()

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${KURABE_DEPS}/src/nlohmann-json/single_include)
# Only the SAX parser is used; it reports errors by events, never by exceptions.
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE ${KURABE_DEPS}/src/doctest/doctest)

add_library(cli11 INTERFACE)
target_include_directories(cli11 SYSTEM INTERFACE ${KURABE_DEPS}/src/cli11/include)

add_library(utf8proc STATIC ${KURABE_DEPS}/src/utf8proc/utf8proc.c)
target_include_directories(utf8proc SYSTEM PUBLIC ${KURABE_DEPS}/src/utf8proc)
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)

# Only what unpacks; the program gives and takes memory, never files.
set(zlib_folder ${KURABE_DEPS}/src/zlib)
set(zlib_sources ${zlib_folder}/adler32.c ${zlib_folder}/crc32.c ${zlib_folder}/inffast.c ${zlib_folder}/inflate.c
  ${zlib_folder}/inftrees.c ${zlib_folder}/zutil.c)
add_library(zlib STATIC ${zlib_sources})
target_include_directories(zlib SYSTEM PUBLIC ${zlib_folder})
target_compile_definitions(zlib PUBLIC ZLIB_CONST PRIVATE NO_GZIP)

# Without entities, document types and namespaces: sheets have none of the first two, and names are told apart
# without the third. Its salt against chosen names needs no good randomness, since names and depth are limited.
set(expat_folder ${KURABE_DEPS}/src/expat/expat/lib)
set(expat_sources ${expat_folder}/xmlparse.c ${expat_folder}/xmlrole.c ${expat_folder}/xmltok.c)
set(expat_config ${CMAKE_BINARY_DIR}/expat)
file(CONFIGURE OUTPUT ${expat_config}/expat_config.h CONTENT
"#define BYTEORDER 1234
#define XML_GE 0
#define XML_CONTEXT_BYTES 0
#define XML_POOR_ENTROPY 1
")
add_library(expat STATIC ${expat_sources})
target_include_directories(expat SYSTEM PUBLIC ${expat_folder} PRIVATE ${expat_config})
target_compile_definitions(expat PUBLIC XML_STATIC)
if(KURABE_SANITIZE)
  # It adds 0 to the place of a buffer that is not there yet.
  target_compile_options(expat PRIVATE -fno-sanitize=pointer-overflow)
endif()

set(md4c_sources ${KURABE_DEPS}/src/md4c/src/md4c.c)
add_library(md4c STATIC ${md4c_sources})
target_include_directories(md4c SYSTEM PUBLIC ${KURABE_DEPS}/src/md4c/src)

set(imgui_folder ${KURABE_DEPS}/src/imgui)
add_library(imgui STATIC
  ${imgui_folder}/imgui.cpp ${imgui_folder}/imgui_draw.cpp ${imgui_folder}/imgui_tables.cpp
  ${imgui_folder}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_folder})
target_compile_features(imgui PUBLIC cxx_std_20)
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_USE_WCHAR32)
if(EMSCRIPTEN)
  add_library(imgui_opengl3 STATIC ${imgui_folder}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(imgui_opengl3 SYSTEM PUBLIC ${imgui_folder}/backends)
  # Its shaders and calls of OpenGL ES 2 run on WebGL 1 and 2.
  target_compile_definitions(imgui_opengl3 PUBLIC IMGUI_IMPL_OPENGL_ES2)
  target_link_libraries(imgui_opengl3 PUBLIC imgui)
endif()
