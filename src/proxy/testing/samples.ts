import type { Customer, CustomerDetail } from '../../contract/customer.ts';
import type { ExportRecord } from '../../contract/export-record.ts';
import type { SetupLink } from '../../contract/setup-link.ts';

export const sampleLink: SetupLink = {
  id: 'csl_01HXYZABCDEFGHJKMNPQRSTVWX',
  object: 'customer_setup_link',
  customer_id: '5d0f0e0a-3a5e-4a51-9a2b-6f1f5a1f0001',
  status: 'active',
  token_last4: 'x9_Q',
  expires_at: '2026-11-29T03:00:00.000Z',
  consumed_at: null,
  success_redirect_url: 'https://app.example.id/whatsapp/done',
  failure_redirect_url: null,
  created_at: '2026-11-22T03:00:00.000Z',
};

export const sampleCustomer: Customer = {
  id: 'cus_01HXYZABCDEFGHJKMNPQRSTVWX',
  object: 'customer',
  name: 'Warung Sari Rasa',
  email: null,
  status: 'active',
  metadata: { timezone: 'Asia/Jakarta' },
  archived_at: null,
  team_id: 'team_1',
  created_at: '2026-01-05T03:00:00.000Z',
  updated_at: '2026-01-06T03:00:00.000Z',
};

export const sampleDetail: CustomerDetail = {
  ...sampleCustomer,
  whatsapp_accounts: [
    { phone_number_id: '1', phone_number: '+6281200000001', name: 'Sari', status: 'connected', onboarded_at: null },
  ],
};

export const sampleRequestId = 'req_01HXYZABCDEFGHJKMNPQRSTVWX';

/** A page of Kirim with these rows. */
export function samplePage(data: readonly unknown[]) {
  return { data, has_more: false, next_cursor: null, request_id: sampleRequestId };
}

export const sampleExport: ExportRecord = {
  customer_id: sampleCustomer.id,
  filter: 'active',
  rows: 12,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

export const sampleMe = {
  data: {
    organization: { id: 'org_1', object: 'organization', name: 'PT Contoh' },
    api_key: { id: 'key_1', object: 'api_key', label: 'console', last4: 'abcd' },
    rate_limits: { tier: 'free', write_per_minute: 60, read_per_minute: 600 },
  },
  request_id: sampleRequestId,
};

/** Kirim's error envelope. */
export function sampleError(code: string, more: Record<string, unknown> = {}) {
  return {
    error: { type: 'api_error', code, message: 'Something is the matter.', request_id: sampleRequestId, ...more },
  };
}
