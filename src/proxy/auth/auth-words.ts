import type { Locale } from '../../contract/locale.ts';
import { indonesianAuth } from './auth-words-id.ts';

/** What one of the console's own pages about signing in says; `link` is the way on. */
export type PageWords = { title: string; text: string; link: string };

const english = {
  signedOut: { title: 'Signed out', text: 'You are signed out of the console.', link: 'Open the console' },
  signingOut: { title: 'Signed out', text: 'You are signed out of the console.', link: 'Go on' },
  unavailable: {
    title: 'Signing in does not work at present',
    text: 'The identity provider can not be reached, or does not answer as it should. Whoever is signed in can go on.',
    link: 'Try again',
  },
  failed: {
    title: 'You could not be signed in',
    text: 'The sign-in was not finished, took too long, or was begun anew in another tab.',
    link: 'Sign in again',
  },
  tooMany: (seconds: number): PageWords => ({
    title: 'Too many sign-ins at once',
    text: `So many were begun from your network within a minute that the console waits. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    link: 'Open the console',
  }),
  nobodySignsIn: {
    title: 'Nobody signs in here',
    text: 'This console is for the person at this computer alone, and keeps no session that could be ended.',
    link: 'Open the console',
  },
  signedInByProxy: {
    title: 'Sign out where you signed in',
    text: 'The proxy in front of the console knows who you are, and the console keeps no session of its own. Sign out there to use another account.',
    link: 'Open the console',
  },
  /** Why the door stays shut. */
  refusals: {
    session_expired: 'Nobody is signed in here, or not any more. Sign in to go on.',
    no_role: 'You are signed in, but in none of the groups that may use this console.',
    login_unavailable: 'Who you are can not be found out at present. Try again in a moment.',
    not_operator: 'This needs the role of an operator.',
  },
  ask: (contact: string) => `Ask ${contact}.`,
};

/** One language's words of what a person meets on the way in and out. */
export type AuthWords = typeof english;

export const authWords: Record<Locale, AuthWords> = { 'en-GB': english, id: indonesianAuth };
