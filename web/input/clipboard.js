// @ts-check
// The clipboard, by the events of copying and pasting: they work on file:// and plain HTTP, where
// navigator.clipboard does not exist.

/**
 * @param {import('../program.js').Program} program
 * @param {() => void} requestFrame
 * @param {() => boolean} selectsHtml whether ordinary HTML is selected, which the browser copies itself
 * @param {(data: DataTransfer) => void} loadPasted takes what no field takes
 */
export function connectClipboard(program, requestFrame, selectsHtml, loadPasted) {
  /** @param {ClipboardEvent} event @param {boolean} cut */
  function handOver(event, cut) {
    let content = program.waitingCopy();
    // The event is the user's own, unless it answers to the program's request.
    if (!content) {
      if (selectsHtml()) return;
      content = program.copyOrCut(cut);
      requestFrame();
    }
    if (!content || !event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', content.plain);
    if (content.html) event.clipboardData.setData('text/html', content.html);
    program.endCopy(true);
    requestFrame();
  }

  document.addEventListener('copy', event => handOver(event, false));
  document.addEventListener('cut', event => handOver(event, true));
  document.addEventListener('paste', event => {
    const data = event.clipboardData;
    if (!program.paste(data?.getData('text/plain') ?? '') && data) loadPasted(data);
    requestFrame();
    event.preventDefault();
  });

  return {
    /** Asks for the event in which what the program has copied is handed over. */
    copy() {
      document.execCommand('copy');
      if (program.waitingCopy()) program.endCopy(false);
      requestFrame();
    },
  };
}
