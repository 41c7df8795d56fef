/** The four reads, as Kirim names them below its base address and the proxy below `/api/v1`. */
export const kirimPaths = {
  me: () => '/me',
  customers: () => '/customers',
  customer: (id: string) => `/customers/${encodeURIComponent(id)}`,
  setupLinks: (id: string) => `/customers/${encodeURIComponent(id)}/setup_links`,
} as const;

export const apiBase = '/api/v1';

/** Rows asked for in one request for customers; setup links are never asked for with a limit. */
export const customersPerRequest = 100;

/** Kirim lists at most so many setup links at once. */
export const setupLinksPerPage = 50;
