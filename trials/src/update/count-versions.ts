import { orThrow, pagesOfRecords, type EventStore } from '@torioki/event-store';

/** The number of recorded events and commands by release and version, as in `torioki 0.2.0: event Renewed 1`. */
export const countVersions = async (store: EventStore): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  let release = '';
  for await (const page of pagesOfRecords(store))
    for (const { type, schemaVersion, metadata } of orThrow(page)) {
      const {
        command,
        version = 1,
        decidedBy,
      } = metadata as {
        readonly command?: { readonly type: string };
        readonly version?: number;
        readonly decidedBy?: { readonly release: string };
      };
      release = decidedBy?.release ?? release;
      add(`${release}: event ${type} ${schemaVersion}`);
      if (command) add(`${release}: command ${command.type} ${version}`);
    }
  return counts;
};
