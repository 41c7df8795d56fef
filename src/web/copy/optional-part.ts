import { type ComponentType, lazy } from 'react';
import { withLaterWords } from './later-words.ts';

/**
 * A part of the page that is fetched, with its words, when it is first shown. Where either can't be had, since the server
 * is gone or has a newer version, `Instead` stands in its place, nothing unless given: the page around it lives on.
 */
export function optionalPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Props> = () => null,
) {
  return lazy(() =>
    withLaterWords(load()).then(
      (part) => ({ default: part }),
      () => ({ default: Instead }),
    ),
  );
}
