import { expect, test } from 'vitest';
import { renderInConsole } from '../testing/render-in-console.tsx';
import { sampleLink, samplePage } from '../testing/samples.ts';
import { loadedLinks } from './loaded-links.ts';
import { useArrivals } from './use-arrivals.ts';

/** A list of links from the newest to the oldest; how far each page of a test has scrolled is the first row's place. */
const links = (...ids: string[]) =>
  loadedLinks([samplePage(ids.map((id, age) => sampleLink({ id, created_at: new Date(-age).toISOString() })))]);

type PartProps = { loaded: ReturnType<typeof links>; pages?: number; isScrolled?: boolean };

function Part({ loaded, pages = 1, isScrolled = false }: PartProps) {
  const { added, heldBack, reveal } = useArrivals(loaded, pages);
  return (
    <>
      <a data-row-link className={`fixed ${isScrolled ? '-top-20' : 'top-0'}`} href="#row">
        first row
      </a>
      <button type="button" onClick={reveal}>
        added {[...added].join()}, held back {[...heldBack].join()}
      </button>
    </>
  );
}

async function show(first: PartProps) {
  const screen = await renderInConsole(<Part {...first} />);
  const says = (words: string) => expect.element(screen.getByRole('button')).toHaveTextContent(words);
  return { says, screen, change: (next: PartProps) => screen.rerender(<Part {...next} />) };
}

test('what a list begins with did not come to it', async () => {
  const { says, change } = await show({ loaded: null });
  await change({ loaded: links('b', 'a') });
  await says('added , held back');
});

test('new links show at once to whoever looks at the first row', async () => {
  const { says, change } = await show({ loaded: links('b', 'a') });
  await change({ loaded: links('c', 'b', 'a') });
  await says('added c, held back');
});

test('they are held back while the first row is out of sight, until they are asked for', async () => {
  const { says, screen, change } = await show({ loaded: links('b', 'a'), isScrolled: true });
  await change({ loaded: links('c', 'b', 'a'), isScrolled: true });
  await change({ loaded: links('d', 'c', 'b', 'a'), isScrolled: true });
  await says('added d, held back c,d');
  await screen.getByRole('button').click();
  await says('added c,d, held back');
});

test('what another page brings is not held back, and leaves what is', async () => {
  const { says, change } = await show({ loaded: links('b', 'a'), isScrolled: true });
  await change({ loaded: links('c', 'b', 'a'), isScrolled: true });
  await change({ loaded: links('c', 'b', 'a', 'z'), pages: 2, isScrolled: true });
  await says('added z, held back c');
});

test('a refresh at the first row shows what was held back before', async () => {
  const { says, change } = await show({ loaded: links('b', 'a'), isScrolled: true });
  await change({ loaded: links('c', 'b', 'a'), isScrolled: true });
  await change({ loaded: links('c', 'b', 'a'), isScrolled: false });
  await change({ loaded: links('c', 'b', 'a'), isScrolled: false });
  await says('added , held back');
});
