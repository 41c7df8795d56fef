// How long events take in a page: from what a person did to the frame that shows it, as the browser's event timing has it
// (in steps of 8 ms, none under 16 ms), and the tasks beside them that take longer than 50 ms.

/** @typedef {{ name: string, duration: number, processing: number, isOwn: boolean }} EventTime `isOwn`: of a key or a press, not of what came to lie under the mouse by it */
/** @typedef {{ events: EventTime[], tasks: number[] }} Seen */

const watch = `
  window.seen = { events: [], tasks: [] };
  new PerformanceObserver((list) => {
    for (const { name, duration, processingStart, processingEnd, interactionId } of list.getEntries()) {
      window.seen.events.push({ name, duration, processing: processingEnd - processingStart, isOwn: interactionId > 0 });
    }
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    window.seen.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
`;

/** Notes each event's time and each long task from now on. @param {import('@playwright/test').Page} page */
export async function watchEvents(page) {
  await page.evaluate(watch);
}

/** What was noted since this was asked last. @param {import('@playwright/test').Page} page @returns {Promise<Seen>} */
export async function takeEvents(page) {
  return page.evaluate('({ events: window.seen.events.splice(0), tasks: window.seen.tasks.splice(0) })');
}
