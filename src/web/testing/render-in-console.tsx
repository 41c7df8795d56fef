import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { render } from 'vitest-browser-react';
import { CopyProvider } from '../copy/copy-context.tsx';
import { english } from '../copy/english.ts';
import { ShortcutsProvider } from '../keys/shortcuts-provider.tsx';
import { createPreferences, type Preferences } from '../session/preferences.ts';
import { PreferencesContext } from '../session/preferences-context.tsx';
import { ClockProvider, createClock } from '../time/clock.tsx';
import { TimeStyleProvider } from '../time/time-style.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { ClipboardProvider } from '../ui/clipboard.tsx';
import { jakarta } from './jakarta.ts';
import { noon } from './samples.ts';

const { copied, copyRefusedTitle: refusedTitle, copyRefusedText: refusedText, close } = english.frame;

/** Where and when a part stands. */
export type InConsole = {
  /** What time it is, in ms since the epoch; noon, for ever, unless given. */
  now?: () => number;
  /** The address at which the part stands. */
  at?: string;
  /** What is chosen for this browser; nothing unless given. */
  preferences?: Preferences;
};

/** Renders a part of the page as it stands in the console: in English, in Jakarta, at noon. */
export function renderInConsole(
  part: ReactNode,
  { now = () => noon, at = '/', preferences = createPreferences(null) }: InConsole = {},
) {
  window.history.replaceState(null, '', at);
  const clock = createClock(now);
  return render(part, {
    wrapper: ({ children }) => (
      <PreferencesContext value={preferences}>
        <CopyProvider dictionary={english}>
          <TimeStyleProvider style={jakarta}>
            <ClockProvider clock={clock}>
              <Announcer>
                <ClipboardProvider words={{ copied, refusedTitle, refusedText, close }}>
                  <ShortcutsProvider areSingleOff={() => preferences.get('singleKeys') === 'off'}>
                    <BrowserRouter>{children}</BrowserRouter>
                  </ShortcutsProvider>
                </ClipboardProvider>
              </Announcer>
            </ClockProvider>
          </TimeStyleProvider>
        </CopyProvider>
      </PreferencesContext>
    ),
  });
}
