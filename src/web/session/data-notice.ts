/** Which data the console runs on, as its server wrote it into the page: `sandbox`, '' for Kirim's, or another word. */
export function dataNotice(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="tautan-notice"]')?.content ?? '';
}
