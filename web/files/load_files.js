// @ts-check
// Hands files and folders to the program that were dropped or picked.

import { droppedItems } from './dropped_files.js';

/**
 * @param {HTMLInputElement} picker
 * @param {import('../program.js').Program} program
 * @param {() => void} requestFrame
 */
export function listenToFiles(picker, program, requestFrame) {
  /** @param {File} file @param {string} name */
  async function loadFile(file, name) {
    if (file.size > program.maxFileBytes()) {
      program.rejectFile(name, file.size);
      return;
    }
    // A file that vanished cannot be read: that is reported as an empty file.
    program.loadFile(name, new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0))));
  }

  /** Until a frame is drawn; a hidden page draws none, and not for long. */
  const nextFrame = () => new Promise(resolve => {
    const TIMEOUT = 100; // milliseconds
    setTimeout(resolve, TIMEOUT);
    requestAnimationFrame(() => setTimeout(resolve));
  });

  /**
   * Between many files, the page shows how far it is and hears whether the user has had enough.
   * @param {number} total 0 where it is not known
   */
  function startLoading(total) {
    const TIME_BUDGET = 20; // milliseconds of reading; preparing what was read takes longer than that
    let done = 0;
    let since = performance.now();
    return {
      /** To be called after each file: false to stop. */
      async goOn() {
        done++;
        if (performance.now() - since < TIME_BUDGET) return true;
        program.reportLoading(done, total);
        requestFrame();
        await nextFrame();
        since = performance.now();
        return program.reportLoading(done, total);
      },
      end() {
        program.endLoading();
        requestFrame();
      },
    };
  }

  /** @param {Iterable<File>} files @param {number} total */
  async function loadFiles(files, total) {
    const loading = startLoading(total);
    for (const file of files) {
      await loadFile(file, file.name);
      if (!await loading.goOn()) break;
    }
    loading.end();
  }

  /** @param {AsyncIterable<import('./dropped_files.js').NamedFile>} files @returns {Promise<number>} how many there were */
  async function loadFolder(files) {
    const loading = startLoading(0);
    let found = 0;
    for await (const { name, file } of files) {
      await loadFile(file, name);
      found++;
      if (!await loading.goOn()) break;
    }
    loading.end();
    return found;
  }

  /** @param {import('./dropped_files.js').Dropped[]} dropped */
  async function loadDropped(dropped) {
    const files = dropped.flatMap(({ file }) => file ?? []);
    await loadFiles(files, files.length);
    for (const { folder } of dropped) {
      if (folder && await loadFolder(folder.files) === 0) {
        program.reportEmptyFolder(folder.name);
        requestFrame();
      }
    }
  }

  window.addEventListener('dragover', event => event.preventDefault());
  window.addEventListener('drop', event => {
    event.preventDefault();
    void loadDropped(droppedItems(event.dataTransfer));
  });
  picker.addEventListener('change', () => {
    void loadFiles(picker.files ?? [], picker.files?.length ?? 0).then(() => { picker.value = ''; });
  });
}
