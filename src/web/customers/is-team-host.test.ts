import { expect, test } from 'vitest';
import { isTeamHost } from './is-team-host.ts';

const teamHosts = ['toko.example', '*.warung.example'];

test.each(['toko.example', 'a.warung.example', 'b.a.warung.example'])('%s is one of the team’s', (host) => {
  expect(isTeamHost(host, teamHosts)).toBe(true);
});

test.each([
  'warung.example',
  '.warung.example',
  'www.toko.example',
  'eviltoko.example',
  'evilwarung.example',
  'toko.example.evil.example',
  'toko.example.',
  '',
])('%s is not', (host) => {
  expect(isTeamHost(host, teamHosts)).toBe(false);
});
