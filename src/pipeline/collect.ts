/** What came back of a draft, as opinions of the offices that it was sent to. */
import type { Draft } from '../change/opinions/draft.ts';
import { readLetter } from '../change/opinions/letter.ts';
import { linesOf, opinionRows } from '../change/opinions/letter-tables.ts';
import { letterhead, type Offices } from '../change/opinions/offices.ts';
import type { OfficeAnswer, Opinion } from '../change/opinions/opinion.ts';
import { changesOf, remarksOf } from '../change/opinions/returned.ts';
import { type OwnedOpinion, settled } from '../change/opinions/settle.ts';
import { textChanges } from '../change/opinions/text-copy.ts';
import type { Diagnostic, Language, Outcome } from '../diagnostics/diagnostic.ts';
import { fileDiagnostics } from '../diagnostics/format.ts';
import type { Manuscript } from '../import/manuscript/manuscript.ts';
import { readTextManuscript } from '../import/manuscript/text/read.ts';
import { repairManuscript } from '../import/manuscript/text/repair.ts';
import { type PendingChanges, pendingChanges, withoutChanges } from '../import/manuscript/word/revisions.ts';
import { readFingerprint } from '../word/fingerprint/read-fingerprint.ts';
import type { Codec } from '../word/package/codec.ts';
import { openPackage } from '../word/package/open-package.ts';
import type { PackageProblem, Parts } from '../word/package/problem.ts';
import { withNeededEdits } from './needed-edits.ts';
import { openPull } from './pull.ts';
import { manuscriptOf } from './read-manuscript.ts';
import { basisOf, type DraftOptions, likeliest, readDraft, type Sent, SentDrafts } from './sent-drafts.ts';

/** A file that came back. */
export interface ReturnedFile {
  readonly name: string;
  /** The .docx, or the text of Markdown and plain text. */
  readonly content: Uint8Array | string;
  /** The office whose file it is, where somebody says so. */
  readonly from?: string;
  /** The text of the draft that it was written about, likewise. */
  readonly draft?: string;
}

export interface CollectOptions extends DraftOptions {
  readonly language?: Language;
  /** Whose files were read before, by their names: what was said of a file then holds still. */
  readonly officeOfFile?: ReadonlyMap<string, string>;
}

/** What one file says. */
export interface Collected {
  readonly opinions: readonly Opinion[];
  readonly offices: readonly OfficeAnswer[];
  /** `older`: it was built from another draft than the plan as it is now. */
  readonly draft: 'same' | 'older' | 'unknown' | 'letter';
  /** True where that older draft was not to be had: the file was compared with the plan as it is now. */
  readonly lacksDraft: boolean;
  /** The text of the draft that it was compared with. */
  readonly sent: string;
  /** True of a letter that reads otherwise with each of several drafts, and does not say which it is about. */
  readonly isOfSomeDraft: boolean;
  /** True of a letter in which nobody finds that it asks for anything, or agrees. */
  readonly saysNothing: boolean;
}

/** A share of the draft's longer lines that a copy has word for word. */
const COPIED = 0.25;
const LONG_LINE = 25;

function isCopy({ places }: Draft, manuscript: Manuscript): boolean {
  const own = places.flatMap(({ lines }) => lines).filter((line) => line.length >= LONG_LINE);
  // A table of opinions may quote much of the draft.
  const there = linesOf(opinionRows(manuscript).rest).join('\n').replace(/\s+/g, ' ');
  const copied = own.filter((line) => there.includes(line.replace(/\s+/g, ' ')));
  return own.length > 0 && copied.length / own.length >= COPIED;
}

/** No author has these names. */
const [NOBODY, EVERYBODY] = ['\u0000', '\u0001'];

/** Reads the files that came back of one plan. */
export class Collector {
  private readonly plan: Draft;
  private readonly offices: Offices;
  private readonly codec: Codec;
  private readonly options: CollectOptions;
  private readonly drafts: SentDrafts;

  constructor(yaml: string, plan: Draft, offices: Offices, codec: Codec, options: CollectOptions = {}) {
    this.plan = plan;
    this.offices = offices;
    this.codec = codec;
    this.options = options;
    this.drafts = new SentDrafts(yaml, plan, codec, options);
  }

