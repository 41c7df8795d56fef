const codings = ['br', 'gzip'] as const;
export type ContentCoding = (typeof codings)[number] | 'identity';

/** The smallest of the codings on offer that a client's Accept-Encoding names; one that it gives a weight is passed over. */
export function contentCoding(
  acceptEncoding: string | undefined,
  isOffered: (coding: ContentCoding) => boolean = () => true,
): ContentCoding {
  const accepted = new Set(acceptEncoding?.split(',').map((coding) => coding.trim()));
  return codings.find((coding) => accepted.has(coding) && isOffered(coding)) ?? 'identity';
}
