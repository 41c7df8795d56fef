import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AskedRequest } from '../api/asked-request.ts';
import { createSession } from '../session/session.ts';
import { SessionContext } from '../session/session-context.tsx';
import { renderInConsole } from './render-in-console.tsx';

/** Renders a part in a tab that has made these requests, the oldest first; gives the tab's memory beside the screen. */
export async function renderWithSession(part: ReactNode, requests: readonly AskedRequest[] = [], at = '/customers') {
  const session = createSession();
  for (const request of requests) session.record(request);
  const screen = await renderInConsole(
    <QueryClientProvider client={new QueryClient()}>
      <SessionContext value={session}>{part}</SessionContext>
    </QueryClientProvider>,
    { at },
  );
  return { screen, session };
}