  /** What a file says; no value where it cannot be read, and why (codes `package/…`, `pull/…`). */
  read(file: ReturnedFile): Outcome<Collected> {
    const { language = 'vi' } = this.options;
    const refused = (problem: PackageProblem): Failed => ({
      diagnostics: fileDiagnostics(problem, { file: file.name, language }),
    });
    if (typeof file.content === 'string')
      return file.content.trim() === ''
        ? refused({ code: 'package/empty' })
        : { value: this.text(file, file.content), diagnostics: [] };
    const opened = openPackage(file.content, this.codec);
    if ('problem' in opened) return refused(opened.problem);
    const { parts } = opened;
    const read = manuscriptOf(parts);
    if ('problem' in read) return refused(read.problem);
    const fingerprint = readFingerprint(parts);
    if (fingerprint === undefined && !isCopy(this.plan, read.manuscript))
      return { value: this.letter(file, read.manuscript), diagnostics: [] };
    return this.copy(file, parts, this.drafts.ofCopy(fingerprint?.source, file.draft));
  }

  /** Plain text or Markdown: a copy of the draft, or a letter about it. */
  private text(file: ReturnedFile, text: string): Collected {
    const manuscript = repairManuscript(readTextManuscript(text));
    if (!isCopy(this.plan, manuscript)) return this.letter(file, manuscript);
    const office = this.officeOf(file);
    const sent = this.drafts.ofCopy(undefined, file.draft);
    const owned = textChanges(sent.draft, linesOf(manuscript)).map((one) => ({ ...one, office, file: file.name }));
    return {
      opinions: settled(owned, sent.draft, this.plan, 'copy'),
      offices: officesOf(owned, () => office, file.name),
      draft: sent.is,
      lacksDraft: false,
      sent: sent.yaml,
      isOfSomeDraft: false,
      saysNothing: false,
    };
  }

  private letter(file: ReturnedFile, manuscript: Manuscript): Collected {
    const { best, opinions, isOfSomeDraft } = likeliest(this.drafts.ofLetter(file.draft), ({ draft }) =>
      readLetter({ draft, pages: () => this.drafts.linesByPage(draft) }, manuscript),
    );
    const { lines, agrees, date } = best.letter;
    const office = this.officeOf(file, letterhead(lines));
    const about = { ...(date === undefined ? {} : { date }), office, file: file.name };
    const owned = opinions.map((opinion) => ({ ...opinion, ...about }));
    return {
      opinions: settled(owned, best.sent.draft, this.plan, 'letter'),
      offices: [{ name: office, files: [file.name], agrees }],
      draft: 'letter',
      lacksDraft: false,
      sent: best.sent.yaml,
      isOfSomeDraft,
      saysNothing: owned.length === 0 && !agrees,
    };
  }

  /** Whose a file is: what is said of it, its letterhead, its name. */
  private officeOf({ from, name }: ReturnedFile, head?: string, author?: string): string {
    if (from !== undefined) return this.offices.named(from);
    const byAuthor = author === undefined || author === '' ? undefined : this.offices.within(author);
    if (byAuthor !== undefined) return byAuthor;
    if (head !== undefined) return this.offices.named(head);
    const known = this.options.officeOfFile?.get(name);
    return this.offices.within(name.replace(/\.\w+$/, '')) ?? known ?? (author || name);
  }

  /**
   * The hands whose changes are read one by one: of one office all together; else what nobody tracked, then those of each
   * author.
   */
  private handsOf(file: ReturnedFile, parts: Parts): Hand[] {
    const authors = pendingIn(parts);
    if (file.from !== undefined) {
      const [date] = authors.map((author) => author.date).sort((a, b) => (a < b ? 1 : -1));
      return [{ hand: EVERYBODY, office: this.officeOf(file), date }];
    }
    const silent = this.officeOf(file, undefined, onlyOf(authors));
    return [
      { hand: NOBODY, office: silent },
      ...authors.map(({ author, date }) => ({
        hand: author,
        office: author === '' ? silent : this.officeOf(file, undefined, author),
        author,
        date,
      })),
    ];
  }

