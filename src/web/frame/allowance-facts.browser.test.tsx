import { afterEach, expect, test, vi } from 'vitest';
import { sampleAsked } from '../testing/asked.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { renderWithSession } from '../testing/render-with-session.tsx';
import { sampleFault, samplePage } from '../testing/samples.ts';
import { AllowanceFacts } from './allowance-facts.tsx';

const me = {
  data: {
    organization: { id: 'org_1', object: 'organization', name: 'PT Maju' },
    api_key: { id: 'key_1', object: 'api_key', label: 'support', last4: 'nm2I' },
    rate_limits: { tier: 'pro', write_per_minute: 60, read_per_minute: 600 },
  },
  request_id: 'req_1',
};
const answers = [sampleAsked('/customers', { meta: { ...samplePage([]).meta, rateLimit: 600, rateRemaining: 570 } })];

afterEach(() => {
  vi.unstubAllGlobals();
});

test('says what is left, since when, when it is full again, and whose it is', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(me)));
  const { screen } = await renderWithSession(<AllowanceFacts />, answers);
  const facts = screen.getByRole('region', { name: 'Allowance and organisation' });
  await expect.element(facts).toHaveTextContent('570 of 600 requests left');
  await expect.element(facts).toHaveTextContent('as the answer of 12:00:00 brought it');
  await expect.element(facts).toHaveTextContent('600 a minute: full 3 s after that');
  await expect.element(facts).toHaveTextContent('PT Maju');
  await expect.element(facts).toHaveTextContent('pro · 600 reads and 60 writes a minute');
  await expect.element(facts).toHaveTextContent('support …nm2I');
  await expect.element(screen.getByRole('button', { name: 'Copy organisation id' })).toBeVisible();
});

test('where Kirim does not say whose key it is, the allowance stays, and it can be asked again', async () => {
  const error = sampleFault('kirim_forbidden', { upstream_status: 403 });
  const fetched = vi.fn((_path: string) => Promise.resolve(Response.json({ error }, { status: 403 })));
  vi.stubGlobal('fetch', fetched);
  const { screen, session } = await renderWithSession(<AllowanceFacts />, answers);
  await expect.element(screen.getByText(/^Unavailable/)).toBeVisible();
  await expect.element(screen.getByText('570 of 600 requests left')).toBeVisible();
  await expectAccessible();
  expect(session.state().requests).toHaveLength(1);

  fetched.mockImplementation(() => Promise.resolve(Response.json(me)));
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('PT Maju')).toBeVisible();
  expect(fetched).toHaveBeenCalledTimes(2);
});
