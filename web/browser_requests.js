// @ts-check
// Does what the program asks of the browser.

/** A request without a handler: the type checker refuses it, and an unchecked page says so. @param {never} request */
function refuse(request) {
  throw new Error(`unknown request ${JSON.stringify(request)}`);
}

/**
 * @param {{picker: HTMLInputElement, clipboard: {copy: () => void},
 *   session: {saveFile: () => void, forget: () => void, copyLink: () => void}}} browser
 */
export function handleRequests({ picker, clipboard, session }) {
  return (/** @type {import('./program.js').BrowserRequest} */ request) => {
    switch (request.type) {
      case 'handOverCopy': return clipboard.copy();
      case 'chooseFiles': return picker.click();
      case 'setDocumentLanguage': document.documentElement.lang = request.language; return undefined;
      case 'copyLink': return session.copyLink();
      case 'saveSession': return session.saveFile();
      case 'forgetSession': return session.forget();
      default: return refuse(request);
    }
  };
}
