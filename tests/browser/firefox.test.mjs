// The same scenarios in Firefox, which has no WebGL here: the program draws.
process.env.KURABE_SETUP = 'firefox';
await import('./scenarios.mjs');
await import('./session_scenarios.mjs');
