export type { Locale } from '../../contract/locale.ts';
