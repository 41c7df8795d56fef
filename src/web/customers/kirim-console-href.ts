/** Kirim's own console, where links are created and revoked until this one can. */
export const kirimConsoleHref = 'https://app.kirimdev.com/';
