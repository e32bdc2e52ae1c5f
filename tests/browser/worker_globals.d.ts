// What the build puts before the service worker (web/build/site.mjs).
declare const PRECACHE: { version: string; files: { file: string; integrity: string }[] };
