/** The module of a source file, as it was built: the same one that other modules import. */
export const importBuilt = async <Module>(source: string): Promise<Module> =>
  (await import(source.replace(/\/src\/(?!.*\/src\/)/, '/dist/').replace(/\.ts$/, '.js'))) as Module;
