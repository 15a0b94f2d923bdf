import { existsSync, globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's root folder. */
export const ROOT = join(import.meta.dirname, '..');

/** Where every element has its folder, named as its tag. */
export const ELEMENTS_FOLDER = 'packages/elements/src/elements';

/** The tags of all elements, in alphabetical order. */
export function elementTags(): string[] {
  const folder = join(ROOT, ELEMENTS_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Files of the repository that match, as paths from the root with forward slashes. */
export function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** `member-login` → `MemberLogin` */
export function pascalCase(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Prints what is wrong, one line each, and fails the process; or says what was found right. */
export function report(problems: readonly string[], right: string): void {
  for (const problem of problems) console.error(problem);
  console.log(problems.length ? `${problems.length} problems.` : right);
  if (problems.length) process.exitCode = 1;
}
