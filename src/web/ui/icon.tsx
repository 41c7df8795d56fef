import type { ReactNode } from 'react';

const shapes = {
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  check: <path d="m3.5 8.5 3 3 6-7" />,
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  hourglass: <path d="M4.5 2.5h7m-7 11h7m-6-11c0 3.5 5 3.5 5 11m0-11c0 3.5-5 3.5-5 11" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3l2 1.5" />
    </>
  ),
  ban: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m4.2 4.2 7.6 7.6" />
    </>
  ),
  triangle: <path d="M8 2.5 14 13H2zM8 6.5v3m0 1.6v.2" />,
  question: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M6.4 6.4C6.6 4.6 9.6 4.7 9.6 6.5 9.6 7.7 8 7.7 8 9.1m0 1.9v.2" />
    </>
  ),
  pause: <path d="M5.5 3.5v9m5-9v9" />,
  copy: <path d="M6 6h7.5v7.5H6zM3.5 10h-1V2.5H10v1" />,
  refresh: <path d="M13 8a5 5 0 1 1-1.5-3.6L13 5.9m0-3.4v3.4H9.6" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A 16 px line drawing. It says nothing to a screen reader: the word beside it does. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return lineDrawing(shapes[name], className);
}

/** What an icon is drawn with; no component of its own, since a row of a table has several. */
export function lineDrawing(shape: ReactNode, className = '') {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`size-4 shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shape}
    </svg>
  );
}
