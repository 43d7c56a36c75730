import type { CommandId, RequestId } from '@torioki/lending';
import { v5 } from 'uuid';
import type { PatronId } from './ids.js';

/** The id of the command by which the history holds what a command changed in the registry. */
export const factId = (command: CommandId): CommandId => v5('fact', command) as CommandId;

/** The id of the patron whom a command registers. */
export const patronId = (command: CommandId): PatronId => v5('patron', command) as PatronId;

/** The id of the title request that a command makes. */
export const requestId = (command: string): RequestId => v5('title request', command) as RequestId;
