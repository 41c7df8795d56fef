import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { CustomerHeader } from './customer-header.tsx';

const id = 'cus_01M7CPB4FG4PJC7VD7GHZPEHW4';

test.each([1_280, 320])(
  'at %i px the id is read in groups and selected whole, by a double click or by hand',
  async (width) => {
    await page.viewport(width, 800);
    const screen = await renderInConsole(<CustomerHeader customerId={id} customer={null} failure="Not there" />);
    const group = screen.getByText('FG4P', { exact: true });
    await userEvent.dblClick(group);
    expect(getSelection()?.toString().trim()).toBe(id);

    const whole = screen.getByRole('definition').element().firstElementChild;
    getSelection()?.selectAllChildren(whole ?? document.body);
    expect(getSelection()?.toString()).toBe(id);
    const groups = [...(whole?.children ?? [])].map((each) => each.getBoundingClientRect());
    expect(groups.length).toBe(7);
    // Where two stand on one line, there is a gap.
    expect((groups[1]?.left ?? 0) - (groups[0]?.right ?? 0)).toBeCloseTo(4);
  },
);
