import type { Desk, Library, PatronRegistry } from 'torioki';
import { staffWords } from '../../../words/staff-words.js';
import type { useWithoutScripts } from '../../day/keyboard-without-scripts.js';
import type { Choose } from '../../day/play-month.js';

/** A member of staff after the sign-in, and the random copies and reader that a screen is about. */
export interface Screen {
  readonly desk: Desk<PatronRegistry>;
  readonly location: string;
  readonly keyboard: Awaited<ReturnType<typeof useWithoutScripts>>;
  readonly choose: Choose;
  /** The number of screens that were opened in the same library before. */
  readonly nth: number;
  readonly now: Date;
  readonly copies: readonly string[];
  readonly reader: {
    readonly card: string;
    readonly patron: string;
    readonly portal: ReturnType<Library<PatronRegistry>['portal']>;
  };
}

/** A button that a page may have, and the fields that staff fill in before they press it. */
export interface Possible {
  readonly button: string;
  readonly isOffered: boolean;
  readonly isAccepted: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

/** A button that is there if and only if the library would accept its command. */
export const offer = (button: string, isAccepted: boolean, fields: Possible['fields'] = {}): Possible => ({
  ...{ button, isOffered: isAccepted, isAccepted, fields },
});

/** The button of a form that is always there. The library decides about what staff type into the form. */
export const offerTyped = (button: string, isAccepted: boolean, fields: Possible['fields']): Possible => ({
  ...{ button, isOffered: true, isAccepted, fields },
});

type Rehearsed = Promise<{ readonly is: string }>;

/** Whether the library would accept at least one of some commands. */
export const accepts = async (...rehearsed: readonly Rehearsed[]): Promise<boolean> =>
  (await Promise.all(rehearsed)).some(({ is }) => is === 'accepted');

/** The button of an act, which has another name if staff waive the reader's block with it. */
export const offerWithWaiver = async (
  act: string,
  about: string,
  rehearse: (given: { readonly waivesBlock: boolean }) => readonly Rehearsed[],
): Promise<readonly Possible[]> => {
  const isPlain = await accepts(...rehearse({ waivesBlock: false }));
  const isWaived = !isPlain && (await accepts(...rehearse({ waivesBlock: true })));
  const { despiteBlock } = staffWords.patrons;
  return [offer(`${act}${about}`, isPlain), offer(`${despiteBlock(act)}${about}`, isWaived)];
};
