import { sentinels } from '../src/sandbox/sentinels.ts';
import { expect, test } from './console-fixture.ts';
import { openCustomer, toldOfItself } from './customer-view.ts';
import { box, drop, paste, results, traces, watchFields } from './find-box.ts';

// Made up for this test: no Kirim ever gave it out.
const secret = 'AbCdEfGhIjKlMnOpQrSt';
const token = `csl_${secret}Wvqb`;
const broken = `${token.slice(0, 14)}\n${token.slice(14)}`;
const onboarding = `https://app.kirimdev.com/onboard/${token}`;

for (const how of ['input', 'paste', 'drop'] as const) {
  for (const [name, text] of [
    ['a token', token],
    ['the address of a link', `${onboarding}?src=mail`],
    ['an encoded address', encodeURIComponent(onboarding)],
    ['a sentence around it', `It says ${onboarding.replace(token, broken)} but fails`],
  ] as const) {
    test(`acceptance 11: ${name}, by ${how}: only the last four characters stay, within the event, and nothing is sent`, async ({
      page,
      console,
    }) => {
      const asked: string[] = [];
      const told = toldOfItself(page);
      await openCustomer(page, sentinels.empty);
      await expect(page.getByText('No setup links yet')).toBeVisible();
      await told;
      await page.keyboard.press('/');
      await expect(box(page)).toBeFocused();
      await expect(results(page)).toBeVisible();
      const values = await watchFields(page);
      await console.sandbox.clearRequests();
      page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));

      if (how === 'input') await page.keyboard.insertText(text);
      else if (how === 'paste') await paste(page, text);
      else await drop(page, text);

      await expect(box(page)).toHaveValue('…Wvqb');
      await expect(results(page)).toContainText(
        'That was a link’s secret token. Only its last 4 characters were kept, and nothing was sent.',
      );
      const seen = await values();
      expect(seen.length).toBeGreaterThan(0);
      for (const value of seen) expect(value).not.toContain(secret);
      await page.keyboard.press('Control+Z');
      await expect(box(page)).not.toHaveValue(new RegExp(secret));
      expect(await traces(page)).not.toContain(secret);
      expect(asked.filter((line) => !line.includes('/assets/'))).toEqual([]);
      expect(await console.sandbox.requests()).toEqual([]);
    });
  }
}

test('an API key leaves the box within the event that brought it, also when it is pasted', async ({
  page,
  console,
}) => {
  const key = 'kdv_live_AbCdEfGhIjKlMnOpQrSt';
  await openCustomer(page, sentinels.empty);
  await expect(page.getByText('No setup links yet')).toBeVisible();
  await console.sandbox.clearRequests();
  await page.keyboard.press('/');
  const values = await watchFields(page);
  await paste(page, `Authorization: Bearer ${key}`);
  await expect(results(page)).toContainText('That looked like a Kirim API key. All of it was removed');
  expect(await values()).toEqual(['']);
  await page.keyboard.press('Control+Z');
  await expect(box(page)).not.toHaveValue(/AbCdEf/);
  expect(await traces(page)).not.toContain(secret);
  expect(await console.sandbox.requests()).toEqual([]);
});

test('acceptance 11: a token or a key in the address leaves it before anything is asked, and that is said', async ({
  page,
  console,
}) => {
  const key = `kdv_live_${secret}`;
  const ofToken = /held a link’s secret token\. Only its last 4 characters \(…Wvqb\) were kept/;
  const ofKey = /held a Kirim API key\. All of it was removed, and nothing was sent to Kirim/;
  await console.sandbox.clearRequests();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() !== 'document') asked.push(`${request.url()} ${JSON.stringify(request.headers())}`);
  });
  for (const [address, left, words] of [
    [`?link=${token}`, '…Wvqb', ofToken],
    [`?q=${encodeURIComponent(onboarding)}`, '…Wvqb', ofToken],
    [`#/onboard/${token}`, '…Wvqb', ofToken],
    [`?link=${key}`, '', ofKey],
    [`?q=Bearer+kdv%5Ftest%5F${secret}`, '', ofKey],
    [`#${key}`, '', ofKey],
  ] as const) {
    await page.goto('/customers');
    await openCustomer(page, sentinels.empty, address);
    await expect(page).toHaveURL(/\/customers\/cus_empty$/);
    await expect(results(page)).toContainText(words);
    await expect(box(page)).toHaveValue(left);
    await expect(page.getByText('No setup links yet')).toBeVisible();
    expect(await traces(page)).not.toContain(secret);
  }
  await openCustomer(page, { id: key });
  await expect(page).toHaveURL(/\/customers$/);
  await expect(results(page)).toContainText(ofKey);
  expect(await traces(page)).not.toContain(secret);
  expect(asked.join('\n')).not.toContain(secret);
  expect(JSON.stringify(await console.sandbox.requests())).not.toContain(secret);
});
