import { useContext } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { shortcutsMeantNow } from '../keys/shortcuts-on-page.ts';
import { ShortcutsContext } from '../keys/shortcuts-provider.tsx';
import { Button } from '../ui/button.tsx';

/** The three keys that a thumb has no keyboard for, at the lower edge of a narrow window: to find, to refresh, to copy. */
export function NarrowBar() {
  const { setupLinks, locale } = useCopy();
  const words = laterWords(locale).viewTools.bar;
  const registry = useContext(ShortcutsContext);
  const actions = [
    { key: '/', name: words.find },
    { key: 'r', name: setupLinks.refresh },
    { key: 'c', name: words.copy },
  ] as const;
  return (
    <fieldset
      data-bar
      aria-label={words.label}
      className="fixed inset-x-0 bottom-0 z-10 grid grid-cols-3 gap-2 border-t border-line bg-page px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]"
    >
      {actions.map(({ key, name }) => (
        <Button
          key={key}
          className="min-h-11"
          onClick={() =>
            registry &&
            shortcutsMeantNow(registry)
              .find((shortcut) => shortcut.key === key)
              ?.run()
          }
        >
          {name}
        </Button>
      ))}
    </fieldset>
  );
}
