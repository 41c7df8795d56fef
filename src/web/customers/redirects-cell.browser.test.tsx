import { describe, expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { RedirectsCell } from './redirects-cell.tsx';

const success = 'https://toko.example/whatsapp/v2/connected?src=mail';

test('a plain https address is a link: host, shortened path, all of it in the title', async () => {
  const screen = await renderInConsole(<RedirectsCell success={success} failure={null} />);
  const link = screen.getByRole('link');
  await expect.element(link).toHaveTextContent(/^toko\.example\/…\/connected\?…$/);
  await expect.element(link).toHaveAttribute('href', success);
  await expect.element(link).toHaveAttribute('title', success);
  await expect.element(link).toHaveAttribute('target', '_blank');
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
});

test('where there is little room the host is whole, and its path is cut', async () => {
  const screen = await renderInConsole(
    <div style={{ width: 150 }}>
      <RedirectsCell success="https://toko.example/whatsapp/v2/connected-at-last?src=mail" failure={null} />
    </div>,
  );
  const isCut = (text: string | RegExp) => {
    const { scrollWidth, clientWidth } = screen.getByText(text).element();
    return scrollWidth > clientWidth;
  };
  await expect.element(screen.getByRole('link')).toBeVisible();
  expect([isCut('toko.example'), isCut(/connected-at-last/)]).toEqual([false, true]);
});

test('which address is for which case is said, not only drawn', async () => {
  const screen = await renderInConsole(<RedirectsCell success={null} failure={success} />);
  const [works, fails] = screen.getByRole('listitem').elements();
  expect(works).toHaveTextContent('If it works: Kirim’s own page');
  expect(fails).toHaveTextContent('If it fails: toko.example/…/connected?…');
});

describe('a hostile address is text, with the reason', () => {
  test.each([
    ['javascript:alert(1)', 'not https'],
    ['JAVASCRIPT:alert(1)//https://toko.example', 'not https'],
    ['data:text/html,<script>alert(1)</script>', 'not https'],
    ['vbscript:msgbox(1)', 'not https'],
    ['blob:https://toko.example/1', 'not https'],
    ['http://toko.example/a', 'not https'],
    ['http://localhost:3000/a', 'local computer only'],
    ['https:toko.example', 'not https'],
    ['https://toko.example@evil.example/', 'holds a user name'],
    ['<img src=x onerror=alert(1)>', 'not an address'],
    ['"><a href="https://evil.example">click</a>', 'not an address'],
    ['java\tscript:alert(1)', 'not an address'],
    ['', 'not an address'],
    [`https://toko.example/${'x'.repeat(10_000)}`, 'over 2,000 characters'],
  ])('%j', async (address, reason) => {
    const screen = await renderInConsole(<RedirectsCell success={address} failure={address} />);
    await expect.element(screen.getByText(reason).first()).toBeVisible();
    expect(screen.getByText(reason).elements()).toHaveLength(2);
    await expect.element(screen.getByRole('link')).not.toBeInTheDocument();
    await expect.element(screen.getByRole('img')).not.toBeInTheDocument();
  });
});

test('a text that turns the reading direction is shown with a mark instead', async () => {
  const screen = await renderInConsole(<RedirectsCell success={'https://toko.example/\u202egpj.exe'} failure={null} />);
  await expect.element(screen.getByText('https://toko.example/\ufffdgpj.exe')).toBeVisible();
});

test('10,000 characters are cut, in the text and in its title', async () => {
  const screen = await renderInConsole(<RedirectsCell success={'x'.repeat(10_000)} failure={null} />);
  const text = screen.getByText(`${'x'.repeat(80)}…`, { exact: true });
  await expect.element(text).toHaveAttribute('title', `${'x'.repeat(2_000)}…`);
});
