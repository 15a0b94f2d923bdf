import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { sampleApplications } from '../scenarios/applications.ts';
import { call } from '../test/call.ts';

for (const state of ['pending', 'accepted', 'refused', 'withdrawn'] as const) {
  test(`S1-25: the link leads to an application that is ${state}, and to nothing that was typed`, async () => {
    const { body } = await call(createMockPortal(), 'application.find', { body: { token: sampleApplications[state] } });
    assert.equal(body.state, state);
    assert.doesNotMatch(JSON.stringify(body), /@/);
  });
}

test('S1-25: an old link and one that never was are one answer', async () => {
  const portal = createMockPortal();
  const answers = [];
  for (const token of [sampleApplications.expired, 'jamais-donne-0000']) {
    answers.push((await call(portal, 'application.find', { body: { token } })).problem);
  }
  assert.equal(answers[0]?.code, 'link-expired');
  assert.deepEqual(answers[0], answers[1]);
});

test('S1-25: reading changes nothing: the link still works', async () => {
  const portal = createMockPortal();
  const read = (): Promise<unknown> =>
    call(portal, 'application.find', { body: { token: sampleApplications.pending } });
  assert.deepEqual(((await read()) as { body: unknown }).body, ((await read()) as { body: unknown }).body);
});
