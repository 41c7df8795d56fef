import type { Role } from '../../contract/session.ts';

/** Somebody whom the console knows, by what an identity provider vouches for: subject and issuer together are unique. */
export type Person = {
  sub: string;
  iss: string;
  /** For display alone; null where none is given. */
  email: string | null;
  role: Role;
};
