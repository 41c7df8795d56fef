import * as z from 'zod/mini';

/** What a person may do: a viewer reads what the pages show, an operator also acts and reads at length. */
export const roles = ['viewer', 'operator'] as const;
export type Role = (typeof roles)[number];

/** Pages of one list that a viewer may read; reading on is an operator's. */
export const pagesOfViewers = 10;

/** How the console knows who asks; `none` on a computer of one person alone. */
export const authModes = ['none', 'oidc', 'proxy-jwt', 'proxy-header'] as const;
export type AuthMode = (typeof authModes)[number];

/** Who is signed in, and what the console was told of the team, as `GET /api/session` tells the page. */
export const Session = z.object({
  mode: z.enum(authModes),
  /** Null without sign-in. */
  person: z.nullable(z.object({ name: z.string(), role: z.enum(roles) })),
  /** When the person has to sign in again whatever they do; null where the console does not decide that. */
  ends_at: z.nullable(z.string()),
  /** The hosts to which setup links may lead, `*.` before a name for all below it; absent where the team named none. */
  redirect_hosts: z.optional(z.array(z.string())),
});
export type Session = z.infer<typeof Session>;

/** The console's own addresses for signing in and out. They are navigated to, never fetched. */
export const authPaths = {
  /** With `?to=` the address to come back to, a path of the console. */
  signIn: '/auth/sign-in',
  callback: '/auth/callback',
  /** Asked for with POST. */
  signOut: '/auth/sign-out',
  /** Where the identity provider sends a person who has signed out. */
  signedOut: '/auth/signed-out',
} as const;

export const sessionPath = '/api/session';
