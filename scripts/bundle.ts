import { build, type InlineConfig, type Rolldown } from 'vite';

/** A module with all that it imports, as one minified module; nothing is written. */
export async function bundle(entry: string, config: Pick<InlineConfig, 'root' | 'define'> = {}): Promise<string> {
  const built = (await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        output: {
          codeSplitting: false,
          // In lib mode Vite leaves the white space
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
  })) as Rolldown.RolldownOutput[];
  const [module] = built[0]?.output ?? [];
  if (!module) throw new Error(`${entry} gave no module.`);
  return module.code;
}
