import { useId } from 'react';
import { useCopy } from '../copy/copy-context.tsx';
import { laterWords } from '../copy/later-words.ts';
import { Icon } from '../ui/icon.tsx';
import { popoverClasses } from '../ui/popover-classes.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { useDisplayChoices } from './use-display-choices.ts';

/** How the console looks in this browser: theme, rows and how more of them come, zone, language. */
export function DisplayMenu() {
  const words = laterWords(useCopy().locale).display;
  const settings = useDisplayChoices();
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={words.title}
        title={words.title}
        className="inline-flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-raised hover:text-ink pointer-coarse:size-11"
      >
        <Icon name="half" />
      </button>
      <section
        id={id}
        popover="auto"
        aria-label={words.title}
        className={popoverClasses('w-[min(17rem,calc(100vw-2rem))] space-y-3')}
      >
        {settings.map(({ name, title, choices, chosen, choose }) => (
          <RadioGroup key={name} {...{ title, choices, chosen }} onChoose={choose} />
        ))}
        <p className="border-t border-line pt-2 text-meta text-ink-2">{words.text}</p>
      </section>
    </>
  );
}
