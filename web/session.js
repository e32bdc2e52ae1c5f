// @ts-check
// Carries the session between the program, the page's address, the browser's storage and files.

/**
 * @param {any} module the instantiated program
 * @param {KurabeStorage} storage
 * @param {{callWithTexts: (name: string, texts: string[], ...more: any[]) => any,
 *   callWithBytes: (name: string, texts: string[], bytes: Uint8Array) => any,
 *   requestFrame: () => void}} platform
 */
function connectSession(module, storage, { callWithTexts, callWithBytes, requestFrame }) {
  const PAUSE = 300; // milliseconds without a change after which the address and the storage follow
  const LONGEST_ADDRESS = 30000; // characters; what is longer is only kept, not shown

  /** @param {number} pointer */
  const text = pointer => module.UTF8ToString(pointer);
  /** @param {number} pointer @returns {Uint8Array<ArrayBuffer>} */
  const bytes = pointer => module.HEAPU8.slice(pointer, pointer + module._kurabe_handed_out_bytes());

  const link = location.hash.length > 1 ? location.hash : '';
  if (!storage.works) callWithTexts('_kurabe_storage_failed', ['']);
  callWithBytes('_kurabe_restore', [storage.kept?.view ?? '', link], storage.kept?.session ?? new Uint8Array());

  let revision = module._kurabe_revision();
  let address = text(module._kurabe_fragment());
  let kept = { contents: module._kurabe_contents(), view: address };
  let unkept = false; // the last write failed
  let underway = 0; // writes that have not ended
  /** @type {{session: Uint8Array<ArrayBuffer> | null, view: string} | null} */
  let unwritten = null; // what they will have written
  let writing = Promise.resolve();
  let timer = 0;

  /** @param {string} view */
  function showInAddress(view) {
    if (view === address) return;
    address = view;
    const chosen = view.includes('&') && view.length <= LONGEST_ADDRESS;
    try {
      history.replaceState(history.state, '', chosen ? `#${view}` : location.pathname + location.search);
    } catch {
      // Some browsers allow this only so many times in a while; the next change tries again.
      address = '';
    }
  }

  /** @param {() => Promise<void>} work */
  function store(work) {
    writing = writing.then(work).then(() => {
      unkept = false;
      module._kurabe_stored();
    }).catch(error => {
      unkept = true;
      callWithTexts('_kurabe_storage_failed', [String(error?.name ?? '')]);
    }).then(requestFrame);
  }

  /** @param {string} view */
  function keep(view) {
    const contents = module._kurabe_contents();
    if (!module._kurabe_keeps() || (contents === kept.contents && (unkept || view === kept.view))) return;
    if (module._kurabe_at_start()) {
      unwritten = null;
      store(storage.erase);
    } else {
      const session = contents === kept.contents ? null : bytes(module._kurabe_session_file());
      requestFrame();  // the program may have something to say about it
      if (session?.length === 0) return;
      unwritten = { session: session ?? unwritten?.session ?? null, view };
      underway++;
      store(() => storage.write(session, view).finally(() => { if (--underway === 0) unwritten = null; }));
    }
    kept = { contents, view };
  }

  function update() {
    clearTimeout(timer);
    timer = 0;
    const view = text(module._kurabe_fragment());
    showInAddress(view);
    keep(view);
  }
  const updateNow = () => { if (timer !== 0) update(); };
  /** False where a session is lost if the page ends now. */
  const leave = () => {
    updateNow();
    return !unwritten || storage.keepAtOnce(unwritten.session, unwritten.view) || !unwritten.session;
  };

  window.addEventListener('hashchange', () => {
    if (location.hash.length < 2) return;
    address = '';
    callWithTexts('_kurabe_open_fragment', [location.hash]);
    requestFrame();
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden) updateNow(); });
  window.addEventListener('pagehide', leave);
  window.addEventListener('beforeunload', event => {
    if (!leave() || module._kurabe_would_lose()) event.preventDefault();
  });

  return {
    /** To be called after each frame. */
    follow() {
      const now = module._kurabe_revision();
      if (now === revision) return;
      revision = now;
      clearTimeout(timer);
      timer = window.setTimeout(update, PAUSE);
    },
    saveFile() {
      const url = URL.createObjectURL(new Blob([bytes(module._kurabe_file_text())], { type: 'application/json' }));
      const anchor = document.createElement('a');
      anchor.download = text(module._kurabe_file_name());
      anchor.href = url;
      anchor.click();
      setTimeout(() => URL.revokeObjectURL(url), 60000);
    },
    copyLink() {
      const link = new URL(`#${text(module._kurabe_fragment())}`, location.href).href;
      callWithTexts('_kurabe_copy_text', [link]);
    },
    forget() {
      unwritten = null;
      kept = { contents: module._kurabe_contents(), view: text(module._kurabe_fragment()) };
      store(storage.erase);
    },
  };
}
