import { ownId } from '@torioki/event-store/adapter';
import type { CommandId, RequestId } from '@torioki/lending';
import type { PatronId } from './ids.js';

/** Derives the id of a fact in the history from the id of the registry's command. */
export const factId = (command: CommandId): CommandId => ownId(command, 'fact') as CommandId;

export const patronId = (command: CommandId): PatronId => ownId(command, 'patron') as PatronId;

export const requestId = (command: string): RequestId => ownId(command, 'title request') as RequestId;
