/** One request that the sandbox got, as its log has it. */
export type SandboxRequest = {
  method: string;
  path: string;
  query: string;
  status: number | null;
  customer_id: string | null;
  at: string;
};

/** The sandbox's levers. Each resolves when the sandbox has done it. */
export type SandboxControl = ReturnType<typeof sandboxControl>;

/** The control routes of the sandbox at an address. */
export function sandboxControl(sandboxUrl: string) {
  const call = async (method: string, path: string, body?: object): Promise<string> => {
    const response = await fetch(`${sandboxUrl}/_sandbox/${path}`, {
      method,
      headers: { 'X-Tautan-Sandbox': 'control', 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The sandbox refused ${method} ${path}: ${response.status} ${text}`);
    return text;
  };
  return {
    /** Lets a sentinel fail once more at once. */
    arm: (customerId: string) => call('POST', 'arm', { customer_id: customerId }),
    /** Lets the next read of a customer's links fail. */
    failNext: (customerId: string, status: 403 | 429 | 500 | 504) =>
      call('POST', 'fail', { customer_id: customerId, status }),
    /** Moves the sandbox's clock on. */
    tick: (seconds: number) => call('POST', 'tick', { seconds }),
    /** Makes so many customers in all, and the list of them fail; null ends that. */
    customers: (body: { total?: number; fault?: { kind: string; pages?: 'first' | 'next'; times?: number } | null }) =>
      call('POST', 'customers', body),
    /** What Kirim was asked so far, newest last. */
    requests: async (): Promise<SandboxRequest[]> => JSON.parse(await call('GET', 'requests')).requests,
    clearRequests: () => call('DELETE', 'requests'),
  };
}
