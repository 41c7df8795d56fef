import { nearMiss } from '../near-miss.ts';
import type { Environment } from './environment.ts';
import type { Findings } from './findings.ts';

const ownNames = [
  'KIRIM_API_KEY',
  'KIRIM_API_KEY_FILE',
  'KIRIM_API_URL',
  'KIRIM_BUDGET_SHARE',
  'HOST',
  'PORT',
  'METRICS_PORT',
  'SANDBOX_PORT',
  'SANDBOX_DAY',
  'LOG_LEVEL',
  'AUTH_MODE',
  'PUBLIC_ORIGIN',
  'VIEWER_GROUP',
  'OPERATOR_GROUP',
  'ACCESS_CONTACT',
  'READS_PER_DAY',
  'TRUSTED_PROXIES',
  'REDIRECT_HOSTS',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_CLIENT_SECRET_FILE',
  'OIDC_SCOPE',
  'OIDC_GROUP_CLAIM',
  'SESSION_KEY',
  'SESSION_KEY_FILE',
  'SESSION_KEY_OLD',
  'SESSION_KEY_OLD_FILE',
  'JWT_HEADER',
  'JWT_ISSUER',
  'JWT_AUDIENCE',
  'JWT_JWKS_URL',
  'JWT_GROUP_CLAIM',
  'PROXY_SECRET',
  'PROXY_SECRET_FILE',
  'AUDIT_FILE',
  'ALLOW_KIRIM_HOST',
  'ALLOW_ROOT',
  'STRICT',
] as const;

/** What Kubernetes puts into a process for every service that it knows: `TAUTAN_PORT=tcp://...` is no mistake. */
const serviceLink = /_SERVICE_(?:HOST|PORT)|_PORT_\d+_/;
const serviceAddress = /^(?:tcp|udp|sctp):\/\//;

/** Not ours, but an operator may believe in them: to answer anybody is what must not go unnoticed. */
const believedIn = /^(?:ALLOWED_HOSTS|CORS|CORS_ORIGINS?)$/;

/** Looks at the names that are set: refuses those that were probably meant to be ours, and what the console can't do. */
export function checkNames(env: Environment, { problems, warnings }: Findings): void {
  for (const [name, value = ''] of Object.entries(env)) {
    if (serviceLink.test(name) || serviceAddress.test(value) || ownNames.some((own) => own === name)) continue;
    const meant = nearMiss(name, ownNames);
    if (meant !== null) problems.push(`${name} is not known; ${meant} was probably meant.`);
    else if (believedIn.test(name) && value.includes('*')) {
      problems.push(`${name} is not known, and the console answers neither every host name nor every origin.`);
    } else if (/^(?:KIRIM|TAUTAN)_/.test(name) || believedIn.test(name)) {
      warnings.push(`${name} is not known and has no effect.`);
    }
  }
  if (Number(env.REPLICAS ?? 1) > 1) {
    problems.push('REPLICAS can only be 1: each process would spend the whole read budget of the organization.');
  }
}
