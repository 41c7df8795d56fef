import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * What the identity provider remembers of one kind of thing, for as long as the process runs. Its own memory does the
 * same, but warns on each start that it is no database.
 */
export function createProviderMemory(): (kind: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();

  return (kind) => {
    const found = (isIt: (payload: AdapterPayload) => boolean) =>
      [...kept].find(([key, payload]) => key.startsWith(`${kind}:`) && isIt(payload))?.[1];
    return {
      async upsert(id, payload) {
        kept.set(`${kind}:${id}`, payload);
      },
      find: async (id) => kept.get(`${kind}:${id}`),
      findByUid: async (uid) => found((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => found((payload) => payload.userCode === userCode),
      async consume(id) {
        const payload = kept.get(`${kind}:${id}`);
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(`${kind}:${id}`);
      },
      async revokeByGrantId(grantId) {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
