import type { ComponentProps } from 'react';

const looks = {
  primary: 'border-transparent bg-ink text-page hover:bg-ink/85',
  plain: 'border-edge bg-page text-ink hover:bg-raised',
  quiet: 'border-transparent text-ink underline decoration-edge underline-offset-4 hover:bg-raised',
} as const;

export type ButtonLook = keyof typeof looks;

/** The classes of a control, for links that look like buttons. */
export function buttonClasses(look: ButtonLook): string {
  return `inline-flex min-h-8 items-center justify-center gap-2 rounded-md border px-3 py-1 text-sm font-medium fade-hover pointer-coarse:min-h-11 aria-disabled:cursor-not-allowed aria-disabled:text-ink-2 aria-disabled:hover:bg-transparent ${looks[look]}`;
}

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'type'> & { look?: ButtonLook; isDisabled?: boolean };

/** A button that stays focusable when it can't be used, so that focus is never lost and the reason can be read. */
export function Button({ look = 'plain', isDisabled = false, onClick, className = '', ...props }: ButtonProps) {
  return (
    <button
      {...props}
      type="button"
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onClick}
      className={`${buttonClasses(look)} ${className}`}
    />
  );
}
