/** What a browser brings back from an address. */
export type Visit = { status: number; url: string; headers: Headers; body: string };

/**
 * As much of a browser as signing in needs: cookies by origin, redirects followed one by one. Gives each answer that
 * is no redirect; `stopAt` ends the way before an address is opened, and gives the redirect to it.
 */
export function createBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string) => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };

  async function fetchOnce(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { Cookie: cookie, ...Object.fromEntries(new Headers(init.headers)) };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  async function visit(url: string, init: RequestInit = {}, stopAt?: string): Promise<Visit> {
    const answer = await fetchOnce(url, init);
    const next = answer.headers.get('location');
    const to = next === null ? null : new URL(next, url).href;
    if (to === null || (stopAt !== undefined && to.startsWith(stopAt))) {
      return { status: answer.status, url: to ?? url, headers: answer.headers, body: await answer.text() };
    }
    await answer.body?.cancel();
    return visit(to, {}, stopAt);
  }

  return {
    jarOf,
    fetchOnce,
    visit,
    /** Fills in the form of the identity provider at this address. */
    submit: (url: string, fields: Record<string, string>, stopAt?: string) =>
      visit(url, { method: 'POST', body: new URLSearchParams(fields) }, stopAt),
  };
}
