import './theme.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import * as z from 'zod/mini';
import { listenToRequests } from './api/asked-request.ts';
import { expectBlocks } from './api/first-block.ts';
import { CopyProvider } from './copy/copy-context.tsx';
import { english } from './copy/english.ts';
import { ShortcutsProvider } from './keys/shortcuts-provider.tsx';
import { createQueryClient } from './query-client.ts';
import { Pages } from './routes.tsx';
import { followTheme } from './session/follow-theme.ts';
import { browserStore, createPreferences } from './session/preferences.ts';
import { PreferencesContext } from './session/preferences-context.tsx';
import { createSession } from './session/session.ts';
import { SessionContext } from './session/session-context.tsx';
import { ClockProvider, createClock } from './time/clock.tsx';
import { computerZone, TimeStyleProvider } from './time/time-style.tsx';
import { Announcer } from './ui/announcer.tsx';
import { ClipboardProvider } from './ui/clipboard.tsx';

// The content policy allows no code made from text, and a schema library that tries it would be reported.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to draw in');

expectBlocks(document);

const notice = document.querySelector<HTMLMetaElement>('meta[name="tautan-notice"]')?.content ?? '';
const session = createSession();
listenToRequests(session.record);
const preferences = createPreferences(browserStore());
followTheme(preferences, document.documentElement);

const { copied, copyRefusedTitle, copyRefusedText, close } = english.frame;

createRoot(root).render(
  <StrictMode>
    <CopyProvider dictionary={english}>
      <TimeStyleProvider style={{ zone: computerZone(), words: english.time }}>
        <ClockProvider clock={createClock()}>
          <PreferencesContext value={preferences}>
            <SessionContext value={session}>
              <QueryClientProvider client={createQueryClient()}>
                <Announcer>
                  <ClipboardProvider
                    words={{ copied, refusedTitle: copyRefusedTitle, refusedText: copyRefusedText, close }}
                  >
                    <ShortcutsProvider>
                      <BrowserRouter>
                        <Pages notice={notice} />
                      </BrowserRouter>
                    </ShortcutsProvider>
                  </ClipboardProvider>
                </Announcer>
              </QueryClientProvider>
            </SessionContext>
          </PreferencesContext>
        </ClockProvider>
      </TimeStyleProvider>
    </CopyProvider>
  </StrictMode>,
);
