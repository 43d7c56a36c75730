import { ownId } from '@torioki/event-store/adapter';
import type { CommandId, RequestId } from '@torioki/lending';
import type { PatronId } from './ids.js';

/** The id of the command by which the history holds what a command changed in the registry. */
export const factId = (command: CommandId): CommandId => ownId(command, 'fact') as CommandId;

/** The id of the patron whom a command registers. */
export const patronId = (command: CommandId): PatronId => ownId(command, 'patron') as PatronId;

/** The id of the title request that a command makes. */
export const requestId = (command: string): RequestId => ownId(command, 'title request') as RequestId;
