import { vi } from 'vitest';
import { type Session, sessionPath } from '../../contract/session.ts';
import { sampleFault } from './samples.ts';

/** Who is signed in, unless a test says otherwise. */
export const budi: Session = {
  mode: 'oidc',
  person: { name: 'budi@warung.example', role: 'viewer' },
  ends_at: '2026-11-23T15:00:00Z',
};

/** Stands in for the console's server: says who is signed in, null for nobody, and refuses all else then; counts what is asked. */
export function answerSession(first: Session | null) {
  let session = first;
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    if (session === null) {
      const error = sampleFault('session_expired', { code: 'session_expired', request_id: null });
      return Promise.resolve(Response.json({ error }, { status: 401 }));
    }
    const customer = { id: 'cus_a', object: 'customer', name: 'Warung Sari Rasa' };
    return Promise.resolve(Response.json(path === sessionPath ? session : { data: customer }));
  });
  return {
    asked,
    setSession(next: Session | null) {
      session = next;
    },
  };
}
