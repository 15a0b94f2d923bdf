import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { createOpenApi } from './document.ts';
import { openApiFile } from './file.ts';

await writeFile(
  openApiFile,
  await format(JSON.stringify(createOpenApi(), null, 2), { parser: 'json', printWidth: 120 }),
);
