import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { elementTags, ROOT } from './repository.ts';

/** Vite's manifest: modules by source path, with what their chunks load at once and what they load when it is wanted. */
type Chunks = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;

/** Bytes of JavaScript after brotli, each file compressed by itself. */
export interface ElementSize {
  tag: string;
  /** What loads as soon as the tag stands on a page, without what another element loads as well. */
  chunk: number;
  /** That and what it loads when it is wanted: the element's own code, all of it. */
  own: number;
  /** All that it can ever load, with what it shares: the whole of it, on a page with nothing else. */
  whole: number;
}

const CDN = join(ROOT, 'packages/elements/dist/cdn');

const CORE = 'src/embed/embed.ts';

const entryOf = (tag: string): string => `src/elements/${tag}/${tag}.define.ts`;

/** The size of each element of the CDN build. `apart` are modules that count for no element of their own. */
export function elementSizes(apart: readonly string[]): ElementSize[] {
  const chunks = readChunks();
  const core = filesOf(chunks, [CORE]);
  const tags = elementTags();
  const reaches = tags.map((tag) => {
    const others = tags.filter((other) => other !== tag).map(entryOf);
    // Of the element in the core, the core loads the parts
    const modules = Object.keys(chunks).filter((module) => module.startsWith(`src/elements/${tag}/`));
    return {
      tag,
      onLoad: filesOf(chunks, [entryOf(tag)]),
      onDemand: filesOf(chunks, modules, { onDemand: true, except: [CORE, ...others, ...apart] }),
      whole: filesOf(chunks, modules, { onDemand: true, except: [CORE] }),
    };
  });
  return reaches.map(({ tag, onLoad, onDemand, whole }) => {
    const others = reaches.filter((other) => other.tag !== tag);
    const chunk = others.reduce((left, theirs) => left.difference(theirs.onLoad), onLoad);
    const later = others.reduce((left, theirs) => left.difference(theirs.onDemand), onDemand.difference(core));
    return { tag, chunk: weight(chunk), own: weight(chunk.union(later)), whole: weight(whole.union(core)) };
  });
}

/** What modules load together as soon as they are on a page. */
export const pageSize = (modules: readonly string[]): number => weight(filesOf(readChunks(), modules));

interface Reach {
  /** Follow what is loaded only when it is wanted. */
  onDemand?: boolean;
  /** Modules to stop at. */
  except?: readonly string[];
}

function filesOf(
  chunks: Chunks,
  modules: readonly string[],
  { onDemand = false, except = [] }: Reach = {},
  found = new Map<string, string>(),
): Set<string> {
  for (const module of modules) {
    if (found.has(module) || except.includes(module)) continue;
    const chunk = chunks[module];
    // What a bundler stubbed out is in no file
    if (!chunk && onDemand) continue;
    if (!chunk) throw new Error(`${module} is not in the CDN build.`);
    found.set(module, chunk.file);
    filesOf(
      chunks,
      [...(chunk.imports ?? []), ...(onDemand ? (chunk.dynamicImports ?? []) : [])],
      { onDemand, except },
      found,
    );
  }
  return new Set(found.values());
}

function weight(files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(CDN, file))).length, 0);
}

function readChunks(): Chunks {
  return JSON.parse(readFileSync(join(CDN, 'manifest.json'), 'utf8')) as Chunks;
}
