/** What the pages that are open know of the plan: it is told to each that comes, and every change to all. */
import { setTimeout } from 'node:timers/promises';
import { comparePlans } from '../change/diff/compare.ts';
import { renderChanges } from '../pipeline/render-changes.ts';
import type { Plan } from '../plan/model/plan.ts';
import { isSame } from '../report/reporters/changes/report.ts';
import type { Codec } from '../word/package/codec.ts';
import type { Analyse } from './analyse-in-worker.ts';
import type { Look } from './look.ts';
import type { Events, InitEvent, PlanEvent } from './protocol.ts';

/** A plan's file: how it is read and analysed. */
export interface PlanFile {
  readonly name: string;
  /** Its text, or why it cannot be read. */
  readonly read: () => Promise<
    /** `pictures` tells the files that it names from others of the same names. */
    { readonly text: string; readonly pictures?: string } | { readonly unreadable: string }>;
  readonly look: (text: string) => Look;
  readonly analyse: Analyse;
}

export interface SessionOptions {
  readonly hello: InitEvent;
  readonly plan: PlanFile;
  /** The plan of the year before. */
  readonly old?: PlanFile | undefined;
  /** The day of the call, for tracked changes. */
  readonly today: string;
  readonly codec: Codec;
}

export type Listener = <Name extends keyof Events>(name: Name, event: Events[Name]) => void;

interface Printed {
  readonly plan: Plan;
  readonly bytes: Uint8Array;
}

/** How often a plan is looked at in advance: the engine compiles what it sees to be used again and again. */
const WARM_UP_ROUNDS = 4;

/** While the page draws a change, nothing else is to keep the machine busy. */
const DRAWING_MS = 100;

export class Session {
  private readonly options: SessionOptions;
  private readonly listeners = new Set<Listener>();
  private readonly told: { -readonly [Name in keyof Events]?: Events[Name] } = {};
  private version = 0;
  private pictures = '';
  private printed: Printed | undefined;
  private old: Plan | undefined;
  /** The last event with a document: who comes while the plan is broken is told of it first. */
  private lastDrawn: PlanEvent | undefined;

  constructor(options: SessionOptions) {
    this.options = options;
    this.told.hello = options.hello;
  }

  /** Tells a listener all that is known, then whatever comes. */
  subscribe(listener: Listener): () => void {
    const { hello, plan, pages, old } = this.told;
    if (hello !== undefined) listener('hello', hello);
    if (this.lastDrawn !== undefined && this.lastDrawn !== plan) listener('plan', this.lastDrawn);
    if (pages !== undefined && this.lastDrawn?.version === pages.version) listener('pages', pages);
    if (plan !== undefined) listener('plan', plan);
    if (pages !== undefined && plan?.version === pages.version) listener('pages', pages);
    if (old !== undefined) listener('old', old);
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The .docx of the last text that could be printed. */
  document(): Uint8Array | undefined {
    return this.printed?.bytes;
  }

  /** What changed since the year before, as a .docx with tracked changes; undefined where nothing did. */
  changes(): Uint8Array | undefined {
    const { old, printed } = this;
    if (old === undefined || printed === undefined || isSame(comparePlans(old, printed.plan))) return undefined;
    return renderChanges(old, printed.plan, this.options.codec, { date: this.options.today });
  }

  /** Reads the plan anew and tells what is different. */
  async refresh(): Promise<void> {
    const { plan } = this.options;
    const read = await plan.read();
    const before = this.told.plan;
    if ('unreadable' in read) {
      if (before?.unreadable === read.unreadable) return;
      const { text = '', diagnostics = [], marks = [] } = before ?? {};
      this.tellPlan({ version: ++this.version, text, diagnostics, marks, unreadable: read.unreadable });
      return;
    }
    const { pictures = '' } = read;
    if (before?.text === read.text && before.unreadable === undefined && pictures === this.pictures) return;
    this.pictures = pictures;
    const { printed, text, diagnostics, marks } = plan.look(read.text);
    const version = ++this.version;
    if (printed === undefined) {
      this.tellPlan({ version, text, diagnostics, marks });
      return;
    }
    this.printed = printed;
    this.lastDrawn = { version, text, diagnostics, marks, drawn: printed.drawn };
    this.tellPlan(this.lastDrawn);
    await setTimeout(DRAWING_MS);
    if (version !== this.version) return;
    const analysis = await plan.analyse(text);
    if (version !== this.version) return;
    // Where the analysis failed the document is shown all the same, without its pages.
    this.tell('pages', { version, ...(analysis ?? { pages: [], diagnostics }) });
    if (version === 1) await this.warmUp(text);
  }

  /** Makes the first change as quick as the later ones, while nothing is changed yet. */
  private async warmUp(text: string): Promise<void> {
    const { version } = this;
    for (let round = 0; round < WARM_UP_ROUNDS && version === this.version; round++) {
      await setTimeout(DRAWING_MS);
      if (version === this.version) this.options.plan.look(text);
    }
  }

  /** Reads the plan of the year before. */
  async refreshOld(): Promise<void> {
    const { old } = this.options;
    if (old === undefined) return;
    const read = await old.read();
    if ('unreadable' in read || read.text === this.told.old?.text) return;
    const { printed } = old.look(read.text);
    if (printed === undefined) return;
    const analysis = await old.analyse(read.text);
    if (analysis === undefined) return;
    this.old = printed.plan;
    const { drawn, plan } = printed;
    this.tell('old', { file: old.name, year: plan.year, text: read.text, drawn, pages: analysis.pages });
  }

  private tellPlan(event: PlanEvent): void {
    this.tell('plan', event);
  }

  private tell<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    this.told[name] = event;
    for (const listener of this.listeners) listener(name, event);
  }
}
