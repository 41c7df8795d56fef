import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { FindBox } from './find-box.tsx';

const secret = 'aB3-_dEfGhIjKlMnOpQr';
const token = `csl_${secret}StUv`;

let stopListening = () => {};
afterEach(() => stopListening());

/** What stands in a field at the end of each event that changed it. */
function valuesAfterEachInput(): string[] {
  const values: string[] = [];
  const note = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) values.push(target.value);
  };
  document.addEventListener('input', note);
  stopListening = () => document.removeEventListener('input', note);
  return values;
}

describe.each([
  ['a token', token],
  ['the address of a link', `https://app.kirimdev.com/onboard/${token}?src=mail`],
  ['an encoded address', encodeURIComponent(`https://app.kirimdev.com/onboard/${token}`)],
  ['a token in a sentence', `The link is ${token}, please look`],
  ['a token in a broken line', `https://app.kirimdev.com/onboard/${token.slice(0, 12)} ${token.slice(12)} it says`],
])('%s', (_name, pasted) => {
  test('is cut to its last four within the event that brought it, and is nowhere afterwards', async () => {
    const values = valuesAfterEachInput();
    const { screen } = await renderWithSession(<FindBox />);
    await screen.getByRole('textbox').fill(pasted);
    expect(values).toEqual(['…StUv']);
    await expect.element(screen.getByText(/That was a link’s secret token/)).toBeVisible();
    await expectAccessible();
    expect(document.documentElement.outerHTML).not.toContain(secret);
  });
});

test.each([
  [`${token} and csl_0123456789abcdefghijABCD`, '…StUv', /Only the last 4 characters of the first one were kept/],
  ['Bearer kdv_live_0123456789abcdef', '', /looked like a Kirim API key. All of it was removed/],
])('of %j %j is left, within the event, and that is said', async (pasted, left, words) => {
  const values = valuesAfterEachInput();
  const { screen } = await renderWithSession(<FindBox />);
  await screen.getByRole('textbox').fill(pasted);
  expect(values).toEqual([left]);
  await expect.element(screen.getByRole('region')).toHaveTextContent(words);
  await expectAccessible();
  expect(document.documentElement.outerHTML).not.toMatch(/0123456789abcdef/);
});
