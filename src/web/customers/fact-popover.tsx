import { type ReactNode, useId } from 'react';

type FactPopoverProps = {
  /** What the button says, and its name where that is not words. */
  button: ReactNode;
  name?: string;
  /** What the box is called. */
  title: string;
  children: ReactNode;
};

/** More of what a customer's header tells, in a box that a button opens; Esc and a click beside it close it. */
export function FactPopover({ button, name, title, children }: FactPopoverProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={name}
        title={name}
        className={`inline-flex min-h-6 min-w-6 items-center justify-center rounded-md decoration-edge underline-offset-4 hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${name === undefined ? 'underline' : 'hover:bg-raised'}`}
      >
        {button}
      </button>
      <section
        id={id}
        popover="auto"
        aria-label={title}
        className="m-auto max-h-[60dvh] w-max max-w-[min(36rem,calc(100vw-2rem))] overflow-auto rounded-lg border border-line bg-page p-3 text-ink shadow-lg supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:m-0 supports-[position-area:bottom]:mt-1 supports-[position-area:bottom]:[position-area:bottom_span-right] [position-try-fallbacks:flip-block]"
      >
        {children}
      </section>
    </>
  );
}
