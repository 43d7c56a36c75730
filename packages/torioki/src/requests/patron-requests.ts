import type { Actor } from '@torioki/lending';
import type { PatronId } from '@torioki/patrons';
import { v4 } from 'uuid';
import { inService } from '../in-service.js';
import type { Commanding, Plain } from '../request.js';
import { checkedRequests } from './checked-requests.js';
import type { Parts } from './parts.js';
import { patronDesk, type PatronDesk } from './patron-desk.js';
import type { PatronPortal } from './patron-portal.js';
import { portalFor } from './portal-for.js';
import { recordPending, type Unrecorded } from './record-pending.js';
import { registryFirst } from './registry-first.js';
import { lookedUp, nothingMore, notShown, settled, type LookedUp, type Settled } from './settled.js';

/** What a library does for people, whom the history does not know. */
export interface PatronRequests {
  /**
   * ポータルログイン: whose card and password these are (R28, R29). Refused with `bad-credentials`, `password-not-set`. Limit
   * attempts by sender, where requests arrive.
   */
  logIn(request: {
    readonly card: string;
    readonly password: string;
  }): Promise<Settled<{ readonly patron: PatronId }>>;

  /**
   * Sets a password with a code from the staff (R5, A48). Emits PasswordSet. Refused with `bad-code`,
   * `password-too-short`, `password-too-long`, `password-too-common`.
   */
  setPassword(
    request: Commanding & { readonly card: string; readonly code: string; readonly password: string },
  ): Promise<Settled>;

  /** 「利用者ポータル」 of a patron who has logged in. Whether that is so is the caller's to make sure of. */
  portal(patron: string): PatronPortal;

  /** The desk at which a member of staff deals with patrons. */
  patronDesk(actor: Plain<Actor>): PatronDesk;

  /**
   * Records what the registry changed and the history does not hold yet; what it refuses or fails to hold, and why. Done
   * by `openLibrary`, and by every request that changes the registry and emits an event; not by `addToCart`, `issueCode`
   * and `reserve`.
   */
  recordPending(): LookedUp<readonly Unrecorded[]>;
}

const actor = { role: 'patron' } as const;

export const patronRequests = (parts: Parts): PatronRequests => {
  const { people, hindrance } = parts;
  return {
    portal: (patron) => portalFor(parts, patron),
    patronDesk: (staff) => patronDesk(parts, staff),
    ...inService(hindrance, notShown, {
      recordPending: async () => lookedUp(await recordPending(parts)),
    }),
    ...checkedRequests(hindrance, {
      setPassword: ({ commandId = v4(), ...said }: Parameters<PatronRequests['setPassword']>[0]) =>
        registryFirst(
          parts,
          { commandId, change: () => people.setPassword({ ...said, commandId, actor }) },
          nothingMore,
        ),
      logIn: async (request: Parameters<PatronRequests['logIn']>[0]) =>
        settled(await people.logIn(request), (patron) => ({ patron })),
    }),
  };
};
