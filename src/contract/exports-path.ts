/**
 * Where the page tells the console's server, with POST, of a file that it is about to give to somebody. Not beside the
 * other paths, which the first load has, nor beside what is told, whose schema only the server needs.
 */
export const exportsPath = '/api/exports';
