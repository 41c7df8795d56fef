import { type ComponentType, lazy } from 'react';

/**
 * A part of the page that is fetched when it is first shown. Where it can't be had, since the server is gone, nothing
 * stands in its place: the page around it lives on.
 */
export function optionalPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Nothing }),
    ),
  );
}

function Nothing() {
  return null;
}
