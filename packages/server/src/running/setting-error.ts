import { explainThrown } from '@torioki/event-store/adapter';

/** A part of the server that cannot be opened as a setting says. */
export class SettingError extends Error {
  constructor(
    /** The path of the setting in the library's file. */
    readonly path: string,
    reason: string,
    cause?: unknown,
  ) {
    super(reason, { cause });
  }
}

const isPortInUse = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';

/** The reason in an error, and what to do if the error does not say it itself. */
const explain = (thrown: unknown): string => {
  const { reason } = explainThrown(thrown);
  return isPortInUse(thrown) ? `${reason}. Name another port, or end the program that uses it.` : reason;
};

/** Opens a part. If this fails, throws an error with the path of the setting. */
export const openAsSet = async <Part>(path: string, open: () => Part | Promise<Part>): Promise<Part> => {
  try {
    return await open();
  } catch (thrown) {
    throw new SettingError(path, explain(thrown), thrown);
  }
};
