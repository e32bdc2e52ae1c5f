// Goes into Emscripten's glue: the program's memory, as it is now, for web/program.js. It is not one of
// the glue's EXPORTED_RUNTIME_METHODS: with any of those, --emit-tsd needs TypeScript's compiler.
Module["memory"] = () => HEAPU8;
