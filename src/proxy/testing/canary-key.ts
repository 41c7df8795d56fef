/** A key of the right shape that every test may search for. */
export const canaryKey = 'kdv_live_CANARY-canary_CANARY-can';

const parts = [canaryKey.slice(0, 16), canaryKey.slice(-8)].flatMap((part) => [part, ...base64Of(part)]);

/**
 * The traces of the canary key in a text: its first 16 and its last 8 characters, plain or in base64 of either alphabet
 * with anything around it, after undoing percent-encoding and bytes written in hexadecimal or decimal.
 */
export function leaksIn(text: string): string[] {
  const readings = [text, withoutPercents(text), withoutHexadecimal(text), withoutDecimal(text)];
  return parts.filter((part) => readings.some((reading) => reading.includes(part)));
}

/** What every base64 of bytes that hold the text has in it; three forms, for the text's place among threes of bytes. */
function base64Of(text: string): string[] {
  return ['', 'x', 'xx'].flatMap((before) => {
    // Six bits a character: those that share bits with what stands before or after can be anything.
    const bytes = Buffer.from(before + text);
    const from = Math.ceil((before.length * 8) / 6);
    const to = Math.floor((bytes.length * 8) / 6);
    return [bytes.toString('base64').slice(from, to), bytes.toString('base64url').slice(from, to)];
  });
}

function withoutPercents(text: string): string {
  const once = text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return once === text ? text : withoutPercents(once);
}

/** Pairs of hexadecimal digits, joined or apart (`6b64`, `6b 64`, `\x6b\x64`), as the letters that they stand for. */
function withoutHexadecimal(text: string): string {
  return text.replace(/(?:[0-9a-f]{2}(?:[ :,-]|\\+x|, 0x)?){8,}/gi, (run) => {
    const digits = run.replace(/\\+x|, 0x|[^0-9a-f]/gi, '');
    // A run may begin with one digit of something else.
    return `${Buffer.from(digits, 'hex').toString('latin1')} ${Buffer.from(digits.slice(1), 'hex').toString('latin1')}`;
  });
}

/** Lists of numbers (`[107,100,118]`), as the letters that they stand for. */
function withoutDecimal(text: string): string {
  return text.replace(/\d{2,3}(?:,\s?\d{2,3}){7,}/g, (run) => String.fromCharCode(...run.split(',').map(Number)));
}