  private copy(file: ReturnedFile, parts: Parts, sent: Sent): Outcome<Collected> {
    const owned: OwnedOpinion[] = [];
    let untouched: Pulled | undefined;
    const hands = this.handsOf(file, parts);
    const pull = this.pulling(file, parts, sent);
    for (const { hand, office, author, date } of hands) {
      const pulled = pull(hand);
      if ('diagnostics' in pulled) return pulled;
      const whose = { ...(author ? { author } : {}), ...(date ? { date } : {}), office, file: file.name };
      const found = changesOf(sent.draft, pulled.changed, newIn(pulled, untouched), untouched?.changed);
      owned.push(...found.map((opinion) => ({ ...opinion, ...whose })));
      if (hand === NOBODY) untouched = pulled;
    }
    owned.push(...this.remarks(file, parts, sent));
    return {
      value: {
        opinions: settled(owned, sent.draft, this.plan, basisOf(sent)),
        offices: officesOf(owned, () => hands[0]?.office ?? file.name, file.name),
        draft: sent.is,
        lacksDraft: sent.lacksDraft,
        sent: sent.yaml,
        isOfSomeDraft: false,
        saysNothing: false,
      },
      diagnostics: [],
    };
  }

  private remarks(file: ReturnedFile, parts: Parts, { draft }: Sent): OwnedOpinion[] {
    const read = manuscriptOf(parts, (root) => withoutChanges(root, () => true));
    if ('problem' in read) return [];
    return remarksOf(draft, read.manuscript).map((opinion) => ({
      ...opinion,
      office: this.officeOf(file, undefined, opinion.author),
      file: file.name,
    }));
  }

  /** What a copy gives by the pending changes of one author, of all, or of nobody; what is equal for all is read once. */
  private pulling({ name }: ReturnedFile, parts: Parts, sent: Sent): (hand: string) => Pulled | Failed {
    const { language = 'vi', phrases, images } = this.options;
    const beside = { ...(phrases === undefined ? {} : { phrases }), ...(images === undefined ? {} : { images }) };
    const open = openPull(parts, sent.yaml, this.codec, { ...beside, file: name, language });
    return (hand) => {
      const { value, diagnostics } = 'take' in open ? open.take(hand === EVERYBODY ? {} : { author: hand }) : open;
      if (value === undefined) return { diagnostics };
      const read = (yaml: string): Draft | undefined =>
        readDraft(yaml, { ...beside, images: (path) => value.images.get(path) ?? images?.(path) ?? 'missing' });
      const changed = value.yaml === sent.yaml ? sent.draft : read(value.yaml);
      if (changed === undefined) return { diagnostics };
      return { changed: withNeededEdits(sent, changed, read), left: value.changes };
    };
  }
}

type Failed = { readonly diagnostics: readonly Diagnostic[] };

interface Pulled {
  readonly changed: Draft;
  readonly left: Parameters<typeof changesOf>[2];
}

/** Whose changes of a file are read, and whom they are told as. */
interface Hand {
  readonly hand: string;
  readonly office: string;
  readonly author?: string;
  readonly date?: string | undefined;
}

/** What could not be made an edit, but for what the file has without the changes of this hand too. */
function newIn({ left }: Pulled, untouched: Pulled | undefined): Pulled['left'] {
  const known = new Set(untouched?.left.map(({ old, fresh }) => `${old}\n${fresh}`));
  return left.filter(({ old, fresh }) => !known.has(`${old}\n${fresh}`));
}

/** Whoever tracked changes made those that are not tracked too, where nobody else had the file. */
const onlyOf = (authors: readonly PendingChanges[]): string | undefined =>
  authors.length === 1 ? authors[0]?.author : undefined;

/** The pending changes of a file, by their authors. */
function pendingIn(parts: Parts): PendingChanges[] {
  const roots: Parameters<typeof pendingChanges>[0][number][] = [];
  manuscriptOf(parts, (root) => {
    roots.push(root);
    return root;
  });
  return pendingChanges(roots);
}

/** The offices of a file: one that has nothing to say of the draft agrees. */
function officesOf(opinions: readonly OwnedOpinion[], otherwise: () => string, file: string): OfficeAnswer[] {
  const names = [...new Set(opinions.map(({ office }) => office))];
  if (names.length === 0) return [{ name: otherwise(), files: [file], agrees: true }];
  return names.map((name) => ({ name, files: [file], agrees: false }));
}
