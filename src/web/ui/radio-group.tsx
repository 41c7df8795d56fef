import { useId } from 'react';

type RadioGroupProps<Choice extends string> = {
  title: string;
  /** Each choice with what it is called, and the language of that name where it is not the page's. */
  choices: readonly { choice: Choice; name: string; lang?: string }[];
  chosen: Choice;
  onChoose: (choice: Choice) => void;
};

/** A choice of one among a few, that holds as soon as it is made. */
export function RadioGroup<Choice extends string>({ title, choices, chosen, onChoose }: RadioGroupProps<Choice>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="text-meta font-medium text-ink-2">{title}</legend>
      {choices.map((each) => (
        <label
          key={each.choice}
          lang={each.lang}
          className="flex min-h-8 items-center gap-2 rounded-md px-1 hover:bg-raised pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name={name}
            checked={chosen === each.choice}
            onChange={() => onChoose(each.choice)}
            className="size-4 accent-focus"
          />
          {each.name}
        </label>
      ))}
    </fieldset>
  );
}
