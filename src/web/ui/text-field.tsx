import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  problem: string | null;
  after?: ReactNode;
};

/** A labelled text field; `problem` says below it what is wrong with what was typed, which stays in the field. */
export function TextField({ label, problem, after, ...props }: TextFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-meta font-medium text-ink-2">
        {label}
      </label>
      <div className="mt-1 flex gap-2">
        <input
          {...props}
          id={id}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          className="min-h-8 min-w-0 flex-1 rounded-md border border-edge bg-page px-2 font-mono text-base text-ink placeholder:text-ink-2 sm:text-id pointer-coarse:min-h-11"
        />
        {after}
      </div>
      <p id={`${id}-problem`} role="alert" className="mt-1 text-meta text-bad">
        {problem}
      </p>
    </div>
  );
}
