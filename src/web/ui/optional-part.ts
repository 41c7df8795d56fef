import { type ComponentType, lazy } from 'react';

/**
 * A part of the page that is fetched when it is first shown. Where it can't be had, since the server is gone or has a
 * newer version, `Instead` stands in its place, nothing unless given: the page around it lives on.
 */
export function optionalPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  Instead: ComponentType<Props> = () => null,
) {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Instead }),
    ),
  );
}
