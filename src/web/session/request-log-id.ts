/** The id of the popover with this tab's requests: a button with it as `popoverTarget` opens the log. */
export const requestLogId = 'request-log';
