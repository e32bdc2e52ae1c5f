// @ts-check
// Follows the colours that the system asks for: dark, more contrast, or its own few.

/** @param {string} query */
const ask = query => matchMedia(`(${query})`);

/** The value that CSS gives a system colour, 0xRRGGBB. @param {string} name */
function systemColour(name) {
  const probe = document.createElement('div');
  probe.style.cssText = `color: ${name}; display: none`;
  document.body.append(probe);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  probe.remove();
  return red << 16 | green << 8 | blue;
}

/**
 * @param {import('../program.js').Program} program
 * @param {() => void} requestFrame
 */
export function followColourScheme(program, requestFrame) {
  const forced = ask('forced-colors: active');
  const contrast = ask('prefers-contrast: more');
  const dark = ask('prefers-color-scheme: dark');

  function tell() {
    const scheme = forced.matches ? 'forced' : contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
    program.showIn(scheme, { canvas: systemColour('Canvas'), text: systemColour('CanvasText'), link: systemColour('LinkText') });
    requestFrame();
  }

  for (const query of [forced, contrast, dark]) query.addEventListener('change', tell);
  tell();
}
