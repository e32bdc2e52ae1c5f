// @ts-check
// Hands files and folders to the program that were dropped or picked.

import { pause } from '../pause.js';
import { droppedItems } from './dropped_files.js';

const TELL_AFTER = 200; // milliseconds
const SLICE = 8; // milliseconds of loading, after which the page sees to what has happened

/**
 * @param {HTMLInputElement} picker
 * @param {import('../program.js').Program} program
 * @param {import('./loading.js').Loading} tracked
 * @param {() => void} requestFrame
 */
export function listenToFiles(picker, program, tracked, requestFrame) {
  /**
   * @param {Blob} file @param {string} name @param {ReturnType<typeof tracked.start>} loading
   * @returns {Promise<number>} how many milliseconds it took
   */
  async function loadFile(file, name, loading) {
    const begun = performance.now();
    if (file.size > program.maxFileBytes()) {
      program.rejectFile(name, file.size);
    } else {
      // A file that vanished cannot be read: that is reported as an empty file.
      program.beginFile(name, new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0))));
      // Of one that takes long, the page tells how far it is, and hears whether the user has had enough.
      for (let told = begun; program.loadSome(SLICE); await pause()) {
        if (performance.now() - told < TELL_AFTER) continue;
        told = performance.now();
        loading.report();
      }
    }
    return performance.now() - begun;
  }

  /** @param {Iterable<File>} files @param {number} total */
  async function loadFiles(files, total) {
    const loading = tracked.start(total);
    for (const file of files) {
      if (!await loading.goOn(await loadFile(file, file.name, loading))) break;
    }
    loading.end();
  }

  /** @param {AsyncIterable<import('./dropped_files.js').NamedFile>} files @returns {Promise<number>} how many there were */
  async function loadFolder(files) {
    const loading = tracked.start(0);
    let found = 0;
    for await (const { name, file } of files) {
      found++;
      if (!await loading.goOn(await loadFile(file, name, loading))) break;
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

  return {
    /** A table that was copied elsewhere; what is none is left alone. @param {DataTransfer} data */
    loadPasted(data) {
      const html = data.getData('text/html');
      const plain = data.getData('text/plain');
      if (/<t[rd][\s>]/i.test(html)) void loadFiles([new File([html], 'clipboard.html')], 1);
      else if (/^\s*\|.*\|/m.test(plain)) void loadFiles([new File([plain], 'clipboard.md')], 1);
      else if (plain.includes('\t')) void loadFiles([new File([plain], 'clipboard.tsv')], 1);
    },
  };
}
