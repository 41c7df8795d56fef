/** One request to the API. `status` is null until it is answered; `query` is without its question mark. */
export type LoggedRequest = {
  method: string;
  path: string;
  query: string;
  status: number | null;
  customer_id: string | null;
  at: string;
};

const kept = 1_000;

/** The newest requests, newest last. */
export type RequestLog = {
  add(request: LoggedRequest): void;
  list(): readonly LoggedRequest[];
  clear(): void;
};

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  return {
    add: (request) => {
      requests.push(request);
      if (requests.length > kept) requests.shift();
    },
    list: () => requests,
    clear: () => {
      requests = [];
    },
  };
}
