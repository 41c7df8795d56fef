/**
 * How a link stood when it was shared, as `seen` says it in an address: its status, a known one or a word like them, and
 * when it was read from Kirim, in seconds since the epoch. Nothing else fits, and no token does.
 */
export const seenPattern = /^(?!csl_)([a-z_]{1,32})@([1-9]\d{9})$/;
