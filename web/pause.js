// @ts-check
// Long work in slices.

/**
 * Lets the page do something else, in a hidden one too, where timers wait for long. Chromium handles messages
 * that follow on each other in one task, and neither draws nor listens before it has ended.
 */
export const pause = () => new Promise(resolve => {
  const { scheduler } = /** @type {any} */ (window);
  if (scheduler?.postTask) {
    void scheduler.postTask(() => resolve(undefined));
  } else if (!document.hidden) {
    setTimeout(resolve);
  } else {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); resolve(undefined); };
    port2.postMessage(null);
  }
});

/**
 * What the next frame needs of many profiles, and would else make at once.
 * @param {import('./program.js').Program} program
 */
export async function prepareViews(program) {
  while (program.prepareViews()) await pause();
}
