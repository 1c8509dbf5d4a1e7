/** Who is charged with an item, as its form writes it: of several each by itself, and all that nobody typed over stays. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editPage, type PageEdit } from '../../../src/change/edit/page-edit.ts';
import { allAssignmentEdits } from '../../../src/preview/desk/form-values.ts';

const ENTRY = ['sections', 0, 'items', 0];

/** A plan whose item has this below its words. */
const withAssign = (assign: string): string => `year: 2026 # năm
sections:
  - heading: NHIỆM VỤ
    items:
      # việc đầu
      - text: Kiểm tra
${assign}        footnotes: { dt: Lời. }
      - Việc sau. # cuối
`;

const SEVERAL = `        assign: # hai nơi
          - { lead: [Văn phòng Sở], deadline: 20/11/2026 } # sớm hơn
          # thanh tra sau
          - lead: [Thanh tra Sở]
            person: Nguyễn Văn Mẫu # phụ trách
            output: Kết luận
`;

const TYPED = { lead: [], support: [], who: [], deadline: '', output: '' };
const FIRST = { ...TYPED, lead: ['Văn phòng Sở'], deadline: '20/11/2026' };
const SECOND = { ...TYPED, lead: ['Thanh tra Sở'], output: 'Kết luận' };
const FRESH = { ...TYPED, who: ['Công an tỉnh'], deadline: 'quý III' };

type Typed = Readonly<Record<string, unknown>>;

/** The plan after a form in which these stand: those that were there by their places, then new ones. */
function formed(assign: string, kept: readonly (readonly [number, Typed])[], fresh: readonly Typed[] = []): string {
  const plan = withAssign(assign);
  const own = (parse(plan) as { sections: { items: { assign?: unknown }[] }[] }).sections[0]?.items[0]?.assign;
  const edits = allAssignmentEdits(ENTRY, own, new Map(kept), fresh);
  const edit: PageEdit = { kind: 'form', edits };
  return edits.length === 0 ? plan : (editPage(plan, edit)?.yaml ?? 'refused');
}

describe('a form of several assignments', () => {
  test('in which nothing was typed changes nothing', () => {
    const same = [
      [0, FIRST],
      [1, SECOND],
    ] as const;
    expect(formed(SEVERAL, same)).toBe(withAssign(SEVERAL));
  });

  test('changes one of them, and what it has no field for stays with every remark', () => {
    const kept = [
      [0, FIRST],
      [1, { ...SECOND, output: 'Kết luận, báo cáo' }],
    ] as const;
    expect(formed(SEVERAL, kept)).toBe(withAssign(SEVERAL.replace('Kết luận', 'Kết luận, báo cáo')));
    const other = [
      [0, { ...FIRST, deadline: '25/11/2026' }],
      [1, SECOND],
    ] as const;
    expect(formed(SEVERAL, other)).toBe(withAssign(SEVERAL.replace('20/11', '25/11')));
  });

  test('takes one of them out, and all of them', () => {
    expect(formed(SEVERAL, [[1, SECOND]])).toBe(withAssign(SEVERAL.replace(/ {10}- \{.*\n/, '')));
    expect(formed(SEVERAL, [[0, FIRST]])).toBe(withAssign(SEVERAL.replace(/ {10}- lead[\s\S]*$/, '')));
    expect(parse(formed(SEVERAL, []))).toEqual(parse(withAssign('')));
  });

  test('adds one behind them', () => {
    const both = [
      [0, FIRST],
      [1, SECOND],
    ] as const;
    expect(formed(SEVERAL, both, [FRESH])).toBe(
      withAssign(`${SEVERAL}          - { who: [Công an tỉnh], deadline: quý III }\n`),
    );
  });

  test('does all of it in one step', () => {
    const kept = [[1, { ...SECOND, output: '' }]] as const;
    const { sections } = parse(formed(SEVERAL, kept, [FRESH])) as { sections: { items: { assign: unknown }[] }[] };
    expect(sections[0]?.items[0]?.assign).toEqual([
      { lead: ['Thanh tra Sở'], person: 'Nguyễn Văn Mẫu' },
      { who: ['Công an tỉnh'], deadline: 'quý III' },
    ]);
  });
});

describe('another assignment beside the only one', () => {
  test.each<[string, string, string]>([
    [
      'on one line',
      '        assign: { lead: [Văn phòng Sở], deadline: 20/11/2026 } # sớm hơn\n',
      '        assign:\n          - { lead: [Văn phòng Sở], deadline: 20/11/2026 } # sớm hơn\n',
    ],
    [
      'over several lines',
      '        assign: # một nơi\n          # chủ trì\n          lead:\n            - Văn phòng Sở # xong\n          deadline: 20/11/2026\n',
      '        assign: # một nơi\n          # chủ trì\n          - lead:\n              - Văn phòng Sở # xong\n            deadline: 20/11/2026\n',
    ],
    [
      'on lines of its own, in braces',
      '        assign: # một nơi\n          { lead: [Văn phòng Sở],\n            deadline: 20/11/2026 }\n',
      '        assign: # một nơi\n          - { lead: [Văn phòng Sở],\n              deadline: 20/11/2026 }\n',
    ],
  ])('that stands %s makes a list of both, to the letter', (_, assign, list) => {
    expect(formed(assign, [[0, FIRST]], [FRESH])).toBe(
      withAssign(`${list}          - { who: [Công an tỉnh], deadline: quý III }\n`),
    );
  });

  test('of an item on one line stays on it', () => {
    const plan =
      'sections:\n  - heading: A\n    items:\n      - { text: Kiểm tra, assign: { lead: [Sở Y tế] } } # ai\n';
    const edited = editPage(plan, { kind: 'assign', entry: ENTRY, at: 'new', changes: { who: ['Công an tỉnh'] } });
    expect(edited?.yaml).toBe(plan.replace('{ lead: [Sở Y tế] }', '[{ lead: [Sở Y tế] }, { who: [Công an tỉnh] }]'));
  });
});
