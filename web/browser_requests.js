// @ts-check
// Does what the program asks of the browser.

import { saveFile } from './files/save_file.js';
import { preferences } from './storage/preferences.js';

/** A request without a handler: the type checker refuses it, and an unchecked page says so. @param {never} request */
function refuse(request) {
  throw new Error(`unknown request ${JSON.stringify(request)}`);
}

/**
 * @param {{picker: HTMLInputElement, clipboard: {copy: () => void},
 *   session: {saveFile: () => void, forget: () => void, copyLink: () => void, unite: () => void,
 *     takeOver: (offer: string) => void, declineOffer: (offer: string) => void}}} browser
 */
export function handleRequests({ picker, clipboard, session }) {
  return (/** @type {import('./program.js').BrowserRequest} */ request) => {
    switch (request.type) {
      case 'handOverCopy': return clipboard.copy();
      case 'chooseFiles': return picker.click();
      case 'setDocumentLanguage': document.documentElement.lang = request.language; return undefined;
      case 'printView': return window.print();
      case 'copyLink': return session.copyLink();
      case 'saveSession': return session.saveFile();
      case 'forgetSession': preferences.forget(); return session.forget();
      case 'keepPreferences':
        document.documentElement.dataset.colours = request.colours;  // page.css
        return preferences.keep(request.text);
      case 'saveFile': return saveFile(request.name, [request.text]);
      case 'uniteSession': return session.unite();
      case 'takeOver': return session.takeOver(request.offer);
      case 'declineOffer': return session.declineOffer(request.offer);
      default: return refuse(request);
    }
  };
}
