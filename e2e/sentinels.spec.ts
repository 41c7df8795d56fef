import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { openCustomer } from './customer-view.ts';

type Case = {
  sentinel: { id: string };
  /** What Chromium reports of `/setup_links`, and of the customer; null where all goes well. */
  fails?: number;
  customerFails?: number;
  says: (string | RegExp)[];
};

const cases: Case[] = [
  {
    sentinel: sentinels.empty,
    says: ['No setup links yet', /Nobody has created a link for Practice: no links/, '0 links'],
  },
  {
    sentinel: sentinels.capped,
    says: ['50 newest links · Kirim may hold older ones', /Choosing a status may bring up older ones of that kind/],
  },
  { sentinel: sentinels.paged, says: ['50 loaded · more available', 'Load more links'] },
  {
    sentinel: sentinels.moreWithoutCursor,
    says: [
      '50 loaded · Kirim has more but gave no way to fetch them',
      'Kirim says there are older links but offers no way to load them.',
    ],
  },
  { sentinel: sentinels.cursorLoop, says: ['50 loaded · more available'] },
  { sentinel: sentinels.duplicates, says: ['50 loaded · more available'] },
  {
    sentinel: sentinels.subscriptionInactive,
    fails: 402,
    says: [
      'The Kirim subscription isn’t active',
      'Copy note for the billing owner',
      'Check again',
      '402 subscription_inactive',
    ],
  },
  {
    sentinel: sentinels.quotaExceeded,
    fails: 402,
    says: ['Your Kirim plan’s quota is used up', /isn’t the per-minute speed limit/, '402 quota_exceeded'],
  },
  {
    sentinel: sentinels.featureNotEntitled,
    fails: 402,
    says: ['Your Kirim plan doesn’t include this', /Nothing is wrong with this customer/, '402 feature_not_entitled'],
  },
  {
    sentinel: sentinels.billingOther,
    fails: 402,
    says: ['Kirim is holding back for a billing reason', 'Kirim’s own words:', /Invoice INV-2026-0419/, /^402 /],
  },
  {
    sentinel: sentinels.notFound,
    fails: 404,
    customerFails: 404,
    says: [
      'No customer with this id',
      /Kirim has nobody called cus_not_found/,
      'Search customers',
      '404 resource_not_found',
    ],
  },
  {
    sentinel: sentinels.forbidden,
    fails: 502,
    customerFails: 502,
    says: ['This key isn’t allowed to see that', /^403 /, 'Name and numbers unavailable'],
  },
  {
    sentinel: sentinels.keyRejected,
    fails: 502,
    customerFails: 502,
    says: ['Kirim rejected this console’s key', /whoever runs the console has to replace it/, '401 invalid_api_key'],
  },
  {
    sentinel: sentinels.badRequest,
    fails: 400,
    says: ['Kirim didn’t accept this request', /points at “status”/, '400 invalid_field_value'],
  },
  {
    sentinel: sentinels.rateLimited,
    fails: 429,
    says: ['Kirim asked us to slow down', /We’ll carry on by ourselves in \d s/, '429 rate_limit_exceeded'],
  },
  { sentinel: sentinels.rateLimitedPage2, says: ['50 loaded · more available'] },
  { sentinel: sentinels.rateLimitedAlways, fails: 429, says: ['Kirim asked us to slow down'] },
  {
    sentinel: sentinels.error500,
    fails: 502,
    says: ['Kirim had a problem on its side', 'Try again', '500 internal_error'],
  },
  { sentinel: sentinels.errorOnce, fails: 502, says: ['12 links', 'That’s all 12 links Kirim returned.'] },
  { sentinel: sentinels.errorPage2, says: ['50 loaded · more available'] },
  { sentinel: sentinels.errorOnRefresh, says: ['20 links'] },
  {
    sentinel: sentinels.headerFails,
    customerFails: 502,
    says: ['Name and numbers unavailable', '500 internal_error', '8 links', 'That’s all 8 links Kirim returned.'],
  },
  { sentinel: sentinels.hostile, says: [/<img src=x onerror=/, 'not https', 'holds a user name'] },
  {
    sentinel: sentinels.drift,
    says: [
      'paused',
      'Kirim replied in a form we can’t read',
      /13 of 14 links could be read/,
      '13 of 14 links readable',
    ],
  },
  { sentinel: sentinels.reset, fails: 502, says: ['Kirim’s answer broke off in the middle', 'Console server'] },
  {
    sentinel: sentinels.html,
    fails: 502,
    says: ['Kirim replied in a form we can’t read', '200 upstream_invalid', 'no reference given'],
  },
  { sentinel: sentinels.newRows, says: ['50 loaded · more available'] },
  { sentinel: sentinels.statusChange, says: [/^\d+ links$/] },
  { sentinel: sentinels.last4, says: ['…12e3', '…=abc', '…-1e5'] },
  { sentinel: sentinels.consumedWithoutNumber, says: ['No numbers', 'Consumed'] },
  { sentinel: sentinels.badTimes, says: ['time not given', 'past its expiry'] },
  {
    sentinel: sentinels.gatewayTimeout,
    fails: 502,
    says: ['Kirim took too long', /Kirim’s own gateway waited/, /^504 /],
  },
  { sentinel: sentinels.unavailable, fails: 502, says: ['Kirim isn’t answering properly', /^503 /] },
  { sentinel: sentinels.slow, says: [/^Still waiting for Kirim… \d s$/, '12 links'] },
  { sentinel: sentinels.badJson, fails: 502, says: ['Kirim replied in a form we can’t read', '200 upstream_invalid'] },
  { sentinel: sentinels.huge, fails: 502, says: ['Kirim’s answer was too large to read', '200 upstream_too_large'] },
  { sentinel: sentinels.slowFilter, says: [/^\d+ links$/] },
  { sentinel: sentinels.invalidCursor, says: ['50 loaded · more available'] },
  { sentinel: sentinels.invalidCursorAlways, says: ['50 loaded · more available'] },
  { sentinel: sentinels.hang, fails: 504, says: ['Kirim took too long', '504 upstream_timeout', 'Console server'] },
];

for (const { sentinel, fails, customerFails, says } of cases) {
  test(`${sentinel.id} says its words`, async ({ page, expectHttpFailure }) => {
    if (fails !== undefined) expectHttpFailure('/setup_links', fails);
    if (customerFails !== undefined) expectHttpFailure(`/customers/${sentinel.id}`, customerFails);

    await openCustomer(page, sentinel);

    for (const words of says) {
      await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible({ timeout: 15_000 });
    }
  });
}

test('no failure is ever drawn as nothing here', async ({ page, expectHttpFailure }) => {
  expectHttpFailure('/setup_links', 402);

  await openCustomer(page, sentinels.quotaExceeded);

  await expect(page.getByRole('alert')).toContainText('Nothing has been loaded yet.');
  await expect(page.getByText(/No setup links/)).toHaveCount(0);
});

test('every sentinel has its case above', () => {
  const covered = cases.map(({ sentinel }) => sentinel.id).toSorted();
  expect(covered).toEqual(
    Object.values(sentinels)
      .map(({ id }) => id)
      .toSorted(),
  );
});

test('every sentinel stands in the list of customers', async ({ page }) => {
  await page.goto('/customers');

  for (const { name } of Object.values(sentinels)) {
    await expect(page.getByRole('link', { name })).toHaveCount(1);
  }
});
