// The scenarios where the browser has WebGL.
process.env.KURABE_SETUP = 'chromium-webgl';
await import('./scenarios.mjs');
await import('./session_scenarios.mjs');
