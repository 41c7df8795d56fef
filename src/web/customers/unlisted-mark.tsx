import { useCopy } from '../copy/copy-context.tsx';

/** Says beside a row's name or status that Kirim does not list it any more. */
export function UnlistedMark() {
  return (
    <span data-unlisted className="text-meta font-medium">
      {useCopy().setupLinks.noLongerListed}
    </span>
  );
}
