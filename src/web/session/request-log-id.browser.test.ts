import { afterEach, expect, test } from 'vitest';
import { requestLogId, takeWishForRequestLog, wantRequestLog } from './request-log-id.ts';

afterEach(() => document.getElementById(requestLogId)?.remove());

test('a wish for the log before it is there is kept, and told once', () => {
  expect(takeWishForRequestLog()).toBe(false);
  wantRequestLog();
  expect([takeWishForRequestLog(), takeWishForRequestLog()]).toEqual([true, false]);
});

test('where the log is there, the button opens it by itself', () => {
  document.body.appendChild(document.createElement('div')).id = requestLogId;
  wantRequestLog();
  expect(takeWishForRequestLog()).toBe(false);
});
