// The same scenarios where the browser has no WebGL, as on many remote desktops.
process.env.KURABE_SETUP = 'chromium';
await import('./scenarios.mjs');
await import('./session_scenarios.mjs');
