import { expect, test } from 'vitest';
import { Customer, CustomerDetail, customerStatuses, WhatsappAccount } from '../contract/customer.ts';
import { SetupLink, setupLinkStatuses } from '../contract/setup-link.ts';
import { isRedirectUrl } from './link-body.ts';
import { seedCustomers } from './seed-customers.ts';
import { sentinels } from './sentinels.ts';
import { type StoredCustomer, showLink } from './stored.ts';
import { day } from './testing/open-sandbox.ts';
import { seedWorld } from './world.ts';

const dayStart = Date.parse(`${day}T00:00:00.000Z`);
const lastMoment = dayStart + 86_400_000 - 1;
const ordinary = seedCustomers(dayStart);
const statusesOf = ({ links }: StoredCustomer, now = dayStart) => links.map((link) => showLink(link, now).status);

test('the same day gives the same bytes, another day others', () => {
  const bytes = (at: number) => JSON.stringify([...seedWorld(at)]);
  expect(bytes(dayStart)).toBe(bytes(dayStart));
  expect(bytes(dayStart)).not.toBe(bytes(dayStart - 86_400_000));
});

test('there are at least 62 ordinary customers, in all four statuses, with different names and ids', () => {
  expect(ordinary.length).toBeGreaterThanOrEqual(62);
  expect(new Set(ordinary.map(({ customer }) => customer.name)).size).toBe(ordinary.length);
  expect(new Set(ordinary.map(({ customer }) => customer.id)).size).toBe(ordinary.length);
  for (const status of customerStatuses) {
    expect(ordinary.filter(({ customer }) => customer.status === status).length).toBeGreaterThanOrEqual(4);
  }
});

test('every ordinary customer is what the contract says, with nothing left to a fallback', () => {
  for (const { customer } of ordinary) {
    expect(CustomerDetail.parse(customer)).toEqual(customer);
    const { whatsapp_accounts, ...row } = customer;
    expect(Object.keys(row)).toEqual(Object.keys(Customer.shape));
    expect(customer.id).toMatch(/^cus_[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(customer.name.length).toBeLessThanOrEqual(200);
    expect(customerStatuses).toContain(customer.status);
    expect(customer.team_id).not.toBe('');
    for (const time of [customer.created_at, customer.updated_at, customer.archived_at ?? customer.created_at]) {
      expect(new Date(time).toISOString()).toBe(time);
      expect(Date.parse(time)).toBeLessThan(dayStart);
      expect(time >= customer.created_at).toBe(true);
    }
    for (const account of whatsapp_accounts) {
      expect(Object.keys(account)).toEqual(Object.keys(WhatsappAccount.shape));
      expect(account.phone_number).toMatch(/^\+628\d{9,10}$/);
      expect(account.phone_number_id).toMatch(/^\d{15}$/);
    }
  }
});

test('every link of an ordinary customer is what the contract says, with nothing left to a fallback', () => {
  for (const { links, internalId, customer } of ordinary) {
    for (const link of links.map((stored) => showLink(stored, dayStart))) {
      expect(SetupLink.parse(link)).toEqual(link);
      expect(Object.keys(link)).toEqual(Object.keys(SetupLink.shape));
      expect(link.id).toMatch(/^csl_[0-9A-HJKMNP-TV-Z]{26}$/);
      expect(link.token_last4).toMatch(/^[A-Za-z0-9_-]{4}$/);
      expect(setupLinkStatuses).toContain(link.status);
      expect(link.customer_id).toBe(internalId);
      expect(link.customer_id).not.toContain('cus_');
      for (const url of [link.success_redirect_url, link.failure_redirect_url]) {
        expect(url === null || isRedirectUrl(url)).toBe(true);
      }
      const [from, to] = [Date.parse(link.created_at), Date.parse(link.expires_at)];
      const hours = (to - from) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(1);
      expect(hours).toBeLessThanOrEqual(720);
      expect(from).toBeLessThan(dayStart);
      expect(link.created_at > customer.created_at).toBe(true);
      if (link.consumed_at !== null) {
        expect(Date.parse(link.consumed_at)).toBeGreaterThan(from);
        expect(Date.parse(link.consumed_at)).toBeLessThan(Math.min(to, dayStart));
      }
      expect(link.status === 'consumed').toBe(link.consumed_at !== null);
    }
  }
});

test('ids sort as the links were created', () => {
  const links = ordinary.flatMap((stored) => stored.links);
  const byTime = links.toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1)).map(({ id }) => id);
  expect(byTime).toEqual(byTime.toSorted());
  expect(new Set(byTime).size).toBe(links.length);
});

test('a connected customer has used a link and has a number; a pending one has neither', () => {
  for (const stored of ordinary) {
    const { status, whatsapp_accounts, archived_at } = stored.customer;
    const used = statusesOf(stored).includes('consumed');
    if (status === 'active') expect([used, whatsapp_accounts.length > 0]).toEqual([true, true]);
    if (status === 'pending') expect([used, whatsapp_accounts.length]).toEqual([false, 0]);
    expect(archived_at !== null).toBe(status === 'archived');
    const newest =
      stored.links
        .map((link) => link.created_at)
        .sort()
        .at(-1) ?? '';
    if (archived_at !== null) expect(newest < archived_at).toBe(true);
  }
});

test('numbers of links go from none to 180, and every status is common', () => {
  const counts = ordinary.map(({ links }) => links.length);
  expect(Math.min(...counts)).toBe(0);
  expect(Math.max(...counts)).toBe(180);
  expect(counts).toContain(50);
  const all = ordinary.flatMap((stored) => statusesOf(stored));
  for (const status of setupLinkStatuses) expect(all.filter((one) => one === status).length).toBeGreaterThan(80);
});

test('redirect URLs vary, some are null, and most lifetimes are seven days', () => {
  const links = ordinary.flatMap((stored) => stored.links);
  const hosts = new Set(
    links.flatMap((link) => (link.success_redirect_url ? [new URL(link.success_redirect_url).host] : [])),
  );
  expect(hosts.size).toBeGreaterThan(30);
  expect(links.some((link) => link.success_redirect_url === null && link.failure_redirect_url === null)).toBe(true);
  expect(links.some((link) => link.success_redirect_url !== null && link.failure_redirect_url === null)).toBe(true);
  const week = links.filter((link) => Date.parse(link.expires_at) - Date.parse(link.created_at) === 168 * 3_600_000);
  expect(week.length / links.length).toBeGreaterThan(0.5);
});

test('metadata names a zone that exists', () => {
  const zones = ordinary.flatMap(({ customer }) => (customer.metadata ? [customer.metadata.timezone] : []));
  expect(new Set(zones)).toEqual(new Set(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']));
});

test('no status changes by itself within the day', () => {
  for (const stored of seedWorld(dayStart).values()) expect(statusesOf(stored, lastMoment)).toEqual(statusesOf(stored));
});

test('the list has about 40 ordinary customers, then every sentinel in order, then the others, over a hundred in all', () => {
  const ids = [...seedWorld(dayStart).keys()];
  const sentinelIds = Object.values(sentinels).map(({ id }) => id);
  const first = ids.indexOf(sentinelIds[0] ?? '');
  expect(first).toBe(40);
  expect(ids.slice(first, first + sentinelIds.length)).toEqual(sentinelIds);
  expect(first + sentinelIds.length).toBeLessThanOrEqual(100);
  expect(ids.length).toBeGreaterThan(100);
});
