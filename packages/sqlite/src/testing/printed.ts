import type { Worker } from '@torioki/event-store/contract';

/** Everything that a worker prints, which must end by itself and well. */
export const printedBy = async ({ lines, ended }: Worker): Promise<readonly string[]> => {
  const printed: string[] = [];
  for await (const line of lines) printed.push(line);
  const code = await ended;
  if (code !== 0) throw new Error(`The worker ended with ${code}; it had printed:\n${printed.join('\n')}`);
  return printed;
};
