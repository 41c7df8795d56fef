import type { Attempt } from './hostile-attempts.ts';

/** An export that nobody made, as the console's own page would tell of it. */
export const forgedExport = JSON.stringify({
  customer_id: 'cus_paged',
  filter: 'active',
  rows: 7,
  sha256: '0'.repeat(64),
});

/**
 * Tells the console at each address of an export that nobody made, in every way in which a page can send words to another
 * origin; gives what it could read. Runs within the hostile page.
 */
export async function forgeExports({ urls, record }: { urls: readonly string[]; record: string }): Promise<Attempt[]> {
  const type = 'application/json';
  const json = new Blob([record], { type });
  const plain = new Blob([record], { type: 'text/plain' });
  const own = { 'Content-Type': type, 'X-Requested-With': 'tautan' };
  const requests: Record<string, RequestInit> = {
    'cors as JSON': { body: json },
    'cors as the console does': { body: record, headers: own, credentials: 'include' },
    'cors as text': { body: plain, credentials: 'include' },
    'no-cors as JSON': { body: record, headers: own, mode: 'no-cors', credentials: 'include' },
    'no-cors as text': { body: plain, mode: 'no-cors', credentials: 'include' },
    'no-cors without a type': { body: new Blob([record]), mode: 'no-cors', credentials: 'include' },
    'kept alive': { body: plain, mode: 'no-cors', keepalive: true, credentials: 'include' },
    'same origin only': { body: json, mode: 'same-origin' },
  };
  const asked = Object.entries(requests).flatMap(([how, request]) =>
    urls.map(async (address) => {
      const readable = await fetch(address, { method: 'POST', ...request }).then(
        async (response) => `${response.type === 'opaque' ? '' : response.status}${await response.text()}`,
        () => '',
      );
      return { how, address, readable: readable || null };
    }),
  );
  for (const address of urls) {
    for (const body of [json, plain, record]) navigator.sendBeacon(address, body);
  }
  // A form whose one field is the beginning and the end of what the console would take.
  const forms = urls.map(async (action, index) => {
    const name = `forged-${index}`;
    const frame = Object.assign(document.createElement('iframe'), { name });
    const more = { method: 'post', enctype: 'text/plain', target: name };
    const form = Object.assign(document.createElement('form'), { action, ...more });
    const [head = '', tail = ''] = record.split(/(?<=^.{20})/s);
    form.append(Object.assign(document.createElement('input'), { name: head, value: tail }));
    document.body.append(frame, form);
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    form.submit();
    await loaded;
    return { how: 'form', address: action, readable: null };
  });
  return Promise.all([...asked, ...forms]);
}
