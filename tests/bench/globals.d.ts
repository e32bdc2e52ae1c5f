// What the bench gets from elsewhere; the peers need not be installed for the check.
declare module 'node:*';
declare module '*/kurabe_bench.js';
declare module 'deep-object-diff';
declare module 'esbuild';
declare module 'flexsearch';
declare module 'fuse.js';
declare module 'json-logic-js';
declare module 'json-rules-engine';
declare module 'jsondiffpatch';
declare module 'microdiff';
declare module 'minisearch';
declare module 'ufuzzy';

interface Window { Workloads: any; workloads: any; outcome: any; kurabe: any; gc: undefined | (() => void) }
