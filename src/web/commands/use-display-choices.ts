import { useCopy } from '../copy/copy-context.tsx';
import { languageNames } from '../copy/language-names.ts';
import { laterWords } from '../copy/later-words.ts';
import { type PreferenceName, preferenceChoices } from '../session/preferences.ts';
import { usePreference } from '../session/preferences-context.tsx';
import { useHasCustomerZone } from './use-has-customer-zone.ts';

/** One setting of this browser with its choices, what is chosen now, and the way to choose something else. */
export type DisplayChoice = {
  name: PreferenceName;
  title: string;
  choices: readonly { choice: string; name: string; lang?: string }[];
  chosen: string;
  choose: (choice: string) => void;
};

/** What may be set for this browser: the customer's zone where the one on screen has one, or where it is chosen. */
export function useDisplayChoices(): readonly DisplayChoice[] {
  const { theme, density, zone, loadMore, language } = laterWords(useCopy().locale).display;
  const { customer, ...zones } = zone.choices;
  const hasCustomerZone = useHasCustomerZone();
  const [chosenZone] = usePreference('zone');
  const isCustomerOffered = hasCustomerZone || chosenZone === 'customer';
  return [
    useDisplayChoice('theme', theme.title, theme.choices),
    useDisplayChoice('density', density.title, density.choices),
    useDisplayChoice('loadMore', loadMore.title, loadMore.choices),
    useDisplayChoice('zone', zone.title, isCustomerOffered ? { ...zones, customer } : zones),
    useDisplayChoice('language', language.title, { system: language.system, ...languageNames }),
  ];
}

function useDisplayChoice(name: PreferenceName, title: string, names: Readonly<Record<string, string>>): DisplayChoice {
  const [chosen, set] = usePreference(name);
  const choices = preferenceChoices[name].flatMap((choice) => {
    const called = names[choice];
    if (called === undefined) return [];
    const lang = choice in languageNames ? { lang: choice } : {};
    return [{ choice, name: called, ...lang }];
  });
  return {
    name,
    title,
    chosen,
    choices,
    choose: (wanted) => {
      const choice = preferenceChoices[name].find((each) => each === wanted);
      if (choice !== undefined) set(choice);
    },
  };
}
