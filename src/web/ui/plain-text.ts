// Control and format characters (bidirectional overrides, zero-width marks, tags) and line separators: they could
// reorder, hide or break what stands around them.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const halfACharacter = /[\ud800-\udbff]$/;

/** Somebody else's text made safe to read: what can't be seen becomes a visible mark, and it is cut after `maxLength`. */
export function plainText(text: string, maxLength: number): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength).replace(halfACharacter, '')}…` : text;
  return cut.replace(unprintable, '\ufffd');
}
