import '../testing/have-words.ts';
import { expect, test } from 'vitest';
import { english } from '../copy/english.ts';
import { indonesian } from '../copy/indonesian.ts';
import { noon } from '../testing/samples.ts';
import { exportFileName } from './export-file-name.ts';

const exported = {
  customerId: 'cus_a',
  name: 'Warung Sari Rasa',
  status: null,
  count: 50,
  end: 'capped',
  readAt: noon,
} as const;

test.each([
  [{}, 'Warung Sari Rasa, all, 50 newest, 2026-11-23 050000Z.csv'],
  [{ status: 'expired', end: 'complete', count: 1 }, 'Warung Sari Rasa, expired, 1 link, 2026-11-23 050000Z.csv'],
  [{ end: 'more' }, 'Warung Sari Rasa, all, 50 loaded, more available, 2026-11-23 050000Z.csv'],
  [{ end: 'odd' }, 'Warung Sari Rasa, all, 50 loaded, more not available, 2026-11-23 050000Z.csv'],
  [{ end: null }, 'Warung Sari Rasa, all, 50 loaded, more available, 2026-11-23 050000Z.csv'],
  [{ name: null }, 'cus_a, all, 50 newest, 2026-11-23 050000Z.csv'],
  [{ name: '../..\\: *?"<>|' }, 'cus_a, all, 50 newest, 2026-11-23 050000Z.csv'],
  [{ name: '.Kopi/Teh\u202E 😀' }, 'Kopi Teh, all, 50 newest, 2026-11-23 050000Z.csv'],
  [{ name: 'é'.repeat(90) }, `${'é'.repeat(60)}, all, 50 newest, 2026-11-23 050000Z.csv`],
] as const)('%j', (more, name) => {
  expect(exportFileName({ ...exported, ...more }, english, '')).toBe(name);
});

test.each([
  [english, 'sandbox', 'Sandbox, Warung Sari Rasa, all, 50 newest, 2026-11-23 050000Z.csv'],
  [indonesian, 'sandbox', 'Sandbox, Warung Sari Rasa, semua, 50 terbaru, 2026-11-23 050000Z.csv'],
  [english, 're/play', 're play, Warung Sari Rasa, all, 50 newest, 2026-11-23 050000Z.csv'],
])('data that are not Kirim’s say so first', (copy, notice, name) => {
  expect(exportFileName(exported, copy, notice)).toBe(name);
});
