import { writeFile } from 'node:fs/promises';
import { createOpenApi } from './document.ts';
import { openApiFile } from './file.ts';

await writeFile(openApiFile, JSON.stringify(createOpenApi(), null, 2));
