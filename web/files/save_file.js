// @ts-check
// Hands a file to the user, by the browser's own way of saving downloads.

/** @param {string} name @param {BlobPart[]} pieces */
export function saveFile(name, pieces) {
  const url = URL.createObjectURL(new Blob(pieces, { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.download = name;
  anchor.href = url;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
