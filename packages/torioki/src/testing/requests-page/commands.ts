import { readCommandEntries } from '../../../../lending/dist/testing/commands-page.js';

export type Command = Awaited<ReturnType<typeof readCommandEntries>>[number];

const commands = new Map((await readCommandEntries()).map((command) => [command.type, command]));

export const commandOf = (type: string): Command => {
  const command = commands.get(type);
  if (command === undefined) throw new Error(`Lending has no command ${type}.`);
  return command;
};
