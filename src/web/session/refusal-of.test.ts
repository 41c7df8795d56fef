import { expect, test } from 'vitest';
import { sampleAsked, sampleRefused } from '../testing/asked.ts';
import { sampleFault } from '../testing/samples.ts';
import { refusalOf } from './refusal-of.ts';

const answered = sampleAsked('/me');
const failed = sampleRefused('/me');
const expired = sampleFault('session_expired');
const noRole = sampleFault('no_role');
const refused = sampleAsked('/me', { fault: expired, body: null });
const refusedAnew = sampleAsked('/me', { fault: noRole, body: null });

test.each([
  ['nothing was asked', [], null],
  ['an answer came', [answered], null],
  ['the first thing said was a refusal', [refused], { fault: expired, keepsPage: false }],
  ['an answer came before the refusal', [refused, answered], { fault: expired, keepsPage: true }],
  ['what came after it failed elsewhere', [failed, refused, answered], { fault: expired, keepsPage: true }],
  ['it was refused for another reason since', [refusedAnew, refused], { fault: noRole, keepsPage: false }],
  ['somebody was let in since', [answered, refused], null],
])('when %s', (_name, requests, expected) => {
  expect(refusalOf({ requests, hasSignedOut: false })).toEqual(expected);
});

test('after signing out nobody is let in, until the server lets somebody in', () => {
  const out = { fault: null, keepsPage: false };
  expect(refusalOf({ requests: [], hasSignedOut: true })).toEqual(out);
  expect(refusalOf({ requests: [refused], hasSignedOut: true })).toEqual({ ...out, fault: expired });
  expect(refusalOf({ requests: [answered], hasSignedOut: true })).toBeNull();
});
