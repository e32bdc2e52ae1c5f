// The same scenarios where the browser has no WebGL, as on many remote desktops; served by plain
// HTTP, on a display with two pixels per CSS pixel.
process.env.KURABE_SETUP = 'chromium';
process.env.KURABE_OVER = 'http';
process.env.KURABE_SCALE = '2';
await import('./scenarios.mjs');
await import('./session_scenarios.mjs');
