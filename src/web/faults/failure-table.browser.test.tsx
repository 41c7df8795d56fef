import { expect, test } from 'vitest';
import type { Fault, FaultKind } from '../../contract/fault.ts';
import { FaultError } from '../api/fault-error.ts';
import type { FaultSubject } from '../copy/fault-words.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { noon, sampleFault } from '../testing/samples.ts';
import { FaultView } from './fault-view.tsx';
import { type Pause, pauseAfter } from './pause.ts';
import type { ShownPause } from './use-pause.ts';

type Row = {
  kind: FaultKind;
  /** What the fault carries that matters here. */
  more?: Partial<Fault>;
  pausesInARow?: number;
  title: string;
  text: string;
  origin?: 'Kirim' | 'Console server' | 'Your connection';
  /** The buttons in the place of a first page; below rows "Try again" is the button of the list itself. */
  actions: readonly string[];
  /** What differs above rows that could not be renewed. */
  aboveTitle?: string;
};

const again = ['Try again'];
const billing = ['Copy note for the billing owner', 'Check again'];
const operator = ['Copy details for whoever runs the console'];

/** The table of failures, row by row, as far as a list can meet them. */
const table: Row[] = [
  {
    kind: 'kirim_bad_request',
    more: { param: 'status' },
    title: 'Kirim didn’t accept this request',
    text: 'Kirim doesn’t understand what the console asked for, and points at “status”. Kirim is right to refuse: this is a fault in the console',
    actions: ['Show all links'],
  },
  {
    kind: 'kirim_invalid_cursor',
    title: 'Kirim lost our place in the list',
    text: 'This keeps happening, so we stopped.',
    actions: again,
  },
  {
    kind: 'kirim_key_rejected',
    title: 'Kirim rejected this console’s key',
    text: 'You can’t repair this from here; whoever runs the console has to replace it.',
    actions: ['Copy message for your administrator', 'Check again'],
  },
  {
    kind: 'kirim_key_rejected',
    more: { code: 'expired_api_key' },
    title: 'Kirim rejected this console’s key',
    text: 'The key kept on the server has passed its end date.',
    actions: ['Copy message for your administrator', 'Check again'],
  },
  {
    kind: 'kirim_subscription_inactive',
    title: 'The Kirim subscription isn’t active',
    text: 'Kirim has paused access for your organisation until billing is settled.',
    actions: billing,
  },
  {
    kind: 'kirim_quota_exceeded',
    title: 'Your Kirim plan’s quota is used up',
    text: 'This isn’t the per-minute speed limit, so waiting a few seconds won’t help.',
    actions: billing,
  },
  {
    kind: 'kirim_feature_not_entitled',
    title: 'Your Kirim plan doesn’t include this',
    text: 'Nothing is wrong with this customer or with this page.',
    actions: ['Copy note for the billing owner'],
  },
  {
    kind: 'kirim_billing',
    title: 'Kirim is holding back for a billing reason',
    text: 'Kirim’s own words: Kirim’s own words.',
    actions: ['Check again'],
  },
  {
    kind: 'kirim_forbidden',
    title: 'This key isn’t allowed to see that',
    text: 'The key may belong to a different organisation',
    actions: [],
  },
  {
    kind: 'kirim_not_found',
    title: 'Kirim finds no links for this customer',
    text: 'That is not the same as having none.',
    actions: ['Search customers', 'Paste another id'],
    aboveTitle: 'Warung Sari Rasa is no longer visible to this console',
  },
  {
    kind: 'kirim_rate_limited',
    more: { retry_after_seconds: 12 },
    title: 'Kirim asked us to slow down',
    text: 'Your organisation shares one allowance with everything else that talks to Kirim.',
    actions: ['Don’t continue automatically'],
  },
  {
    kind: 'kirim_rate_limited',
    pausesInARow: 4,
    title: 'Still too many requests',
    text: 'Something else in your organisation may be using the allowance (12 of 600 left).',
    actions: ['Try once more'],
  },
  {
    kind: 'kirim_error',
    title: 'Kirim had a problem on its side',
    text: 'The request reached Kirim and failed there. Trying again usually works.',
    actions: again,
  },
  {
    kind: 'kirim_unavailable',
    title: 'Kirim isn’t answering properly',
    text: 'Something in front of Kirim refused the request. This tends to pass within minutes.',
    actions: again,
  },
  {
    kind: 'upstream_unreachable',
    title: 'The console’s server can’t reach Kirim',
    text: 'Your browser and the console are fine; the connection from our server to Kirim is not.',
    origin: 'Console server',
    actions: [...again, ...operator],
  },
  {
    kind: 'upstream_timeout',
    title: 'Kirim took too long',
    text: 'The console’s server waited for Kirim and gave up. Kirim itself has reported no fault.',
    origin: 'Console server',
    actions: again,
  },
  {
    kind: 'browser_timeout',
    title: 'No answer after 15 seconds',
    text: 'We don’t know whether Kirim received the request. Reading again is safe.',
    origin: 'Your connection',
    actions: again,
  },
  {
    kind: 'console_unreachable',
    title: 'The console’s own server isn’t answering',
    text: 'Your internet works, but this tool’s server doesn’t respond.',
    origin: 'Console server',
    actions: again,
  },
  {
    kind: 'offline',
    title: 'You’re offline',
    text: 'We’ll pick up where you left off when the connection returns.',
    origin: 'Your connection',
    actions: [],
  },
  {
    kind: 'upstream_invalid',
    title: 'Kirim replied in a form we can’t read',
    text: 'We’d rather show nothing than guess.',
    actions: ['Show technical details'],
  },
];

