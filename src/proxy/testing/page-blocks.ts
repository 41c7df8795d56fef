import { PageBlock } from '../../contract/page-block.ts';

/** What a browser sends where a person opens a page. */
export const opened = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Site': 'none' };
/** What the page of a customer reads. */
export const customer = '/api/v1/customers/cus_1';
export const links = '/api/v1/customers/cus_1/setup_links';

/** The blocks of a page by their path, as a browser would read them. */
export function blocksIn(page: string): Map<string, PageBlock> {
  const scripts = page.matchAll(/<script type="application\/json" data-path="([^"]*)">([\s\S]*?)<\/script>/g);
  return new Map([...scripts].map(([, path = '', text = '']) => [path, PageBlock.parse(JSON.parse(text))]));
}
