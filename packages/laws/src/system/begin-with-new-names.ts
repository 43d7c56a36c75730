import type { World } from '../guide/index.js';
import type { LendingSystem, Running } from './lending-system.js';

/** The fields of orders, queries, answers and worlds that contain the name of a person, a title or a copy. */
const nameFields = new Set(['who', 'as', 'title', 'copy', 'for', 'mail', 'about']);

const renameValue = (value: unknown, rename: (name: string) => string, isName: boolean): unknown => {
  if (typeof value === 'string') return isName ? rename(value) : value;
  if (Array.isArray(value)) return value.map((one) => renameValue(one, rename, isName));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, renameValue(one, rename, nameFields.has(key))]),
  );
};

const renameNames = <Value>(value: Value, rename: (name: string) => string): Value =>
  renameValue(value, rename, false) as Value;

const wrapRun = (running: Running, suffix: string): Running => {
  const out = <Value>(value: Value): Value => renameNames(value, (name) => `${name}${suffix}`);
  const back = <Value>(value: Value): Value =>
    renameNames(value, (name) => (name.endsWith(suffix) ? name.slice(0, -suffix.length) : name));
  const ours = (line: unknown): boolean =>
    typeof line !== 'object' ||
    line === null ||
    Object.entries(line).every(
      ([key, name]) => !nameFields.has(key) || typeof name !== 'string' || name.endsWith(suffix),
    );
  return {
    from: running.from,
    order: async (order, key) => back(await running.order(out(order), `${key}${suffix}`)),
    show: async (question) => {
      const lines = await running.show(out(question));
      return Array.isArray(lines) ? back(lines.filter(ours)) : lines;
    },
    advance: (to) => running.advance(to),
    restart: async () => running.restart?.(),
    end: () => running.end(),
  };
};

/**
 * Begins a run with new names for its people, titles and copies. Lines of views with other names are ignored,
 * so the system may already have data.
 */
export const beginWithNewNames = async (
  system: LendingSystem,
  world: World,
  suffix: string,
): Promise<Running> => wrapRun(await system.begin(renameNames(world, (name) => `${name}${suffix}`)), suffix);
