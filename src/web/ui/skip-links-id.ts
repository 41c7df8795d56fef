/** The id of the place at the page's beginning from which its parts can be skipped to. */
export const skipLinksId = 'skip-links';
