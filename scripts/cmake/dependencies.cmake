# Targets for the third-party sources that assets/dependencies.json names and scripts/setup unpacks.
# None of our warnings apply to them.

set(KURABE_DEPS ${PROJECT_SOURCE_DIR}/.deps)
if(NOT EXISTS ${KURABE_DEPS}/src/imgui/imgui.h)
  message(FATAL_ERROR "The third-party sources are missing. Run scripts/setup build.")
endif()

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${KURABE_DEPS}/src/nlohmann-json/single_include)
# Only the command line uses it, to write; what it writes is well-formed, so nothing throws.
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE ${KURABE_DEPS}/src/doctest/doctest)

add_library(cli11 INTERFACE)
target_include_directories(cli11 SYSTEM INTERFACE ${KURABE_DEPS}/src/cli11/include)

add_library(utf8proc STATIC ${KURABE_DEPS}/src/utf8proc/utf8proc.c)
target_include_directories(utf8proc SYSTEM PUBLIC ${KURABE_DEPS}/src/utf8proc)
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)

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
