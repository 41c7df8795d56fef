import { Suspense, useContext, useState } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { optionalPart } from '../copy/optional-part.ts';
import type { Shortcut } from '../keys/shortcuts.ts';
import { shortcutsMeantNow, shortcutsOnPage } from '../keys/shortcuts-on-page.ts';
import { ShortcutsContext } from '../keys/shortcuts-provider.tsx';
import { useShortcut } from '../keys/use-shortcut.ts';
import { usePreference } from '../session/preferences-context.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Icon } from '../ui/icon.tsx';
import { DisplayMenu } from './display-menu.tsx';
import { Palette } from './palette.tsx';
import { SheetMissing } from './sheet-missing.tsx';
import { useGoKeys } from './use-go-keys.ts';
import { useLeaveField } from './use-leave-field.ts';

const ShortcutSheet = optionalPart(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet, SheetMissing);

type Opened = { what: 'palette' | 'sheet'; shortcuts: readonly Shortcut[] };

/** What the frame offers on every page: how it looks, the palette, the sheet of shortcuts, and their keys. */
export function Commands() {
  const words = laterWords(useCopy().locale).commands;
  const registry = useContext(ShortcutsContext);
  const announce = useAnnounce();
  const [density, setDensity] = usePreference('density');
  const [opened, setOpened] = useState<Opened | null>(null);
  const openSheet = () => setOpened({ what: 'sheet', shortcuts: registry ? shortcutsOnPage(registry) : [] });
  const close = () => setOpened(null);

  useGoKeys();
  useLeaveField();
  useShortcut('?', openSheet);
  useShortcut('Mod+k', () => setOpened({ what: 'palette', shortcuts: registry ? shortcutsMeantNow(registry) : [] }));
  useShortcut('d', () => {
    const other = density === 'compact' ? 'comfortable' : 'compact';
    setDensity(other);
    announce(words.densities[other]);
  });

  return (
    <>
      <DisplayMenu />
      <button
        type="button"
        aria-label={words.help}
        aria-keyshortcuts="?"
        title={`${words.help} (?)`}
        onClick={openSheet}
        className="inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-raised hover:text-ink pointer-coarse:size-11"
      >
        <Icon name="question" />
      </button>
      {opened?.what === 'palette' && <Palette shortcuts={opened.shortcuts} onClose={close} />}
      {opened?.what === 'sheet' && (
        <Suspense>
          <ShortcutSheet shortcuts={opened.shortcuts} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
