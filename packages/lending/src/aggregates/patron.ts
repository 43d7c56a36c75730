import type { PatronId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** What the history knows of a person: whether there is a patron, and whether a password was set. */
export type Patron =
  | { readonly is: 'not-registered' }
  | { readonly is: 'applied' }
  | { readonly is: 'registered'; readonly hasPassword: boolean; readonly cardSent: boolean };

export const patron = (id: PatronId) =>
  aggregate({
    name: 'patron',
    types: ['RemoteApplicationReceived', 'PatronRegistered', 'CardSent', 'PasswordSet', 'PasswordCleared'],
    of: ['patron', id],
    initial: { is: 'not-registered' },
    evolve: (before, { type }): Patron => {
      if (type === 'RemoteApplicationReceived') return { is: 'applied' };
      if (type === 'PatronRegistered') return { is: 'registered', hasPassword: false, cardSent: false };
      if (before.is !== 'registered') return before;
      switch (type) {
        case 'CardSent':
          return { ...before, cardSent: true };
        case 'PasswordSet':
          return { ...before, hasPassword: true };
        case 'PasswordCleared':
          return { ...before, hasPassword: false };
      }
    },
  });
