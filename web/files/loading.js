// @ts-check
// How far loading is: dropped files and the library may be loaded at the same time. Between many files,
// the page says how far it is and hears whether the user has had enough.

import { prepareViews } from '../pause.js';

/** @typedef {ReturnType<typeof trackLoading>} Loading */

/** @param {import('../program.js').Program} program */
export function trackLoading(program) {
  const TIME_BUDGET = 20; // milliseconds of reading, at least; preparing what was read takes longer than that
  /** @type {{done: number, total: number}[]} */
  let all = [];  // since nothing was being loaded
  let running = 0;
  let requestFrame = () => {};

  /** Until a frame is drawn; a hidden page draws none, and not for long. */
  const nextFrame = () => new Promise(resolve => {
    const TIMEOUT = 100; // milliseconds
    setTimeout(resolve, TIMEOUT);
    requestAnimationFrame(() => setTimeout(resolve));
  });

  /** False where the user has had enough. */
  function tell() {
    const done = all.reduce((sum, one) => sum + one.done, 0);
    const total = all.some(one => one.total === 0) ? 0 : all.reduce((sum, one) => sum + one.total, 0);
    return program.reportLoading(done, total);
  }

  function report() {
    const goes_on = tell();
    requestFrame();
    return goes_on;
  }

  async function show() {
    await prepareViews(program);
    requestFrame();
  }

  return {
    /** @param {() => void} request draws a frame */
    connect(request) {
      requestFrame = request;
    },
    /** @param {number} total 0 where it is not known */
    start(total) {
      const own = { done: 0, total };
      all.push(own);
      running++;
      let read_for = 0;
      let budget = TIME_BUDGET;
      return {
        report,
        /** @param {number} now */
        setTotal(now) { own.total = now; },
        /** To be called after each file: false to stop. @param {number} milliseconds that reading it has taken */
        async goOn(milliseconds) {
          own.done++;
          read_for += milliseconds;
          if (read_for < budget) return true;
          read_for = 0;
          const begun = performance.now();
          tell();
          await show();
          await nextFrame();
          const goes_on = report();
          budget = Math.max(TIME_BUDGET, performance.now() - begun);  // half of the time is for reading
          return goes_on;
        },
        end() {
          running--;
          own.total = own.done;
          if (running > 0) {
            report();
            return;
          }
          all = [];
          program.endLoading();
          void show();
        },
      };
    },
  };
}
