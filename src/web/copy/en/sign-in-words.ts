import type { Role } from '../../../contract/session.ts';

const roles: Record<Role, { title: string; text: string }> = {
  viewer: {
    title: 'Viewer',
    text: 'You can look at everything that the pages show, and read up to 10 pages of a list.',
  },
  operator: { title: 'Operator', text: 'You can look at everything, and read lists to their end.' },
};

/** The words of signing in, in English. */
export const signIn = {
  signedInAs: 'Signed in as',
  account: 'Your sign-in',
  roles,
  until: 'Signed in until, at the latest:',
  pagesOfViewers: 'You have read 10 pages. Reading on needs the role of an operator.',
  signOut: 'Sign out',
  signIn: 'Sign in',
  signInNewTab: 'Sign in in a new tab',
  pageText: 'You need to be signed in to see this page. You’ll come straight back to it.',
  signedOut: { title: 'You’ve signed out', text: 'What the tabs of this browser had loaded is gone from them.' },
  staysShown: 'What was loaded stays below for a minute.',
  isHidden: 'What was loaded is out of sight until then.',
  anotherAccount: 'Sign out, to use another account',
};

/** One language's words of signing in and out, and of who is signed in. */
export type SignInWords = typeof signIn;
