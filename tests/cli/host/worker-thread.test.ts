import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ThreadEnded } from '../../../src/cli/host/host.ts';
import { startWorker } from '../../../src/cli/host/worker-thread.ts';
import { inFolder } from '../../support/cli.ts';

/** Takes memory until none is left when it is asked for anything. */
const GREEDY = `
const { parentPort } = require('node:worker_threads');
const held = [];
parentPort.on('message', () => { for (;;) held.push(new Array(4_000_000).fill(1.5)); });
`;

test('a thread whose memory is at its end says so for what it has at hand and for all that comes', async () => {
  await inFolder(async (folder) => {
    const script = join(folder, 'greedy.cjs');
    writeFileSync(script, GREEDY);
    const thread = startWorker(script, {});
    const atHand = [thread.work('a.yaml'), thread.work('b.yaml')];
    for (const work of atHand) await expect(work).rejects.toThrow(ThreadEnded);
    await expect(thread.work('c.yaml')).rejects.toThrow(ThreadEnded);
    thread.end();
  });
});
