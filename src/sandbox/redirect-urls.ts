import type { Random } from './random.ts';

export type RedirectUrls = { success: string | null; failure: string | null };

/** Where a business sends its people after sign-up; the same shape for all of its links, as one integration makes them. */
export function redirectUrlsOf(domain: string, random: Random): RedirectUrls {
  return random.pick<RedirectUrls>([
    { success: null, failure: null },
    { success: `https://${domain}/whatsapp/terhubung`, failure: `https://${domain}/whatsapp/gagal` },
    {
      success: `https://app.${domain}/integrations/whatsapp/callback?state=ok&src=crm`,
      failure: `https://app.${domain}/integrations/whatsapp/callback?state=failed&src=crm`,
    },
    { success: `https://dashboard.${domain}/settings/channels/whatsapp/connected?utm_source=kirim`, failure: null },
    {
      success: `https://${domain}/id/pengaturan/kanal/wa?hasil=berhasil&cabang=${random.int(1, 40)}`,
      failure: `https://${domain}/id/pengaturan/kanal/wa?hasil=gagal&cabang=${random.int(1, 40)}`,
    },
    { success: `https://portal.${domain}:8443/wa/selesai/`, failure: `https://bantuan.${domain}/wa/tidak-berhasil/` },
    { success: null, failure: `https://help.${domain}/en/articles/whatsapp-connect-failed` },
    {
      success: `https://${domain}/members/${random.uuid()}/onboarding/steps/4-whatsapp/finished?lang=id&theme=light`,
      failure: `https://${domain}/members/onboarding/steps/4-whatsapp/try-again?lang=id&theme=light`,
    },
    { success: 'http://localhost:3000/wa/connected', failure: 'http://localhost:3000/wa/failed' },
  ]);
}
