import { useCopyText } from './clipboard.tsx';
import { useBriefly } from './use-briefly.ts';

const shownMs = 1_500;

/**
 * Copies as `useCopyText` does, for a part that marks what was copied where it stands: `copied` is its name for a moment.
 * The page's note on it is left out.
 */
export function useCopyMark(): { copied: string | null; copy: (text: string, what: string) => Promise<void> } {
  const copyText = useCopyText();
  const [copied, show] = useBriefly<string>(shownMs);
  return {
    copied,
    copy: async (text, what) => {
      if (await copyText(text, what, true)) show(what);
    },
  };
}
