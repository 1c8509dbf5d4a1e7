/** Parts and choices that the standard of a plan does not have: they are not printed. */
import type { Bilingual, PlanPath } from '../../diagnostics/diagnostic.ts';
import { titleOf } from '../../plan/schema/names.ts';
import { STANDARDS } from '../../standard/standards.ts';
import type { Check } from './check.ts';

const NOTHING: Bilingual = { vi: '', en: '' };

export const notOfStandard: Check = ({ plan: { layout, marks = {}, contact }, report }) => {
  const standard = STANDARDS[layout.standard];
  const { circulation } = marks;
  const parts: readonly (readonly [isMissing: boolean, path: PlanPath, kind: string, value?: string | undefined])[] = [
    [contact.length > 0 && !standard.lastPage.hasContact, ['contact'], 'plan'],
    [marks.notForMedia === true && standard.lastPage.notForMedia === undefined, ['marks', 'notForMedia'], 'marks'],
    [layout.bothSides === true && !standard.bothSides, ['layout', 'bothSides'], 'layout'],
    [
      circulation !== undefined && !standard.circulation.includes(circulation),
      ['marks', 'circulation'],
      'marks',
      circulation,
    ],
  ];
  for (const [isMissing, path, kind, value] of parts) {
    const key = String(path.at(-1));
    const found = value === undefined ? NOTHING : { vi: ` “${value}”`, en: ` “${value}”` };
    if (isMissing)
      report(
        'plan/not-of-standard',
        { path, part: 'key' },
        { key, title: titleOf(key, kind), found, standard: standard.name },
      );
  }
};
