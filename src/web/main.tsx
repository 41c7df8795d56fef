import './theme.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import * as z from 'zod/mini';
import { listenToRequests } from './api/asked-request.ts';
import { expectBlocks } from './api/first-block.ts';
import { trueTime } from './api/true-time.ts';
import { loadDictionary } from './copy/dictionaries.ts';
import type { Dictionary } from './copy/dictionary.ts';
import { fetchMissed } from './copy/optional-part.ts';
import { withoutWords } from './copy/without-words.ts';
import { ZonedTimes } from './frame/zoned-times.tsx';
import { ShortcutsProvider } from './keys/shortcuts-provider.tsx';
import { SpokenLanguage } from './language/spoken-language.tsx';
import { createQueryClient } from './query-client.ts';
import { Pages } from './routes.tsx';
import { dataNotice } from './session/data-notice.ts';
import { followLook } from './session/follow-look.ts';
import { localeOf } from './session/locale-of.ts';
import { browserStore, createPreferences } from './session/preferences.ts';
import { PreferencesContext } from './session/preferences-context.tsx';
import { createSession } from './session/session.ts';
import { SessionContext } from './session/session-context.tsx';
import { ClockProvider, createClock } from './time/clock.tsx';
import { Announcer } from './ui/announcer.tsx';
import { showFonts } from './ui/shipped-fonts.ts';

// The content policy allows no code made from text, and a schema library that tries it would be reported.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root to draw in');

expectBlocks(document);

const session = createSession();
listenToRequests(session.record);
window.addEventListener('online', fetchMissed);
const preferences = createPreferences(browserStore());
followLook(preferences, document.documentElement);

loadDictionary(localeOf(preferences.get('language'), navigator.languages)).then(
  (words) => {
    showFonts(document.documentElement);
    // Another tab may have chosen a language since the page's head said one; the parts fetched from now on go by this.
    document.documentElement.lang = words.locale;
    createRoot(root).render(consoleIn(words));
  },
  // The server is gone, or has a newer page than this one. What there is no dictionary for is said in every language.
  () => root.replaceChildren(...withoutWords()),
);

function consoleIn(words: Dictionary): ReactNode {
  return (
    <StrictMode>
      <PreferencesContext value={preferences}>
        <Announcer>
          <SpokenLanguage first={words}>
            <ZonedTimes>
              <ClockProvider clock={createClock(trueTime)}>
                <SessionContext value={session}>
                  <QueryClientProvider client={createQueryClient()}>
                    <ShortcutsProvider areSingleOff={() => preferences.get('singleKeys') === 'off'}>
                      <BrowserRouter>
                        <Pages notice={dataNotice()} />
                      </BrowserRouter>
                    </ShortcutsProvider>
                  </QueryClientProvider>
                </SessionContext>
              </ClockProvider>
            </ZonedTimes>
          </SpokenLanguage>
        </Announcer>
      </PreferencesContext>
    </StrictMode>
  );
}
