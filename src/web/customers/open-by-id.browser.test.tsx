import { useLocation } from 'react-router';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { OpenById } from './open-by-id.tsx';

const secret = 'aB3-_dEfGhIjKlMnOpQrStUv';
const token = `csl_${secret}`;

function Address() {
  return <output>{useLocation().pathname}</output>;
}

function renderForm() {
  return renderInConsole(
    <>
      <OpenById />
      <Address />
    </>,
    { at: '/customers' },
  );
}

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
  ['a sentence around a token', `The link is ${token}, please look`],
])('%s', (_name, pasted) => {
  test('is cut to the last four characters within the event that brought it', async () => {
    const values = valuesAfterEachInput();
    const screen = await renderForm();
    await screen.getByRole('textbox').fill(pasted);
    expect(values).toEqual(['…StUv']);
    await expect.element(screen.getByRole('textbox')).toHaveValue('…StUv');
    await expect.element(screen.getByRole('alert')).toHaveTextContent('That looks like a live link token.');
  });

  test('is nowhere on the page, before or after it is sent off', async () => {
    const screen = await renderForm();
    await screen.getByRole('textbox').fill(pasted);
    expect(document.documentElement.outerHTML).not.toContain(secret.slice(0, 20));
    await screen.getByRole('button', { name: 'Open' }).click();
    expect(document.documentElement.outerHTML).not.toContain(secret.slice(0, 20));
    await expect.element(screen.getByText('/customers', { exact: true })).toBeInTheDocument();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('nothing was sent');
  });
});

test.each([
  ['cus_paged', '/customers/cus_paged'],
  ['  cus_paged \t', '/customers/cus_paged'],
  ['csl_01HXYZABCDEFGHJKMNPQRSTVWX', '/customers/csl_01HXYZABCDEFGHJKMNPQRSTVWX'],
])('%j opens %s', async (text, address) => {
  const screen = await renderForm();
  await screen.getByRole('textbox', { name: 'Open a customer by id' }).fill(text);
  await screen.getByRole('button', { name: 'Open' }).click();
  await expect.element(screen.getByText(address, { exact: true })).toBeInTheDocument();
});

test('Enter opens it too', async () => {
  const screen = await renderForm();
  await screen.getByRole('textbox').fill('cus_paged');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('/customers/cus_paged')).toBeInTheDocument();
});

test.each([
  ['', 'Type or paste an id first.'],
  ['   ', 'Type or paste an id first.'],
  ['admin@acme.example', 'That looks like an e-mail address.'],
  ['+62 812 3456 7890', 'That looks like a phone number.'],
  ['https://example.com/a', 'That looks like an address.'],
  ['../me', 'An id has only letters, digits, - and _'],
])('%j opens nothing, stays in the field and is told why', async (text, problem) => {
  const screen = await renderForm();
  await screen.getByRole('textbox').fill(text);
  await screen.getByRole('button', { name: 'Open' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(problem);
  await expect.element(screen.getByRole('textbox')).toHaveValue(text);
  await expect.element(screen.getByText('/customers', { exact: true })).toBeInTheDocument();
});

test('typing on takes the problem away', async () => {
  const screen = await renderForm();
  await screen.getByRole('button', { name: 'Open' }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Type or paste');
  await screen.getByRole('textbox').fill('c');
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/^$/);
});
