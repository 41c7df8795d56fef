/** What is said where no dictionary could be loaded, a paragraph in each language. */
export function withoutWords(): HTMLElement[] {
  return [
    paragraph('en', 'Tautan could not be loaded. Please reload the page.'),
    paragraph('id', 'Tautan tidak dapat dimuat. Silakan muat ulang halaman.'),
  ];
}

function paragraph(lang: string, text: string): HTMLElement {
  return Object.assign(document.createElement('p'), { lang, textContent: text, className: 'p-4' });
}
