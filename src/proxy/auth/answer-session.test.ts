import { expect, test } from 'vitest';
import { Session, sessionPath } from '../../contract/session.ts';
import { testProxy } from '../testing/test-proxy.ts';
import type { Authenticator } from './authenticator.ts';
import { noSignIn } from './none.ts';

const redirectHosts = ['toko.example', '*.kirim-support.example'];

test('the page is told to which hosts links may lead, and nothing where none is set', async () => {
  const told = await (await testProxy({ redirectHosts }).ask(sessionPath)).json();
  expect(Session.parse(told).redirect_hosts).toEqual(redirectHosts);
  const untold = await (await testProxy().ask(sessionPath)).json();
  expect(untold).toEqual({ mode: 'none', person: null, ends_at: null });
});

test('nobody who may not come in learns the hosts, neither from the answer nor from the page', async () => {
  const shut: Authenticator = {
    ...noSignIn,
    mode: 'oidc',
    identify: async () => ({ person: null, refusal: 'no_role' }),
  };
  const { ask } = testProxy({ redirectHosts, authenticator: shut });
  for (const path of [sessionPath, '/', '/customers/cus_1', '/readyz']) {
    const answer = await ask(path);
    expect(await answer.text(), path).not.toContain('kirim-support');
  }
});
