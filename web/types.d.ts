// What the bundler resolves: Emscripten's output for src/main_reader.cpp.
declare module 'program' {
  const createProgram: EmscriptenModuleFactory<any>;
  export default createProgram;
}
