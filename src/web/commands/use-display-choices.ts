import { useCopy } from '../copy/copy-context.tsx';
import { displayWords, languageNames } from '../copy/display-words.ts';
import { type PreferenceName, preferenceChoices } from '../session/preferences.ts';
import { usePreference } from '../session/preferences-context.tsx';

/** One setting of this browser with its choices, what is chosen now, and the way to choose something else. */
export type DisplayChoice = {
  name: PreferenceName;
  title: string;
  choices: readonly { choice: string; name: string; lang?: string }[];
  chosen: string;
  choose: (choice: string) => void;
};

/** The settings that there is a choice of: a language only where the page speaks more than one. */
export function useDisplayChoices(): readonly DisplayChoice[] {
  const { theme, density, zone, language } = displayWords[useCopy().locale];
  const languages = { system: language.system, ...languageNames };
  const settings = [
    useDisplayChoice('theme', theme.title, theme.choices),
    useDisplayChoice('density', density.title, density.choices),
    useDisplayChoice('zone', zone.title, zone.choices),
    useDisplayChoice('language', language.title, languages),
  ];
  return settings.filter(({ choices }) => choices.length > 2 || choices[0]?.choice !== 'system');
}

function useDisplayChoice(name: PreferenceName, title: string, names: Readonly<Record<string, string>>): DisplayChoice {
  const [chosen, set] = usePreference(name);
  const choices = preferenceChoices[name].flatMap((choice) => {
    const called = names[choice];
    return called === undefined ? [] : [{ choice, name: called }];
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
