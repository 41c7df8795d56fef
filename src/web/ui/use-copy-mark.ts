import { useCopyText } from './clipboard.tsx';
import { useBriefly } from './use-briefly.ts';

const shownMs = 1_500;

/**
 * Copies as `useCopyText` does, for a part that marks what was copied where it stands: `copied` is its name for a moment, as
 * long as the part is about the same thing, which `of` tells from others. The page's note on it is left out.
 */
export function useCopyMark(of?: string | null): {
  copied: string | null;
  copy: (text: string, what: string) => Promise<void>;
} {
  const copyText = useCopyText();
  const [shown, show] = useBriefly<{ what: string; of: string | null | undefined }>(shownMs);
  return {
    copied: shown?.of === of ? (shown?.what ?? null) : null,
    copy: async (text, what) => {
      if (await copyText(text, what, true)) show({ what, of });
    },
  };
}
