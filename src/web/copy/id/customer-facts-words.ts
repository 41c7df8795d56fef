import type { CustomerFactsWords } from '../en/customer-facts-words.ts';

/** Words of what is known of a customer, in Indonesian. */
export const customerFacts: CustomerFactsWords = {
  numbers: 'Nomor WhatsApp',
  number: 'Nomor',
  onboarded: 'terhubung',
  numberUnnamed: 'Nomor tidak tercantum',
  metadata: 'Data tambahan',
  copy: (what) => `Salin ${what}`,
  actions: 'Tindakan untuk pelanggan ini',
  name: 'Nama',
  writeEmail: 'Tulis email',
};
