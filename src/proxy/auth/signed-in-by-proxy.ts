import { signInElsewhere } from './sign-in-elsewhere.ts';

/** The addresses for signing in and out where a proxy in front of the console knows who asks. */
export const signedInByProxy = (publicOrigin: string) =>
  signInElsewhere({
    publicOrigin,
    title: 'Sign out where you signed in',
    words:
      'The proxy in front of the console knows who you are, and the console keeps no session of its own. Sign out there to use another account.',
  });
