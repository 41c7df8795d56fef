/** The id of the box that finds things, for whatever leads there. */
export const findBoxId = 'find';
