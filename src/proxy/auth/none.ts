import type { Authenticator } from './authenticator.ts';
import type { Person } from './person.ts';
import { signInElsewhere } from './sign-in-elsewhere.ts';

/** The one person at this computer, where there is no sign-in. */
const local: Person = { iss: 'local', sub: 'local', email: null, role: 'operator' };

/** No sign-in: whoever reaches the loopback port is the one person at this computer, and may do everything. */
export const noSignIn: Authenticator = {
  mode: 'none',
  identify: async () => ({ person: local, sessionId: null, endsAt: null, refusal: null }),
  addRoutes: signInElsewhere({ publicOrigin: null, says: ({ nobodySignsIn }) => nobodySignsIn }),
};
