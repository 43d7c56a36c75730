import type { Failed } from '@torioki/event-store';
import type { RegistryAnswer } from '../registry-answer.js';
import type { RegistryError } from '../registry-error.js';
import type { Records } from './records.js';

/** The rows of a registry at one moment. Other processes may write meanwhile. */
export interface PeopleSnapshot extends Pick<Records, 'read' | 'close'> {
  /** Replaces the moment of the snapshot by the present moment. */
  renew(): RegistryAnswer<void>;
}

/** The outcome of opening a snapshot. */
export type OpenedSnapshot =
  { readonly is: 'opened'; readonly snapshot: PeopleSnapshot } | Failed<RegistryError>;
