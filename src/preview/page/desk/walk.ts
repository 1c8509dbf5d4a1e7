/** The open decisions of a plan, one after the other: each on the page at its sentence, kept, changed or dropped. */

import type { Decision, DecisionPart } from '../../../change/edit/decisions.ts';
import type { PageEdit } from '../../../change/edit/page-edit.ts';
import { withDay } from '../../../change/edit/typed-days.ts';
import { capital } from '../../../vietnamese/alphabet.ts';
import { byId, element } from '../dom.ts';
import { language, type WordKey, word } from '../words.ts';

export interface WalkHost {
  readonly decisions: () => Promise<readonly Decision[]>;
  /** Makes an edit of the plan; false where it cannot be made, which was told. */
  readonly edit: (edit: PageEdit) => Promise<boolean>;
  readonly dayNote: (day: string) => Promise<string>;
  /** Shows on the page what a decision asks about; false where it is not printed. */
  readonly show: (decision: Decision) => boolean;
  /** Nothing is asked about any more. */
  readonly hide: () => void;
  /** Opens the sentence to be written on the page. */
  readonly write: (decision: Decision) => void;
}

/** Keys without which their entry is one all the same. */
const OPTIONAL: Readonly<Record<string, WordKey>> = {
  deadline: 'dropDeadline',
  output: 'dropOutput',
  wording: 'dropWording',
  table: 'dropTable',
};

/** What dropping is called; undefined where the entry cannot go. */
function dropLabel({ entry }: Decision): WordKey | undefined {
  const last = entry.at(-1);
  if (typeof last === 'string') return OPTIONAL[last];
  return entry[0] === 'signatures' ? 'dropSignature' : 'dropItem';
}

const keyOf = ({ mark, entry }: Decision): string => `${entry.join('/')} ${mark}`;

const LONG = 48;

/** What a value is called: by the name of its key, which the schema has in Vietnamese and the key itself in English. */
function labelOf({ label, path, within, day, text }: DecisionPart): string {
  if (language() === 'vi') return label;
  const key = path.at(-1);
  if (within === undefined && typeof key === 'string') return capital(key);
  return word(day !== undefined ? 'labelDay' : /\d/.test(text) ? 'labelFigure' : 'labelWords');
}

interface Field {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
}

export class Walk {
  private readonly root = byId('walk');
  private readonly host: WalkHost;
  private all: readonly Decision[] = [];
  private at = 0;
  private answered = 0;
  private isOpen = false;
  private isAnswering = false;

  constructor(host: WalkHost) {
    this.host = host;
  }

  /** Begins with the decision of a line, else with the first. */
  async start(line = 0): Promise<void> {
    this.isOpen = true;
    this.answered = 0;
    this.all = await this.host.decisions();
    this.at = Math.max(
      0,
      this.all.findIndex((decision) => decision.line >= line),
    );
    this.draw();
    this.focus();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.root.hidden = true;
    this.root.replaceChildren();
    this.host.hide();
  }

  /** The text is another one: what is asked stays, and what was taken back is asked again. */
  async refresh(): Promise<void> {
    if (!this.isOpen || this.isAnswering) return;
    const before = this.all;
    const known = new Set(before.map(keyOf));
    const now = before[this.at];
    const fresh = await this.host.decisions();
    if (!this.isOpen || this.isAnswering || this.all !== before) return;
    const isSame = fresh.length === before.length && fresh.every((one, index) => sameAs(one, before[index]));
    this.all = fresh;
    if (isSame) return this.show();
    const back = fresh.findIndex((decision) => !known.has(keyOf(decision)));
    if (back >= 0) this.answered = Math.max(0, this.answered - 1);
    const own = now === undefined ? -1 : fresh.findIndex((decision) => keyOf(decision) === keyOf(now));
    this.at = back >= 0 ? back : own >= 0 ? own : Math.min(this.at, Math.max(0, fresh.length - 1));
    this.draw();
  }

  /** Another language is spoken: what is asked is drawn in it. */
  rename(): void {
    if (this.isOpen) this.draw();
  }

  /** Shows once more what is asked about: the pages were drawn anew. */
  show(): void {
    const decision = this.all[this.at];
    if (this.isOpen && decision !== undefined) this.host.show(decision);
  }

