import type { ReactNode } from 'react';
import { Icon, type IconName, lineDrawing } from './icon.tsx';

const shapes = {
  external: <path d="M9.5 2.5h4v4m0-4-6 6M7 4H3v9h9V9" />,
  download: <path d="M8 2.5v7m-3-3 3 3 3-3M3 13h10" />,
  up: <path d="m4 10 4-4 4 4" />,
  down: <path d="m4 6 4 4 4-4" />,
  link: (
    <path d="M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2.2-2.2a2.5 2.5 0 0 0-3.6-3.6l-.7.7m1.5 2.1a2.5 2.5 0 0 0-3.6 0L3.7 8.7a2.5 2.5 0 0 0 3.6 3.6l.7-.7" />
  ),
  plug: <path d="M5.5 2v3m5-3v3M4 5h8v2.5a4 4 0 0 1-8 0zm4 6.5V14" />,
} as const satisfies Record<string, ReactNode>;

/** An icon, of those too that no first row shows. */
export type LaterIconName = IconName | keyof typeof shapes;

/** An icon as `Icon` draws it, for parts of the page that are fetched later. */
export function LaterIcon({ name, className }: { name: LaterIconName; className?: string | undefined }) {
  return isLater(name) ? lineDrawing(shapes[name], className) : <Icon name={name} className={className} />;
}

function isLater(name: LaterIconName): name is keyof typeof shapes {
  return name in shapes;
}
