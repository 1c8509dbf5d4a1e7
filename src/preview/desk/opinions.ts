/** What offices say of the plan on the desk: shown at its places, answered, taken in, collected. */

import { diffText, type Segment } from '../../change/diff/tokenise.ts';
import { contradictionsIn, type OpinionPair, sharedTexts } from '../../change/opinions/accept.ts';
import { rawWords } from '../../change/opinions/data-edits.ts';
import type { Draft } from '../../change/opinions/draft.ts';
import { keptDraftOf } from '../../change/opinions/file-names.ts';
import { Offices } from '../../change/opinions/offices.ts';
import type { DataEdit, Opinion } from '../../change/opinions/opinion.ts';
import { placeOfOpinion } from '../../change/opinions/places.ts';
import { readOpinions, withOpinions, withReply } from '../../change/opinions/sidecar.ts';
import { opinionsTable } from '../../change/opinions/table.ts';
import { BROWSER_CODEC } from '../../codec-browser.ts';
import { bodyRegister } from '../../content/entities/body-register.ts';
import { REGISTERS } from '../../content/reference-data/reference-data.ts';
import type { Language } from '../../diagnostics/diagnostic.ts';
import { toDiagnostics } from '../../diagnostics/format.ts';
import { applyOpinions } from '../../pipeline/apply-opinions.ts';
import { checkPlan } from '../../pipeline/check.ts';
import { Collector } from '../../pipeline/collect.ts';
import { Gathering, officeOfFile, type ReadAnswer } from '../../pipeline/gather-opinions.ts';
import { renderAnnexes } from '../../pipeline/render-annexes.ts';
import { readDraft } from '../../pipeline/sent-drafts.ts';
import { titleInLine } from '../../plan/model/outline.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import { documentOf } from '../../tasks/matrix.ts';
import { workbookOf } from '../../tasks/workbook/write.ts';
import { sourceHash } from '../../word/fingerprint/hashes.ts';
import { linesByPage } from '../../word/layout/lay-out.ts';
import type { BesidePlan, CollectedFile, DeskCalls, DeskText, ShownOpinion, ShownOpinions } from './calls.ts';

/** The words of an edit: what stands there, what is to stand there. */
function piecesOf(edit: DataEdit): Segment[] {
  const [from, to] = [
    'from' in edit ? rawWords(edit.from).trim() : '',
    edit.op === 'remove' ? '' : rawWords(edit.to).trim(),
  ];
  return diffText(from, to);
}

const othersIn = (pairs: readonly OpinionPair[], { id }: Opinion): string[] =>
  pairs.flatMap(({ opinions: [one, other] }) => (one.id === id ? [other.office] : other.id === id ? [one.office] : []));

/** The sheet of the table of opinions. */
const SHEET = 'Ý kiến góp ý';

/** In the order of the plan, the whole of it first, what has no known place last. */
const inOrder = (shown: readonly ShownOpinion[], orderOf: (one: ShownOpinion) => number): ShownOpinion[] =>
  shown
    .map((one, index) => ({ one, index, at: orderOf(one) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ one }) => one);

function shownOpinions(opinions: readonly Opinion[], draft: Draft | undefined): ShownOpinion[] {
  const places = draft?.places ?? [];
  const open = opinions.filter(({ applied }) => applied !== true);
  const [against, shared] = [contradictionsIn(open), sharedTexts(open)];
  const shown = opinions.map((opinion): ShownOpinion => {
    const { edit, place, applied = false, ...about } = opinion;
    const path = placeOfOpinion(opinion, places)?.path;
    return {
      ...about,
      number: place.number,
      sure: place.sure,
      applied,
      ...(path === undefined ? {} : { path }),
      ...(edit === undefined ? {} : { pieces: piecesOf(edit) }),
      against: othersIn(against, opinion),
      shared: othersIn(shared, opinion),
    };
  });
  const order = new Map(places.map(({ path }, index) => [path.join('/'), index] as const));
  return inOrder(shown, ({ path, number }) => {
    if (path === undefined) return number === '' ? -1 : places.length;
    return order.get(path.join('/')) ?? places.length;
  });
}

/** What a file that came back gave, for those who handed it in. */
function toldOf(name: string, read: ReadAnswer): CollectedFile {
  if ('diagnostics' in read)
    return { name, problems: read.diagnostics.map(({ message, hint }) => `${message} ${hint}`.trim()) };
  const { collected, fresh } = read;
  const countOf = (list: readonly Opinion[], office: string): number =>
    list.filter((one) => one.office === office).length;
  return {
    name,
    offices: collected.offices.map((office) => ({
      name: office.name,
      agrees: office.agrees,
      found: countOf(collected.opinions, office.name),
      fresh: countOf(fresh, office.name),
    })),
    isOfNobody: collected.offices.some((office) => office.name === name),
    lacksDraft: collected.lacksDraft,
    isOfUnknownDraft: collected.draft === 'unknown',
    isOfSomeDraft: collected.isOfSomeDraft,
    saysNothing: collected.saysNothing,
  };
}

