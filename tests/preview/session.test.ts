/** What the page of the preview is told: pages, lines, marks, and what is wrong. */
import { beforeAll, describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../src/codec-node.ts';
import { REGISTERS } from '../../src/content/reference-data/reference-data.ts';
import type { ImageReader } from '../../src/index.ts';
import { analysePlan } from '../../src/preview/analyse.ts';
import { lookAt } from '../../src/preview/look.ts';
import type { Events, PlanEvent } from '../../src/preview/protocol.ts';
import { Session } from '../../src/preview/session.ts';
import { TODAY } from '../support/cli.ts';
import { PLACES } from '../support/lint.ts';
import { pngOf } from '../support/pictures.ts';
import { smallPlan } from '../support/plans.ts';
import { LOOK, sessionOf } from '../support/preview-session.ts';

let text = smallPlan();

const session = sessionOf(() => text);

beforeAll(() => session.refresh());

/** What a page that comes now is told. */
function told(): { [Name in keyof Events]?: Events[Name] } {
  const events: { [Name in keyof Events]?: Events[Name] } = {};
  session.subscribe((name, event) => {
    events[name] = event;
  })();
  return events;
}

describe('what the page is told', () => {
  test('the lines that blocks, outline and marks came from', async () => {
    text = smallPlan('opening:\n  # RÀ SOÁT: giữ hay đổi\n  - Ban Chỉ đạo 138 ban hành Kế hoạch này như sau.');
    await session.refresh();
    const { plan } = told();
    const lineOf = (words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;
    expect(plan?.marks).toEqual([{ word: 'RÀ SOÁT', text: 'giữ hay đổi', line: lineOf('RÀ SOÁT') }]);
    expect(plan?.drawn?.outline.find(({ label }) => label === 'I.')).toEqual({
      label: 'I.',
      text: 'YÊU CẦU',
      level: 1,
      line: lineOf('YÊU CẦU'),
    });
    const lines = plan?.drawn?.blocks.map(({ line }) => line);
    expect(lines).toContain(lineOf('Làm đúng việc'));
    expect(lines).toContain(lineOf('này như sau'));
    expect(plan?.drawn?.blocks[0]?.cells?.[1]?.[1]).toBe(lineOf('date:'));
  });

  test('pages that hold every block', () => {
    const { pages, plan } = told();
    const placed = new Set(pages?.pages.flatMap(({ body }) => body.map(({ index }) => index)));
    expect([...placed]).toEqual(plan?.drawn?.blocks.map((_, index) => index));
  });

  test('while the plan is broken: what is wrong, after the last document', async () => {
    const whole = text;
    const events: PlanEvent[] = [];
    text = whole.replace('year:', 'yeer:');
    await session.refresh();
    session.subscribe((name, event) => {
      if (name === 'plan') events.push(event as PlanEvent);
    })();
    expect(events.map(({ drawn }) => drawn !== undefined)).toEqual([true, false]);
    expect(events.at(-1)?.diagnostics[0]).toMatchObject({ severity: 'error', line: 1, code: 'schema/misspelt-key' });
    expect(session.document()).toBeDefined();
    text = whole;
    await session.refresh();
    expect(told().plan?.drawn).toBeDefined();
  });
});

test('a picture that was replaced under its name is drawn anew, and counts on its page', async () => {
  let bytes = pngOf({ width: 40, height: 40, grey: 1 });
  const images: ImageReader = () => bytes;
  const yaml = smallPlan('sections:\n  - heading: YÊU CẦU\n    image: { file: x.png, alt: Sơ đồ, width: 150 }');
  const own = new Session({
    codec: NODE_CODEC,
    hello: { file: 'a.yaml', download: 'a.docx', hasPdf: false, hasEditor: false },
    plan: {
      name: 'a.yaml',
      read: async () => ({ text: yaml, pictures: String(bytes.length + (bytes.at(-20) ?? 0)) }),
      look: (text) => lookAt(text, NODE_CODEC, { ...LOOK, images }),
      analyse: async (text) =>
        analysePlan(
          text,
          { ...LOOK, registers: REGISTERS, placesFile: '', today: TODAY, neighbours: [] },
          PLACES,
          new Map([['x.png', bytes]]),
        ),
    },
    today: TODAY,
  });
  const drawn: (string | undefined)[] = [];
  const pages: number[] = [];
  own.subscribe((name, event) => {
    if (name === 'plan') drawn.push((event as PlanEvent).drawn?.docx);
    if (name === 'pages') pages.push((event as Events['pages']).pages.length);
  });
  await own.refresh();
  await own.refresh();
  expect(drawn).toHaveLength(1);
  bytes = pngOf({ width: 41, height: 80, grey: 200 });
  await own.refresh();
  expect(new Set(drawn).size).toBe(2);
  expect(pages).toEqual([1, 3]);
});
