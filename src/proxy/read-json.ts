const deepest = 16;

const jsonType = /^application\/(?:[a-z0-9.-]+\+)?json *(?:; *charset="?utf-8"? *)?$/i;

/** True for a Content-Type that promises JSON in UTF-8. */
export function isJsonType(contentType: string | null): boolean {
  return contentType !== null && jsonType.test(contentType);
}

/**
 * The value that the bytes hold, or undefined when they are not valid UTF-8, not JSON, or nested deeper than 16 levels
 * (which no answer of Kirim is, and which would overflow the stack when it is written out again).
 */
export function readJson(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isShallow(value, deepest) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