type OpinionCalls = Pick<DeskCalls, 'opinions' | 'reply' | 'applyOpinions' | 'collect' | 'opinionsTable'>;

export interface BesideOpinions {
  readonly besideOf: (plan: DeskText) => BesidePlan;
  readonly language: () => Language;
}

/** The functions of the desk for what offices say. */
export function opinionCalls({ besideOf, language }: BesideOpinions): OpinionCalls {
  const draftOf = (plan: DeskText): Draft | undefined => readDraft(plan.text, besideOf(plan));
  const officesOf = ({ plan }: Draft): Offices => new Offices(plan, bodyRegister(plan.bodies, REGISTERS.bodyNames));
  const broken = (plan: DeskText): { readonly problems: readonly string[] } => ({
    problems: checkPlan(plan.text, { file: plan.file, language: language(), ...besideOf(plan) })
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ message, hint }) => `${message} ${hint}`.trim()),
  });
  const problemsIn = (text: string): ShownOpinions['problems'] => {
    // No file is no mistake.
    if (text.trim() === '') return [];
    const { source, findings } = readOpinions(text);
    return toDiagnostics(findings, { file: '', language: language(), locate: source.locate }).map(
      ({ message, hint, range, severity }) => ({
        text: `${message} ${hint}`.trim(),
        line: range.start.line,
        isError: severity === 'error',
      }),
    );
  };
  return {
    opinions: ({ plan, opinions }) => {
      const { opinions: all } = readOpinions(opinions);
      const draft = draftOf(plan);
      const offices = draft === undefined ? undefined : officesOf(draft);
      for (const { name } of all.offices) offices?.named(name);
      return {
        opinions: shownOpinions(all.opinions, draft),
        offices: all.offices.map(({ name, agrees }) => ({ name, agrees })),
        silent: offices?.silent(all.offices).names ?? [],
        problems: problemsIn(opinions),
      };
    },
    reply: ({ opinions, id, ...said }) => withReply(opinions, readOpinions(opinions).opinions, id, said),
    applyOpinions: ({ plan, opinions }) => {
      const applied = applyOpinions(plan.text, opinions, besideOf(plan));
      const named = (list: readonly Opinion[]): string[] => list.map(({ id }) => id);
      return {
        yaml: applied.text,
        opinions: applied.opinions,
        made: named(applied.made),
        failed: named(applied.failed),
        contradicting: named(applied.contradicting.flatMap((pair) => pair.opinions)),
        breaks: applied.breaks,
        draft: { name: keptDraftOf(plan.file, sourceHash(plan.text, BROWSER_CODEC)), text: plan.text },
      };
    },
    collect: ({ plan, opinions = '', drafts, sent, files }) => {
      const draft = draftOf(plan);
      if (draft === undefined) return broken(plan);
      const problems = problemsIn(opinions).filter(({ isError }) => isError);
      if (problems.length > 0) return { problems: problems.map(({ text }) => text) };
      const known = readOpinions(opinions).opinions;
      const offices = officesOf(draft);
      for (const { name } of known.offices) offices.named(name);
      const collector = new Collector(plan.text, draft, offices, BROWSER_CODEC, {
        language: language(),
        ...besideOf(plan),
        drafts,
        sent,
        linesByPage,
        officeOfFile: officeOfFile(known.offices),
      });
      const gathering = new Gathering(collector, offices, known);
      const told = files.map((file) => toldOf(file.name, gathering.read(file)));
      const text = withOpinions(opinions === '' ? undefined : opinions, known, gathering.fresh, {
        plan: `../${plan.file}`,
      });
      const keptAs = (yaml: string): { readonly name: string; readonly text: string } => ({
        name: keptDraftOf(plan.file, sourceHash(yaml, BROWSER_CODEC)),
        text: yaml,
      });
      return { value: { opinions: text, told, drafts: gathering.drafts.map(keptAs) } };
    },
    opinionsTable: async ({ plan, opinions, by, as }) => {
      const draft = draftOf(plan);
      if (draft === undefined) return broken(plan);
      const kept = readOpinions(opinions).opinions;
      const offices = officesOf(draft);
      for (const { name } of kept.offices) offices.named(name);
      const subject = titleInLine(draft.plan);
      const silent = offices.silent(kept.offices);
      const table = opinionsTable(kept, { places: draft.places, by, subject, silent });
      if (as === 'xlsx') return { value: (await workbookOf([{ name: SHEET, table }], BROWSER_CODEC)).bytes };
      const attached = `Dự thảo ${PLAN_TYPE.name} ${documentOf({ plan: draft.plan })}`;
      return { value: renderAnnexes(draft.plan, [{ table, attached }], BROWSER_CODEC) };
    },
  };
}
