import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { operations } from '../contract/operations.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { descriptions } from './descriptions.ts';
import { createOpenApi } from './document.ts';
import { openApiFile } from './file.ts';

const document = createOpenApi() as {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        summary: string;
        description: string;
        parameters?: { in?: string; name?: string }[];
        responses: object;
      }
    >
  >;
};

describe('the OpenAPI file', () => {
  it('is up to date: npm run openapi writes it', async () => {
    assert.deepEqual(JSON.parse(await readFile(openApiFile, 'utf8')), JSON.parse(JSON.stringify(document)));
  });

  it('describes every operation, in words', () => {
    for (const [group, endpoints] of Object.entries(operations)) {
      for (const [name, { method, path }] of Object.entries(endpoints) as [string, Endpoint][]) {
        const operation = document.paths[path]?.[method.toLowerCase()];
        assert.equal(operation?.operationId, `${group}.${name}`);
        assert.match(operation.summary, /^\S.{5,70}[^.]$/);
        assert.match(operation.description, /^\S.{20,}\.$/s);
      }
      assert.deepEqual(
        Object.keys(descriptions[group as keyof typeof descriptions]).sort(),
        Object.keys(endpoints).sort(),
      );
    }
  });

  it('refers to nothing that it does not hold', () => {
    const references = new Set<string>();
    JSON.stringify(document, (key, value: unknown) => {
      if (key === '$ref') references.add(value as string);
      return value;
    });
    assert.ok(references.size > 10);
    for (const reference of references) {
      assert.match(reference, /^#\//);
      const found = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
      assert.ok(found, reference);
    }
  });

  it('names what may follow the question mark, and asks who somebody is for writes alone', () => {
    for (const [group, endpoints] of Object.entries(operations)) {
      for (const [name, { method, path, query = [] }] of Object.entries(endpoints) as [string, Endpoint][]) {
        const { parameters = [], responses } = document.paths[path]?.[method.toLowerCase()] ?? { responses: {} };
        const inQuery = parameters.filter((parameter) => parameter.in === 'query').map((parameter) => parameter.name);
        assert.deepEqual(inQuery, [...query], `${group}.${name}`);
        if (method === 'GET') assert.doesNotMatch(JSON.stringify(responses), /step-up-required/, `${group}.${name}`);
      }
    }
  });

  it('tells a backend what it must send with every failure', () => {
    const { responses } = document.paths['/session']?.['post'] ?? { responses: {} };
    for (const status of ['200', '401', '403', '409', '422', '429', '500', '503'])
      assert.ok(status in responses, status);
  });
});
