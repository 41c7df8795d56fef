import { Suspense } from 'react';
import { optionalPart } from '../copy/optional-part.ts';
import { usePreference } from '../session/preferences-context.tsx';
import type { LoadAsIScrollProps } from './load-as-i-scroll.tsx';

const LoadAsIScroll = optionalPart(async () => (await import('./load-as-i-scroll.tsx')).LoadAsIScroll);

/** Has a list load its next pages by scrolling, where that is chosen for this browser. Draws nothing. */
export function ScrollLoading(list: LoadAsIScrollProps) {
  const [loadMore] = usePreference('loadMore');
  return (
    loadMore === 'scroll' && (
      <Suspense>
        <LoadAsIScroll {...list} />
      </Suspense>
    )
  );
}
