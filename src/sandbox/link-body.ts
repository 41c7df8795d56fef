import * as z from 'zod/mini';
import type { SandboxContext } from './environment.ts';
import { badRequest, invalidField } from './refusal.ts';

const hours = 'an integer from 1 to 720';
const address = 'an absolute https URL without a fragment (http only for localhost), or null';

const RedirectUrl = z.optional(z.nullable(z.string().check(z.refine(isRedirectUrl))));
const Patch = z.object({ success_redirect_url: RedirectUrl, failure_redirect_url: RedirectUrl });
const Create = z.extend(Patch, {
  expires_in_hours: z._default(z.int().check(z.minimum(1), z.maximum(720)), 168),
});

const expected: Readonly<Record<string, string>> = {
  expires_in_hours: hours,
  success_redirect_url: address,
  failure_redirect_url: address,
};

/** What to create, read from the text of a request. */
export function createBody(c: SandboxContext, text: string): z.infer<typeof Create> {
  return parseBody(Create, c, text);
}

/** What to change, read from the text of a request; what is absent stays. */
export function patchBody(c: SandboxContext, text: string): z.infer<typeof Patch> {
  return parseBody(Patch, c, text);
}

function parseBody<Body>(schema: z.ZodMiniType<Body>, c: SandboxContext, text: string): Body {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw badRequest('invalid_request', 'body', 'The body must be application/json.');
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? 'body');
  throw field === 'body'
    ? badRequest('invalid_request', 'body', 'The body must be a JSON object.')
    : invalidField(field, expected[field] ?? 'valid');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Mirrors the API's rule for redirect URLs: absolute, https (http for the machine itself alone), without a fragment. */
export function isRedirectUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || text.includes('#') || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
  return protocol === 'https:' || local;
}
