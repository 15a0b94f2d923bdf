import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.ts';

/** Of `size-budgets.json`: bytes after brotli. */
export interface SizeBudgets {
  /** A page by name: the modules that it loads, and what all their chunks together may weigh. */
  pages: Record<'member-login' | 'main elements', { bytes: number; entries: string[] }>;
  /** What an element's chunk may weigh: the bar of the project. */
  chunk: { bytes: number; exceptions: Record<string, number> };
  /** What each element may weigh with all that it loads on demand. No bar: what it weighs today, so that it only shrinks. */
  own: Record<string, number>;
  /** Modules that count for no element: the ciphers of a sealed ballot. */
  apart: string[];
}

export const sizeBudgets = JSON.parse(readFileSync(join(ROOT, 'size-budgets.json'), 'utf8')) as SizeBudgets;

export const chunkBudget = (tag: string): number => sizeBudgets.chunk.exceptions[tag] ?? sizeBudgets.chunk.bytes;
