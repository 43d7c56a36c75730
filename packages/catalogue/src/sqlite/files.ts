/** The files beside a catalogue's: where titles are staged, and where a new generation is built. */
export const stagingFile = (file: string): string => `${file}.staging`;
export const buildingFile = (file: string): string => `${file}.building`;
