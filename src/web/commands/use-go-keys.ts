import { useNavigate } from 'react-router';
import { isInField } from '../keys/shortcuts.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { customersHref } from '../links.ts';

const secondKeyWithinMs = 1_500;

/** `g` and then `c` goes to the customers; any other key after `g` is what it would have been. */
export function useGoKeys(): void {
  const navigate = useNavigate();

  useShortcut('g', () => {
    const waiting = new AbortController();
    window.setTimeout(() => waiting.abort(), secondKeyWithinMs);
    // Before the page's shortcuts, which leave alone what somebody else has dealt with.
    document.addEventListener(
      'keydown',
      (event) => {
        waiting.abort();
        if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || isInField(event)) return;
        event.preventDefault();
        void navigate(customersHref);
      },
      { capture: true, signal: waiting.signal },
    );
  });
}
