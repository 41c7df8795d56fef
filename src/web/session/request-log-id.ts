/** The id of the popover with this tab's requests: a button with it as `popoverTarget` opens the log. */
export const requestLogId = 'request-log';

let isWanted = false;

/** For the click on such a button that may be on screen sooner than the log: then the log opens as soon as it is there. */
export function wantRequestLog(): void {
  isWanted = document.getElementById(requestLogId) === null;
}

/** Whether somebody wanted the log before it was there; says so once. */
export function takeWishForRequestLog(): boolean {
  const was = isWanted;
  isWanted = false;
  return was;
}
