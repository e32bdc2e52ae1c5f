// @ts-check
// The view on the screen as HTML, beside the canvas: printed, and read by assistive technology. The
// program makes it (src/present) when it is asked for, and costs nothing otherwise.

/**
 * @param {import('./program.js').Program} program
 * @param {{report: HTMLElement, read: HTMLButtonElement}} elements where it stands, and what opens it
 */
export function connectHtmlView(program, { report, read }) {
  let revision = -1;
  const isOpen = () => read.getAttribute('aria-expanded') === 'true';

  // The program has escaped all texts, and the page's policy runs no script that is not its own.
  const fill = () => { report.innerHTML = program.viewHtml(); };
  const fillForPaper = () => { report.innerHTML = program.paperHtml(); };

  // Paper and button show the typeface of the screen, also where the machine has no Japanese one.
  const addFont = () => {
    if ([...document.fonts].some(face => face.family === 'Kurabe')) return;
    document.fonts.add(new FontFace('Kurabe', program.font()));
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

  // A link within the view: the page's address is the program's.
  report.addEventListener('click', event => {
    const link = /** @type {Element} */ (event.target).closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    document.getElementById(/** @type {string} */ (link.getAttribute('href')).slice(1))?.focus();
  });

  // Closed, it is on paper only (page.css).
  window.addEventListener('beforeprint', () => { addFont(); fillForPaper(); });
  window.addEventListener('afterprint', () => { if (isOpen()) fill(); else report.replaceChildren(); });

  return {
    addFont,
    hasFocus: () => document.activeElement === read || report.contains(document.activeElement),
    isSelected() {
      const selection = document.getSelection();
      return Boolean(selection && !selection.isCollapsed && report.contains(selection.anchorNode));
    },
    /** Brings it up to date with what the program shows. @param {number} now the program's revision */
    follow(now) {
      if (now === revision) return;
      revision = now;
      const labels = program.viewLabels();
      read.textContent = labels.read;
      read.hidden = false;
      report.setAttribute('aria-label', labels.region);
      if (isOpen()) fill();
    },
  };
}
