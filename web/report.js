// @ts-check
// The view on the screen as HTML, beside the canvas: printed, and read by assistive technology. The
// program makes it (src/report) when it is asked for, and costs nothing otherwise.

/**
 * @param {any} module the instantiated program
 * @param {{report: HTMLElement, read: HTMLButtonElement}} elements where it stands, and what opens it
 * @param {() => Uint8Array<ArrayBuffer>} font the page's own typeface
 */
function connectReport(module, { report, read }, font) {
  let revision = -1;
  const isOpen = () => read.getAttribute('aria-expanded') === 'true';

  // The program has escaped all texts, and the page's policy runs no script that is not its own.
  function fill() {
    report.innerHTML = module.UTF8ToString(module._kurabe_report());
  }

  // Paper and button show the typeface of the screen, also where the machine has no Japanese one.
  const addFont = () => {
    if (![...document.fonts].some(face => face.family === 'Kurabe')) document.fonts.add(new FontFace('Kurabe', font()));
  };

  read.addEventListener('focus', addFont);
  read.addEventListener('click', () => {
    const open = !isOpen();
    read.setAttribute('aria-expanded', String(open));
    report.hidden = !open;
    if (!open) return report.replaceChildren();
    fill();
    report.focus({ preventScroll: true });
  });

  // Closed, it is on paper only (page.css).
  window.addEventListener('beforeprint', () => { addFont(); fill(); });
  window.addEventListener('afterprint', () => { if (!isOpen()) report.replaceChildren(); });

  return {
    addFont,
    hasFocus: () => document.activeElement === read || report.contains(document.activeElement),
    /** Brings it up to date with what the program shows. */
    follow() {
      const now = module._kurabe_revision();
      if (now === revision) return;
      revision = now;
      read.textContent = module.UTF8ToString(module._kurabe_read_label());
      read.hidden = false;
      report.setAttribute('aria-label', module.UTF8ToString(module._kurabe_report_label()));
      if (isOpen()) fill();
    },
  };
}
