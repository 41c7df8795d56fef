import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const tones = {
  wait: 'bg-wait-bg text-wait',
  done: 'bg-done-bg text-done',
  warn: 'bg-warn-bg text-warn',
  off: 'bg-off-bg text-off',
  bad: 'bg-bad-bg text-bad',
  unknown: 'border border-dashed border-edge text-ink',
} as const;

export type Tone = keyof typeof tones;

/** A state as icon and word, so that colour never says it alone. */
export function Badge({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span
      data-badge
      className={`inline-flex max-w-full items-center gap-1 rounded-md px-2 py-0.5 text-meta font-medium wrap-anywhere ${tones[tone]}`}
    >
      <Icon name={icon} className="size-3.5" />
      {children}
    </span>
  );
}
