import { expect, test } from 'vitest';
import { noon, sampleLink, sampleLinks, samplePage } from '../testing/samples.ts';
import { loadedLinks } from './loaded-links.ts';

test('before anything was loaded there is nothing, not an empty list', () => {
  expect(loadedLinks(undefined)).toBeNull();
  expect(loadedLinks([])).toBeNull();
});

test('an empty answer is an empty list', () => {
  expect(loadedLinks([samplePage([])])).toEqual({
    rows: [],
    pages: 1,
    unlisted: new Set(),
    dropped: 0,
    end: 'complete',
    readAt: noon,
    topReadAt: noon,
  });
});

test('pages become one list: each link once, newest first, as last read', () => {
  const older = sampleLink({ id: 'csl_a', created_at: '2026-11-01T00:00:00Z' });
  const newer = sampleLink({ id: 'csl_b', created_at: '2026-11-02T00:00:00Z' });
  const used = { ...older, status: 'consumed' };
  const pages = [samplePage([older], { has_more: true, next_cursor: 'a' }), samplePage([newer, used])];
  expect(loadedLinks(pages)?.rows).toEqual([newer, used]);
});

test('links that could not be read are added up', () => {
  const pages = [
    samplePage(sampleLinks(3), { has_more: true, next_cursor: 'a', dropped: 1 }),
    samplePage(sampleLinks(3, 3), { dropped: 2 }),
  ];
  expect(loadedLinks(pages)?.dropped).toBe(3);
});

test('the list is as old as its oldest page', () => {
  const pages = [
    samplePage(sampleLinks(3), { has_more: true, next_cursor: 'a', readAt: noon + 5_000 }),
    samplePage(sampleLinks(3, 3), { readAt: noon + 1_000 }),
  ];
  expect(loadedLinks(pages)?.readAt).toBe(noon + 1_000);
});

test('50 links and no more may be where Kirim stops listing', () => {
  expect(loadedLinks([samplePage(sampleLinks(50))])?.end).toBe('capped');
  expect(loadedLinks([samplePage(sampleLinks(49))])?.end).toBe('complete');
});
