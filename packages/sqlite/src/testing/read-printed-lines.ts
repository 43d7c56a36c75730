import type { Worker } from '@torioki/event-store/contract';

/** Returns the lines that a worker prints until it ends by itself. Throws if it ends with an error. */
export const readPrintedLines = async ({ lines, ended }: Worker): Promise<readonly string[]> => {
  const printed: string[] = [];
  for await (const line of lines) printed.push(line);
  const code = await ended;
  if (code !== 0) throw new Error(`The worker ended with ${code}. It had printed:\n${printed.join('\n')}`);
  return printed;
};
