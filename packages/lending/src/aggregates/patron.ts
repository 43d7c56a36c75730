import type { PatronRegistered } from '../events/index.js';
import type { LocationId, PatronId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** What the history knows of a person: of a patron, what was set, what was sent, and what is to be sent back. */
export type Patron =
  | { readonly is: 'not-registered' }
  | { readonly is: 'applied' }
  | {
      readonly is: 'registered';
      readonly hasPassword: boolean;
      readonly cardSent: boolean;
      readonly idCopyHeld: boolean;
      /** Where it was said that they are registered too. */
      readonly branches: ReadonlySet<LocationId>;
    };

const newlyRegistered = ({ channel }: PatronRegistered['data']): Patron => ({
  is: 'registered',
  hasPassword: false,
  cardSent: false,
  idCopyHeld: channel === 'post',
  branches: new Set(),
});

export const patron = (id: PatronId) =>
  aggregate({
    name: 'patron',
    types: [
      'RemoteApplicationReceived',
      'PatronRegistered',
      'CardIssued',
      'CardSent',
      'PasswordSet',
      'PasswordCleared',
      'BranchRegistrationDeclared',
    ],
    of: ['patron', id],
    initial: { is: 'not-registered' },
    evolve: (before, { type, data }): Patron => {
      if (type === 'RemoteApplicationReceived') return { is: 'applied' };
      if (type === 'PatronRegistered') return newlyRegistered(data);
      if (before.is !== 'registered') return before;
      switch (type) {
        case 'CardIssued':
          return { ...before, cardSent: false };
        case 'CardSent':
          return { ...before, cardSent: true, idCopyHeld: before.idCopyHeld && !data.idCopyEnclosed };
        case 'PasswordSet':
          return { ...before, hasPassword: true };
        case 'PasswordCleared':
          return { ...before, hasPassword: false };
        case 'BranchRegistrationDeclared':
          return { ...before, branches: new Set(before.branches).add(data.location) };
      }
    },
  });
