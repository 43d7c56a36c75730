import { commandEntries } from '../../../../lending/dist/testing/commands-page.js';

/** A command, as the page of commands shows it. */
export type Command = Awaited<ReturnType<typeof commandEntries>>[number];

const commands = new Map((await commandEntries()).map((command) => [command.type, command]));

/** The command of a type. */
export const commandOf = (type: string): Command => {
  const command = commands.get(type);
  if (command === undefined) throw new Error(`Lending has no command ${type}.`);
  return command;
};
