const emptyNotice = '<meta name="tautan-notice" content="" />';

/** The page with a notice for its frame (such as that its data are invented); null leaves it as it is. */
export function withNotice(page: string, notice: string | null): string {
  if (notice === null) return page;
  if (!page.includes(emptyNotice)) throw new Error('The page has no place for a notice.');
  const content = notice.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return page.replace(emptyNotice, () => emptyNotice.replace('""', () => `"${content}"`));
}
