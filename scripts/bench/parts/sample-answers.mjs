// What Kirim answers in the measurement: the same 50 links for both pages.
const day = 86_400_000;
const start = Date.UTC(2026, 10, 1);
const statuses = ['active', 'consumed', 'expired', 'revoked'];

/** The link of that place, the newest first. @param {number} index */
export function sampleLink(index) {
  const createdAt = start - index * day;
  const status = statuses[index % 4];
  return {
    id: `csl_01HXYZABCDEFGHJKMNPQRS${String(index).padStart(4, '0')}`,
    object: 'customer_setup_link',
    customer_id: '5d0f0e0a-3a5e-4a51-9a2b-6f1f5a1f0001',
    status,
    token_last4: index.toString(36).padStart(4, 'x'),
    expires_at: new Date(createdAt + 7 * day).toISOString(),
    consumed_at: status === 'consumed' ? new Date(createdAt + day).toISOString() : null,
    success_redirect_url: `https://app.example.id/whatsapp/done?order=${index}`,
    failure_redirect_url: 'https://app.example.id/whatsapp/failed',
    created_at: new Date(createdAt).toISOString(),
  };
}

export const linksAnswer = {
  data: Array.from({ length: 50 }, (_, index) => sampleLink(index)),
  has_more: true,
  next_cursor: 'b2Zmc2V0OjUw',
  request_id: 'req_01HXYZABCDEFGHJKMNPQRSTVWX',
};

export const customerAnswer = {
  data: {
    id: 'cus_bench',
    object: 'customer',
    name: 'Warung Sari Rasa',
    email: null,
    status: 'active',
    metadata: null,
    archived_at: null,
    team_id: 'team_1',
    created_at: '2026-01-05T03:00:00.000Z',
    updated_at: '2026-01-06T03:00:00.000Z',
    whatsapp_accounts: [],
  },
  request_id: 'req_01HXYZABCDEFGHJKMNPQRSTVWY',
};

export const meAnswer = {
  data: {
    organization: { id: 'org_1', object: 'organization', name: 'PT Contoh' },
    api_key: { id: 'key_1', object: 'api_key', label: 'bench', last4: 'abcd' },
    rate_limits: { tier: 'free', write_per_minute: 60, read_per_minute: 600 },
  },
  request_id: 'req_01HXYZABCDEFGHJKMNPQRSTVWZ',
};
