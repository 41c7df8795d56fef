// A Kirim with so many customers, a hundred in each answer, and an allowance that nobody uses up.
import { answerFor, listenOnLoopback } from './kirim-stand-in.mjs';

const statuses = ['pending', 'active', 'suspended', 'archived'];
const kinds = [
  'Toko Kue',
  'Warung',
  'Klinik',
  'Bengkel Motor',
  'Kopi',
  'Hotel',
  'Apotek',
  'PT Lintas Samudra Logistik',
];
const newest = Date.UTC(2026, 10, 1);

/** @param {number} index */
function customer(index) {
  const createdAt = new Date(newest - index * 3_600_000).toISOString();
  return {
    id: `cus_${String(index).padStart(26, '0')}`,
    object: 'customer',
    name: `${kinds[index % kinds.length]} ${index}`,
    email: `halo@toko-${index}.example`,
    status: statuses[index % statuses.length],
    metadata: { plan: 'tumbuh', timezone: 'Asia/Jakarta' },
    archived_at: null,
    team_id: 'team_1',
    created_at: createdAt,
    updated_at: createdAt,
  };
}

/** @param {number} total */
export function startKirimWithCustomers(total) {
  return listenOnLoopback(({ url = '/' }, response) => {
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'X-RateLimit-Limit': '6000000',
      'X-RateLimit-Remaining': '6000000',
    });
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (!pathname.endsWith('/customers')) return response.end(answerFor(url));
    const from = Number(searchParams.get('cursor') ?? 0);
    const to = Math.min(total, from + Number(searchParams.get('limit') ?? 25));
    const data = Array.from({ length: to - from }, (_, index) => customer(from + index));
    const page = { data, has_more: to < total, next_cursor: to < total ? `${to}` : null };
    response.end(JSON.stringify({ ...page, request_id: 'req_01HXYZABCDEFGHJKMNPQRSTVW0' }));
  });
}
