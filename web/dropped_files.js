// @ts-check
// What was dropped onto the page: files, and folders with the JSON files in them.

/** @typedef {{file?: File, folder?: FileSystemDirectoryEntry}} Dropped */

/**
 * Must be called while the drop event is handled.
 * @param {DataTransfer | null} transfer
 * @returns {Dropped[]}
 */
function entriesOf(transfer) {
  return [...transfer?.items ?? []].filter(item => item.kind === 'file').map(item => {
    const entry = item.webkitGetAsEntry?.();
    return entry?.isDirectory ? { folder: /** @type {FileSystemDirectoryEntry} */ (entry) }
      : { file: item.getAsFile() ?? undefined };
  });
}

/**
 * In the order of their names, those of inner folders too; a folder that cannot be read is empty.
 * @param {FileSystemDirectoryEntry} folder
 * @returns {AsyncGenerator<{name: string, file: File}>}
 */
async function* jsonFilesIn(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const entries = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise(resolve => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) break;
    entries.push(...some);
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.isDirectory) {
      yield* jsonFilesIn(/** @type {FileSystemDirectoryEntry} */ (entry));
    } else if (/\.json$/i.test(entry.name)) {
      /** @type {File | null} */
      const file = await new Promise(resolve =>
        /** @type {FileSystemFileEntry} */ (entry).file(resolve, () => resolve(null)));
      if (file) yield { name: entry.fullPath.replace(/^\//, ''), file };
    }
  }
}
