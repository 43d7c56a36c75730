import { randomUUID } from 'node:crypto';
import type { CommandId } from '@torioki/lending/vocabulary';
import { v5, validate } from 'uuid';

interface GivenCommand {
  readonly id: string;
  readonly isUndone: boolean;
}

/** The id; if its command was undone, another id, because no command can be given again under its id. */
const skipUndone = (id: string, given: readonly GivenCommand[]): string =>
  given.some((one) => one.id === id && one.isUndone) ? skipUndone(v5('again', id), given) : id;

/**
 * The id of a form's command. It is always the same for a form and its text, so that a form sent twice gives
 * one command.
 */
export const findCommandId = (
  form: URLSearchParams,
  text: string,
  given: readonly GivenCommand[],
): CommandId => {
  const id = form.get('id') ?? '';
  return skipUndone(validate(id) ? v5(text, id) : randomUUID(), given) as CommandId;
};
