// What the page's scripts get from each other and from Emscripten.
declare function createKurabe(options: { wasmBinary: Uint8Array; softwareCanvas: object; glyphCanvas: object }): Promise<any>;
