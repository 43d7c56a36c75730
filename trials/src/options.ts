import { parseArgs } from 'node:util';

/** Reads options that are whole numbers, such as `--requests 2000`. Throws for an unknown one. */
export const readNumbers = <Name extends string>(
  args: readonly string[],
  defaults: Readonly<Record<Name, number>>,
): Readonly<Record<Name, number>> => {
  const options = Object.fromEntries(
    Object.keys(defaults).map((name) => [name, { type: 'string' as const }]),
  );
  const { values } = parseArgs({ args: [...args], options });
  const given: Record<string, number> = {};
  for (const [name, text] of Object.entries(values)) {
    if (!/^\d+$/.test(String(text))) throw new Error(`--${name} must be a whole number.`);
    given[name] = Number(text);
  }
  return { ...defaults, ...given };
};
