/** The files beside a catalogue's file, for staged titles and for a new generation. */
export const stagingFile = (file: string): string => `${file}.staging`;
export const buildingFile = (file: string): string => `${file}.building`;
