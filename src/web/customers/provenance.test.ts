import { expect, test } from 'vitest';
import { noon, sampleLink, samplePage } from '../testing/samples.ts';
import { provenanceOf } from './provenance.ts';

const link = sampleLink();

test('a link comes from the latest page that holds it', () => {
  const pages = [samplePage([link]), samplePage([link], { readAt: noon + 5_000 }), samplePage([])];
  expect(provenanceOf(link.id, pages)).toEqual({ readAt: noon + 5_000, reference: 'req_01HX', milliseconds: 20 });
  expect(provenanceOf('csl_other', pages)).toBeNull();
});

test('from an answer that was remembered it was read when Kirim was, in nobody knows what time', () => {
  const page = samplePage([link], { readAt: noon - 42_000 });
  const kept = { ...page, meta: { ...page.meta, answeredAt: noon, ageSeconds: 42 } };
  expect(provenanceOf(link.id, [kept])).toEqual({ readAt: noon - 42_000, reference: 'req_01HX', milliseconds: null });
});
