/** Two offices at one sentence: their changes go together where they stand apart. */
import { describe, expect, test } from 'vitest';
import { applyAccepted, contradictionsIn, sharedTexts } from '../../../src/change/opinions/accept.ts';
import type { Opinion } from '../../../src/change/opinions/opinion.ts';
import { together } from '../../../src/change/opinions/same-text.ts';
import { smallPlan } from '../../support/plans.ts';

const DRAFT = 'In và phát 5.000 tờ rơi tại các chợ, bến xe trước ngày 15/3/2026.';

describe('a sentence', () => {
  test('takes the changes of two who change other words, well apart', () => {
    const fewer = DRAFT.replace('5.000', '3.000');
    const later = DRAFT.replace('15/3/2026', '20/4/2026');
    const bold = DRAFT.replace('In và phát', 'Phát');
    expect(together(DRAFT, [fewer, later, later])).toBe(
      'In và phát 3.000 tờ rơi tại các chợ, bến xe trước ngày 20/4/2026.',
    );
    expect(together(DRAFT, [later, bold])).toBe('Phát 5.000 tờ rơi tại các chợ, bến xe trước ngày 20/4/2026.');
  });

  test.each([
    ['the same words', '5.000', '3.000', '5.000', '4.000'],
    ['words beside one another', '5.000', '3.000', 'tờ rơi', 'áp phích'],
    ['words so near that they are said as one', '5.000', '3.000', 'tại các', 'ở những'],
  ])('is not put together where both change %s', (_, mine, byMe, theirs, byThem) => {
    expect(together(DRAFT, [DRAFT.replace(mine, byMe), DRAFT.replace(theirs, byThem)])).toBeUndefined();
  });
});

describe('in a plan', () => {
  const yaml = smallPlan(`sections: ${JSON.stringify([{ heading: 'YÊU CẦU', items: [DRAFT, 'Làm xong việc.'] }])}`);
  const opinion = (office: string, to: string): Opinion => ({
    id: office,
    office,
    file: `${office}.docx`,
    place: { number: 'I.1', sure: 'chắc' },
    draft: DRAFT,
    asked: to,
    kind: 'số liệu',
    edit: { op: 'set', path: ['sections', 0, 'items', 0], from: DRAFT, to },
    answer: 'tiếp thu',
  });

  test('both are taken, and told as of one sentence', () => {
    const two = [
      opinion('Sở Tài chính', DRAFT.replace('5.000', '3.000')),
      opinion('Sở Y tế', DRAFT.replace('15/3', '20/4')),
    ];
    const { text, made, failed, contradicting } = applyAccepted(yaml, two);
    expect({ made: made.length, failed, contradicting }).toEqual({ made: 2, failed: [], contradicting: [] });
    expect(text).toContain('In và phát 3.000 tờ rơi tại các chợ, bến xe trước ngày 20/4/2026.');
    expect(contradictionsIn(two)).toEqual([]);
    expect(sharedTexts(two)).toHaveLength(1);
  });

  test('two that want other figures contradict each other, and neither is taken', () => {
    const two = ['3.000', '4.000'].map((count) => opinion(`Sở ${count}`, DRAFT.replace('5.000', count)));
    const { text, made, contradicting } = applyAccepted(yaml, two);
    expect({ text, made, contradicting: contradicting.length }).toEqual({ text: yaml, made: [], contradicting: 1 });
    expect(sharedTexts(two)).toEqual([]);
  });
});