  private focus(): void {
    this.root.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  private go(by: number): void {
    this.at = (this.at + by + this.all.length) % this.all.length;
    this.draw();
    this.focus();
  }

  private async answer(answer: Pick<Extract<PageEdit, { kind: 'decide' }>, 'words' | 'isDropped'>): Promise<void> {
    const decision = this.all[this.at];
    if (decision === undefined || this.isAnswering) return;
    this.isAnswering = true;
    try {
      const { mark, line } = decision;
      if (!(await this.host.edit({ kind: 'decide', mark, line, ...answer }))) return;
      this.all = await this.host.decisions();
      this.at = Math.min(this.at, Math.max(0, this.all.length - 1));
      this.answered += 1;
    } finally {
      this.isAnswering = false;
    }
    this.draw();
    this.focus();
  }

  private draw(): void {
    const decision = this.all[this.at];
    this.root.hidden = false;
    if (decision === undefined) this.root.replaceChildren(...this.done());
    else this.root.replaceChildren(...this.card(decision));
    if (decision === undefined) this.host.hide();
    else if (!this.host.show(decision))
      this.root
        .querySelector('.walk-question')
        ?.append(element('span', { class: 'walk-aside' }, word('notPrintedAlone')));
  }

  private button(label: string, run: () => void, more: Record<string, string | boolean> = {}): HTMLButtonElement {
    const made = element('button', { type: 'button', class: 'button', ...more }, label);
    made.addEventListener('click', run);
    return made;
  }

  private done(): HTMLElement[] {
    const told = this.answered > 0 ? word('decidedSome', { count: this.answered }) : '';
    return [
      element('p', { class: 'walk-count', role: 'status' }, word('nothingToDecide', { told })),
      element(
        'p',
        { class: 'sheet-actions' },
        this.button(word('close'), () => this.close(), { 'data-first': true, class: 'button button-main' }),
      ),
    ];
  }

  private count(): string {
    const done = this.answered > 0 ? word('decidedSoFar', { count: this.answered }) : '';
    return word('placeOf', { at: this.at + 1, done, left: this.all.length });
  }

  private card(decision: Decision): HTMLElement[] {
    const fields = decision.parts.map((part) => this.field(part, decision.proposals));
    const change = element('button', { type: 'submit', class: 'button', disabled: true }, word('writeChange'));
    const keep = this.button(word('keep'), () => void this.answer({}), {
      class: 'button button-main',
      'data-first': true,
    });
    const words = (): string[] => fields.map(({ input }) => input.value);
    const isChanged = (): boolean => words().some((text, at) => text.trim() !== decision.parts[at]?.text.trim());
    const update = (): void => {
      change.disabled = !isChanged();
      change.classList.toggle('button-main', isChanged());
      keep.classList.toggle('button-main', !isChanged());
    };
    const drop = dropLabel(decision);
    const form = element(
      'form',
      { class: 'walk-form' },
      element('div', { class: 'walk-fields' }, ...fields.map(({ root }) => root)),
      element(
        'p',
        { class: 'walk-actions' },
        keep,
        change,
        ...(drop === undefined ? [] : [this.button(word(drop), () => void this.answer({ isDropped: true }))]),
        this.button(word('writeThere'), () => this.host.write(decision), { class: 'button button-quiet' }),
      ),
    );
    form.addEventListener('input', update);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.answer(isChanged() ? { words: words() } : {});
    });
    return [
      element(
        'div',
        { class: 'walk-head' },
        element('p', { class: 'walk-count', role: 'status' }, this.count()),
        this.button(word('decideBefore'), () => this.go(-1), { class: 'button button-quiet' }),
        this.button(word('decideLater'), () => this.go(1), { class: 'button button-quiet' }),
        this.button(word('close'), () => this.close(), { class: 'button button-quiet' }),
      ),
      element('p', { class: 'walk-question', lang: 'vi' }, capital(decision.question)),
      form,
    ];
  }

  private field(part: DecisionPart, proposals: readonly string[]): Field {
    const isLong = part.text.length > LONG;
    const input = isLong
      ? element('textarea', { rows: 2, 'aria-label': labelOf(part) })
      : element('input', { autocomplete: 'off', 'aria-label': labelOf(part), size: Math.max(8, part.text.length + 2) });
    input.value = part.text;
    const more: HTMLElement[] = [];
    if (part.day !== undefined) more.push(...this.dayPicker(part, part.day, input));
    for (const proposal of proposals) more.push(this.button(`→ ${proposal}`, () => put(input, proposal)));
    const root = element(
      isLong ? 'div' : 'span',
      { class: isLong ? 'walk-field walk-long' : 'walk-field' },
      element('span', { class: 'walk-label', 'aria-hidden': 'true' }, labelOf(part)),
      input,
      ...more,
    );
    return { root, input };
  }

  /** A calendar beside the typed day, and what day it is. */
  private dayPicker(part: DecisionPart, day: string, input: HTMLInputElement | HTMLTextAreaElement): HTMLElement[] {
    const picker = element('input', { type: 'date', 'aria-label': word('otherDay') });
    const note = element('small', { role: 'status', class: 'walk-day' });
    const tell = (): void =>
      void this.host.dayNote(picker.value).then((text) => {
        note.textContent = text;
        note.classList.toggle('day-off', text.includes(','));
      });
    picker.value = day;
    picker.addEventListener('change', () => {
      if (picker.value === '') return;
      put(input, withDay(part.text, picker.value));
      tell();
    });
    tell();
    return [picker, note];
  }
}

/** Writes into a field as if it were typed. */
function put(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const sameAs = (one: Decision, other: Decision | undefined): boolean =>
  other !== undefined &&
  keyOf(one) === keyOf(other) &&
  one.parts.map(({ text }) => text).join('\n') === other.parts.map(({ text }) => text).join('\n');
