/** What came back of a plan, read without the command line. */
import type { draftOf } from '../../src/change/opinions/draft.ts';
import { Offices } from '../../src/change/opinions/offices.ts';
import type { Opinion } from '../../src/change/opinions/opinion.ts';
import { NODE_CODEC } from '../../src/codec-node.ts';
import { bodyRegister } from '../../src/content/entities/body-register.ts';
import { type Collected, type CollectOptions, Collector } from '../../src/pipeline/collect.ts';
import { readDraft } from '../../src/pipeline/sent-drafts.ts';
import { TRIAL_IMAGES } from './pull-trial.ts';

export type DraftOf = ReturnType<typeof draftOf>;

/** A plan's text as a draft. */
export function draftFrom(yaml: string): DraftOf {
  const draft = readDraft(yaml, { images: TRIAL_IMAGES });
  if (draft === undefined) throw new Error(`no plan:\n${yaml}`);
  return draft;
}

/** What one file says of a plan. */
export function collectedFrom(
  content: Uint8Array | string,
  yaml: string,
  {
    from,
    name = 'tệp.docx',
    draft: about,
    ...options
  }: CollectOptions & { readonly from?: string; readonly name?: string; readonly draft?: string } = {},
): Collected {
  const draft = draftFrom(yaml);
  const offices = new Offices(draft.plan, bodyRegister(draft.plan.bodies));
  const collector = new Collector(yaml, draft, offices, NODE_CODEC, { images: TRIAL_IMAGES, ...options });
  const { value, diagnostics } = collector.read({
    name,
    content,
    ...(from === undefined ? {} : { from }),
    ...(about === undefined ? {} : { draft: about }),
  });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

export const accepted = (opinions: readonly Opinion[]): Opinion[] =>
  opinions.map((opinion) => ({ ...opinion, answer: 'tiếp thu' }));
