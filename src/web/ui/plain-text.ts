// Control characters, bidirectional overrides and isolates, line separators and zero-width characters: they could
// reorder, hide or break what stands around them.
const unprintable = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Somebody else's text made safe to read: what can't be seen becomes a visible mark, and it is cut after `maxLength`. */
export function plainText(text: string, maxLength: number): string {
  const visible = text.slice(0, maxLength + 1).replace(unprintable, '\ufffd');
  return text.length > maxLength ? `${visible.slice(0, maxLength)}…` : visible;
}
