/** A preview without a server: a plan whose text the test holds, beside last year's. */
import { NODE_CODEC } from '../../src/codec-node.ts';
import { REGISTERS } from '../../src/content/reference-data/reference-data.ts';
import { analysePlan } from '../../src/preview/analyse.ts';
import { lookAt } from '../../src/preview/look.ts';
import { type PlanFile, Session } from '../../src/preview/session.ts';
import { PLACES } from './lint.ts';
import { smallPlan } from './plans.ts';

export const LOOK = { file: 'ke-hoach.yaml', language: 'vi' } as const;

const STUDY = { ...LOOK, registers: REGISTERS, placesFile: 'data/places.txt', today: '2026-01-05', neighbours: [] };

const HELLO = { file: 'ke-hoach.yaml', download: 'ke-hoach.docx', hasPdf: true, hasEditor: true };

const file = (text: () => string): PlanFile => ({
  name: 'ke-hoach.yaml',
  read: async () => ({ text: text() }),
  look: (yaml) => lookAt(yaml, NODE_CODEC, LOOK),
  analyse: async (yaml) => analysePlan(yaml, STUDY, PLACES),
});

/** The preview of the text as it is at each moment. */
export const sessionOf = (text: () => string): Session =>
  new Session({
    codec: NODE_CODEC,
    hello: HELLO,
    plan: file(text),
    old: file(() => smallPlan('year: 2025\ndate: 2025-02-05\ntitle: Thực hiện công tác thử nghiệm năm 2025')),
    today: '2026-01-05',
  });
