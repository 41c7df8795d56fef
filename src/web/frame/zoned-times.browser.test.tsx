import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPreferences } from '../session/preferences.ts';
import { PreferencesContext } from '../session/preferences-context.tsx';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon } from '../testing/samples.ts';
import { AbsoluteTime } from '../time/absolute-time.tsx';
import { computerZone } from '../time/time-style.tsx';
import { useCustomerZone } from '../time/use-customer-zone.ts';
import { ZoneName } from '../time/zone-name.tsx';
import { ZoneKey } from './zone-key.tsx';
import { ZonedTimes } from './zoned-times.tsx';

const computer = computerZone();
let preferences = createPreferences(null);

beforeEach(() => {
  preferences = createPreferences(null);
});

function Customer({ timezone }: { timezone: unknown }) {
  useCustomerZone(timezone);
  return null;
}

function renderTimes(timezone: unknown) {
  return renderInConsole(
    <PreferencesContext value={preferences}>
      <ZonedTimes>
        <ZoneKey />
        <ZoneName />
        <AbsoluteTime instant={noon} zoneName />
        <Customer timezone={timezone} />
      </ZonedTimes>
    </PreferencesContext>,
  );
}

test('t and the line go from this computer to UTC to the customer’s zone and back; all times follow', async () => {
  const screen = await renderTimes('Asia/Makassar');
  const line = screen.getByRole('button', { name: /^Times in / });
  await expect.element(line).toHaveTextContent(`Times in ${computer.name}`);

  await userEvent.keyboard('t');
  await expect.element(line).toHaveTextContent(/^Times in UTC$/);
  await expect.element(screen.getByRole('time')).toHaveTextContent('Mon 23 Nov, 05:00 UTC');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Times in UTC');

  await line.click();
  await expect.element(line).toHaveTextContent('Times in the customer’s zone, Asia/Makassar (GMT+8)');
  await expect.element(screen.getByRole('time')).toHaveTextContent('Mon 23 Nov, 13:00 GMT+8');
  expect(preferences.get('zone')).toBe('customer');

  await userEvent.keyboard('t');
  await expect.element(line).toHaveTextContent(`Times in ${computer.name}`);
  expect(preferences.get('zone')).toBe('computer');
});

test('a second press goes on from the first, even before the page has shown what that did', async () => {
  const screen = await renderTimes('Asia/Makassar');
  const line = screen.getByRole('button', { name: /^Times in / });
  await userEvent.keyboard('t');
  await expect.element(line).toHaveTextContent(/^Times in UTC$/);
  const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true }));
  press();
  expect(preferences.get('zone')).toBe('customer');
  press();
  expect(preferences.get('zone')).toBe('computer');
  await expect.element(line).toHaveTextContent(`Times in ${computer.name}`);
});

test.each(['Asia/Nowhere', '+08:00', 7, null, undefined, { name: 'Asia/Makassar' }])(
  'a customer whose zone is %j has none: the switch passes it over',
  async (timezone) => {
    preferences.set('zone', 'customer');
    const screen = await renderTimes(timezone);
    const line = screen.getByRole('button', { name: /^Times in / });
    await expect.element(line).toHaveTextContent(`Times in ${computer.name}`);
    await userEvent.keyboard('t');
    await expect.element(line).toHaveTextContent('Times in UTC');
    await userEvent.keyboard('t');
    await expect.element(line).toHaveTextContent(`Times in ${computer.name}`);
    // Else the next customer's zone would come unasked.
    expect(preferences.get('zone')).toBe('computer');
  },
);

test('with the next customer goes the zone of the one before', async () => {
  preferences.set('zone', 'customer');
  const parts = (timezone: unknown) => (
    <PreferencesContext value={preferences}>
      <ZonedTimes>
        <ZoneName />
        <Customer timezone={timezone} />
      </ZonedTimes>
    </PreferencesContext>
  );
  const screen = await renderInConsole(parts('Asia/Makassar'));
  const line = screen.getByRole('button', { name: /^Times in / });
  await expect.element(line).toHaveTextContent('Asia/Makassar');
  await screen.rerender(parts('Asia/Jayapura'));
  await expect.element(line).toHaveTextContent('Times in the customer’s zone, Asia/Jayapura (GMT+9)');
  await screen.rerender(parts(null));
  await expect.element(line).toHaveTextContent(`Times in ${computer.name}`);
});
