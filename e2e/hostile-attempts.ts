/** How an attempt of a hostile page ended: with something that it can read, or without. */
export type Attempt = { how: string; address: string; readable: string | null };

/**
 * Loads each address in every way in which a page can load something of another origin, and gives what it could read.
 * Runs within the hostile page.
 */
export async function loadEverywhere(addresses: readonly string[]): Promise<Attempt[]> {
  const elements: Record<string, (address: string) => HTMLElement> = {
    image: (src) => Object.assign(new Image(), { src }),
    script: (src) => Object.assign(document.createElement('script'), { src }),
    'module script': (src) => Object.assign(document.createElement('script'), { src, type: 'module' }),
    stylesheet: (href) => Object.assign(document.createElement('link'), { href, rel: 'stylesheet' }),
    icon: (href) => Object.assign(document.createElement('link'), { href, rel: 'icon' }),
    prefetch: (href) => Object.assign(document.createElement('link'), { href, rel: 'prefetch' }),
    'preload as data': (href) => Object.assign(document.createElement('link'), { href, rel: 'preload', as: 'fetch' }),
    'preload as script': (href) =>
      Object.assign(document.createElement('link'), { href, rel: 'preload', as: 'script' }),
    'preload of a module': (href) => Object.assign(document.createElement('link'), { href, rel: 'modulepreload' }),
    manifest: (href) => Object.assign(document.createElement('link'), { href, rel: 'manifest' }),
    video: (src) => Object.assign(document.createElement('video'), { src, preload: 'auto' }),
    object: (data) => Object.assign(document.createElement('object'), { data }),
    embed: (src) => Object.assign(document.createElement('embed'), { src }),
    frame: (src) => Object.assign(document.createElement('iframe'), { src }),
    'frame in a sandbox': (src) => Object.assign(document.createElement('iframe'), { src, sandbox: 'allow-scripts' }),
  };

  // Some of them tell of neither success nor failure; what matters of those is what the console was asked.
  const silent = new Set(['icon', 'manifest', 'embed', 'object']);
  const ended = (element: HTMLElement) =>
    new Promise<string>((resolve) => {
      element.addEventListener('load', () => resolve('load'));
      element.addEventListener('error', () => resolve('error'));
    });

  async function attempt(how: string, address: string, element: HTMLElement): Promise<Attempt> {
    const end = silent.has(how) ? Promise.resolve('silent') : ended(element);
    document.body.append(element);
    const event = await end;
    if (!(element instanceof HTMLIFrameElement)) {
      const shows = event === 'load' && !/^pre/.test(how);
      return { how, address, readable: shows ? event : null };
    }
    const view = element.contentWindow;
    const text = readOrNull(() => element.contentDocument?.body.innerText ?? '');
    const hasFrames = (view?.length ?? 0) > 0;
    return { how, address, readable: text === null || text === '' ? (hasFrames ? 'its frames' : null) : text };
  }

  function readOrNull(read: () => string): string | null {
    try {
      return read();
    } catch {
      return null;
    }
  }

  const all = Object.entries(elements).flatMap(([how, make]) =>
    addresses.map((address) => attempt(how, address, make(address))),
  );
  return Promise.all(all);
}

/** Asks for each address in every way in which a script can ask another origin. Runs within the hostile page. */
export async function askEverywhere(addresses: readonly string[]): Promise<Attempt[]> {
  const own = { 'X-Requested-With': 'tautan' };
  const requests: Record<string, RequestInit> = {
    cors: {},
    'cors with the console’s header': { headers: own },
    'cors with cookies': { credentials: 'include' },
    'cors without a cache': { cache: 'no-store', referrerPolicy: 'no-referrer' },
    'no-cors': { mode: 'no-cors' },
    // A browser takes the header away from a request like this.
    'no-cors with the console’s header': { mode: 'no-cors', headers: own },
    'no-cors HEAD': { mode: 'no-cors', method: 'HEAD' },
    'no-cors write': { mode: 'no-cors', method: 'POST', body: 'status=active' },
    'no-cors, kept alive': { mode: 'no-cors', keepalive: true },
    'same origin only': { mode: 'same-origin' },
  };
  const asked = Object.entries(requests).flatMap(([how, request]) =>
    addresses.map(async (address) => {
      const readable = await fetch(address, request).then(
        async (response) => `${response.type === 'opaque' ? '' : response.status}${await response.text()}`,
        () => '',
      );
      return { how, address, readable: readable || null };
    }),
  );

  const byEvents = addresses.flatMap((address) => [
    new Promise<Attempt>((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.onloadend = () => resolve({ how: 'XMLHttpRequest', address, readable: request.responseText || null });
      request.send();
    }),
    new Promise<Attempt>((resolve) => {
      const events = new EventSource(address);
      events.onopen = () => resolve({ how: 'EventSource', address, readable: 'open' });
      events.onerror = () => {
        events.close();
        resolve({ how: 'EventSource', address, readable: null });
      };
    }),
    new Promise<Attempt>((resolve) => {
      const socket = new WebSocket(address.replace(/^http/, 'ws'));
      socket.onopen = () => resolve({ how: 'WebSocket', address, readable: 'open' });
      socket.onclose = () => resolve({ how: 'WebSocket', address, readable: null });
    }),
    new Promise<Attempt>((resolve) => {
      const code = `try { importScripts(${JSON.stringify(address)}); postMessage('ran') } catch { postMessage(null) }`;
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      worker.onmessage = ({ data }) => resolve({ how: 'importScripts', address, readable: data });
    }),
  ]);
  for (const address of addresses) navigator.sendBeacon(address, 'status=active');
  return Promise.all([...asked, ...byEvents]);
}

/** Sends forms to each address, into frames of the hostile page; gives what it can read there. Runs within that page. */
export async function sendForms(addresses: readonly string[]): Promise<Attempt[]> {
  const kinds = [
    { method: 'get', enctype: 'application/x-www-form-urlencoded' },
    { method: 'post', enctype: 'application/x-www-form-urlencoded' },
    { method: 'post', enctype: 'multipart/form-data' },
    { method: 'post', enctype: 'text/plain' },
  ];
  const sent = kinds.flatMap(({ method, enctype }, kind) =>
    addresses.map(async (action, index) => {
      const name = `form-${kind}-${index}`;
      const frame = Object.assign(document.createElement('iframe'), { name });
      const form = Object.assign(document.createElement('form'), { action, method, enctype, target: name });
      form.append(Object.assign(document.createElement('input'), { name: 'status', value: 'active' }));
      document.body.append(frame, form);
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      form.submit();
      await loaded;
      let readable: string | null = null;
      try {
        readable = frame.contentDocument?.body.innerText ?? null;
      } catch {}
      return { how: `form ${method} ${enctype}`, address: action, readable: readable || null };
    }),
  );
  return Promise.all(sent);
}
