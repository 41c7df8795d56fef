// Runs within the page's head, before anything is painted: a page that is to be dark must not flash. Kept small, and
// written so that any browser can read it; the content policy allows it by its hash.
try {
  const theme = localStorage.getItem('tautan.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing has nothing to say.
}
