// The same scenarios where the browser has no WebGL, as on many remote desktops.
process.env.KURABE_SETUP = 'chromium-software';
await import('./chromium.test.mjs');
