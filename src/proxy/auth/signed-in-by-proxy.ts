import { signInElsewhere } from './sign-in-elsewhere.ts';

/** The addresses for signing in and out where a proxy in front of the console knows who asks. */
export const signedInByProxy = (publicOrigin: string) =>
  signInElsewhere({ publicOrigin, says: ({ signedInByProxy: words }) => words });
