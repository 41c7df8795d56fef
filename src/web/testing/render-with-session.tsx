import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AskedRequest } from '../api/asked-request.ts';
import { createQueryClient } from '../query-client.ts';
import { createSession } from '../session/session.ts';
import { SessionContext } from '../session/session-context.tsx';
import { type InConsole, renderInConsole } from './render-in-console.tsx';

/** Renders a part in a tab that has made these requests, the oldest first; gives the tab's memory and cache beside the screen. */
export async function renderWithSession(
  part: ReactNode,
  requests: readonly AskedRequest[] = [],
  { at = '/customers', ...options }: InConsole = {},
) {
  const session = createSession();
  const queries = createQueryClient();
  for (const request of requests) session.record(request);
  const screen = await renderInConsole(
    <QueryClientProvider client={queries}>
      <SessionContext value={session}>{part}</SessionContext>
    </QueryClientProvider>,
    { at, ...options },
  );
  return { screen, session, queries };
}
