// @ts-check
// What was dropped onto the page: files, and folders with the JSON files and the sheets in them.

/**
 * @typedef {{name: string, file: File}} NamedFile name: with the folders on the way to it
 * @typedef {{file?: File | null, folder?: {name: string, files: AsyncIterable<NamedFile>}}} Dropped
 */

// Of a folder; a single file may be called as it likes. Excel's "~$…" only say that a file is open.
const isWanted = (/** @type {string} */ name) => /\.(json|xlsx|xlsm|csv|tsv)$/i.test(name) && !name.startsWith('~$');
const byName = (/** @type {{name: string}} */ a, /** @type {{name: string}} */ b) => (a.name < b.name ? -1 : 1);

/** @param {FileSystemDirectoryEntry} folder @param {string} path @returns {AsyncGenerator<NamedFile>} */
async function* filesOfEntry(folder, path) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const entries = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    entries.push(...some);
  }
  for (const entry of entries.sort(byName)) {
    const name = `${path}/${entry.name}`;
    if (entry.isDirectory) {
      yield* filesOfEntry(/** @type {FileSystemDirectoryEntry} */ (entry), name);
    } else if (isWanted(entry.name)) {
      const file = /** @type {FileSystemFileEntry} */ (entry);
      yield { name, file: await new Promise((resolve, reject) => file.file(resolve, reject)) };
    }
  }
}

/** @param {any} folder a FileSystemDirectoryHandle @param {string} path @returns {AsyncGenerator<NamedFile>} */
async function* filesOfHandle(folder, path) {
  const handles = [];
  for await (const handle of folder.values()) handles.push(handle);
  for (const handle of handles.sort(byName)) {
    const name = `${path}/${handle.name}`;
    if (handle.kind === 'directory') yield* filesOfHandle(handle, name);
    else if (isWanted(handle.name)) yield { name, file: await handle.getFile() };
  }
}

/**
 * What a folder holds, in the order of names, inner folders too. Chromium does not read entries on
 * file:// but handles; Firefox, and pages over plain HTTP, have only entries.
 * @param {FileSystemDirectoryEntry} entry
 * @param {Promise<any> | undefined} handle
 * @returns {AsyncGenerator<NamedFile>}
 */
async function* filesOf(entry, handle) {
  try {
    if (handle) yield* filesOfHandle(await handle, entry.name);
    else yield* filesOfEntry(entry, entry.name);
  } catch {
    // What cannot be read is as if it were not there.
  }
}

/**
 * Must be called while the drop event is handled.
 * @param {DataTransfer | null} transfer
 * @returns {Dropped[]}
 */
export function droppedItems(transfer) {
  return [...transfer?.items ?? []].filter(item => item.kind === 'file').map(item => {
    const entry = item.webkitGetAsEntry?.();
    if (!entry?.isDirectory) return { file: item.getAsFile() };
    const handle = /** @type {any} */ (item).getAsFileSystemHandle?.();
    const folder = /** @type {FileSystemDirectoryEntry} */ (entry);
    return { folder: { name: folder.name, files: filesOf(folder, handle) } };
  });
}