const subject: FaultSubject = { what: 'links', id: 'cus_a', name: 'Warung Sari Rasa' };
const unaffected = 'The 50 links above are unaffected.';
const asOf = 'You’re looking at links as of 11:55:00.';
const keyAdds = 'They may be out of date until the key is replaced.';

const cases = table.flatMap((row) =>
  (['instead', 'below', 'above'] as const).map((placement) => ({ ...row, placement, name: row.more?.code ?? '' })),
);

test.each(cases)('$kind $name $pausesInARow $placement: $title', async ({ placement, ...row }) => {
  const { kind, more, origin = 'Kirim', pausesInARow = 1, actions } = row;
  const allowance = { rateLimit: 600, rateRemaining: 12 };
  const fault = { code: 'some_code', upstream_status: 499, ...more };
  const error = new FaultError(sampleFault(kind, fault), noon, 0, allowance);
  const shown = {
    error,
    subject,
    pause: shownPause(pauseAfter(error, pausesInARow)),
    remedies: {
      retry: placement === 'below' ? null : () => {},
      isBusy: false,
      links: {
        showAll: <button type="button">Show all links</button>,
        searchCustomers: <button type="button">Search customers</button>,
      },
    },
  };
  const screen = await renderInConsole(
    placement === 'instead' ? (
      <FaultView placement={placement} {...shown} />
    ) : (
      <FaultView placement={placement} {...shown} reassurance={placement === 'below' ? unaffected : asOf} />
    ),
  );

  const title = placement === 'instead' ? row.title : (row.aboveTitle ?? row.title);
  if (placement === 'instead') {
    const alert = screen.getByRole('alert');
    await expect.element(alert.getByRole('heading')).toHaveTextContent(title);
    await expect.element(alert).toHaveTextContent(row.text);
    await expect.element(alert).toHaveTextContent('Nothing has been loaded yet.');
  } else {
    const region = screen.getByRole('region', { name: title });
    await expect.element(region).toHaveTextContent(placement === 'below' ? unaffected : asOf);
    if (placement === 'below' && row.aboveTitle === undefined) {
      await expect.element(region).toHaveTextContent(row.text);
    }
    if (kind === 'kirim_key_rejected') await expect.element(region).toHaveTextContent(keyAdds);
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  }

  const offered = screen
    .getByRole('button')
    .elements()
    .map(({ textContent }) => textContent);
  const summaries = screen.container.getElementsByTagName('summary');
  const isListsOwn = (label: string) => placement === 'below' && /^(Try|Check) /.test(label);
  const expected = actions.filter((label) => !isListsOwn(label));
  const copies = expected.includes(operator[0] ?? '') ? [] : ['Copy details'];
  expect([...offered, ...[...summaries].map(({ textContent }) => textContent)].toSorted()).toEqual(
    [...expected, ...copies].toSorted(),
  );
  for (const part of [origin, `499 ${fault.code}`, 'ref req_01HX', '12:00:00 (05:00:00 UTC)']) {
    await expect.element(screen.getByText(part, { exact: true }).first()).toBeVisible();
  }
  await expectAccessible();
});

function shownPause(pause: Pause | null): ShownPause | null {
  return pause && { pause, secondsLeft: 12, totalSeconds: 12, isHeld: false, hold: () => {} };
}
