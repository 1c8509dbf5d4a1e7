/** The table beside the document: outline, errors and warnings, review marks. */

import { changedRange } from '../../vietnamese/changed-range.ts';
import type { OutlineEntry, ShownDiagnostic, ShownMark } from '../protocol.ts';
import { byId, element } from './dom.ts';
import { type WordKey, word } from './words.ts';

export type TabName = 'outline' | 'findings' | 'marks';

const TABS: Readonly<Record<TabName, WordKey>> = { outline: 'tabOutline', findings: 'tabFindings', marks: 'tabMarks' };
const NAMES = Object.keys(TABS) as TabName[];
const KINDS: Readonly<Record<ShownDiagnostic['severity'], WordKey>> = {
  error: 'kindError',
  warning: 'kindWarning',
  info: 'kindInfo',
};
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

const wordsOf = ({ label, text, level }: OutlineEntry): string => JSON.stringify([label, text, level]);

export interface SidebarOptions {
  /** Somebody wants to see a line of the source. */
  readonly onLine: (line: number, column: number) => void;
  /** Somebody wants to decide what a mark asks, from that of a line on. */
  readonly onDecide: (line: number) => void;
  /** A finding is to be put right, or all that can be. */
  readonly onMend: (finding: ShownDiagnostic | undefined) => void;
}

export class Sidebar {
  private readonly tabs = new Map<TabName, HTMLButtonElement>();
  private readonly counts = new Map<TabName, HTMLElement>();
  private readonly panels = new Map<TabName, HTMLElement>();
  private readonly options: SidebarOptions;
  private findings: readonly ShownDiagnostic[] = [];
  private marks: readonly ShownMark[] = [];
  private readonly outlineList = element('ul', { class: 'items', lang: 'vi' });
  private outline: { readonly entry: OutlineEntry; readonly button: HTMLButtonElement }[] = [];

  constructor(options: SidebarOptions) {
    this.options = options;
    for (const name of NAMES) this.addTab(name);
    byId('tabs').addEventListener('keydown', (event) => this.onKey(event));
    this.fill('outline', [this.outlineList]);
    this.open('outline');
    this.setFindings([]);
    this.setMarks([]);
  }

  /** Opens a tab; with `focus` the keyboard goes there. */
  open(wanted: TabName, focus = false): void {
    for (const [name, tab] of this.tabs) {
      const isOpen = name === wanted;
      tab.setAttribute('aria-selected', String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
      const panel = this.panels.get(name);
      if (panel !== undefined) panel.hidden = !isOpen;
    }
    if (focus) this.tabs.get(wanted)?.focus();
  }

  /** Another language is spoken. Sentences of findings are given anew by who knows them. */
  rename(): void {
    for (const [name, tab] of this.tabs) tab.querySelector('.tab-name')?.replaceChildren(word(TABS[name]));
    this.setFindings(this.findings);
    this.setMarks(this.marks);
  }

  /** Shows the outline: entries that say what they said stay as they are. */
  setOutline(entries: readonly OutlineEntry[]): void {
    const before = this.outline;
    const { from, to, end } = changedRange(
      before.map(({ entry }) => wordsOf(entry)),
      entries.map(wordsOf),
    );
    const kept = (index: number): HTMLButtonElement | undefined =>
      index < from ? before[index]?.button : before[index - end + to]?.button;
    this.outline = entries.map((entry, index) => {
      const isFresh = from <= index && index < end;
      return { entry, button: (isFresh ? undefined : kept(index)) ?? this.outlineButton(entry) };
    });
    const next = before[to]?.button.parentElement ?? null;
    for (const { button } of before.slice(from, to)) button.parentElement?.remove();
    for (const { button } of this.outline.slice(from, end))
      this.outlineList.insertBefore(element('li', {}, button), next);
  }

  private outlineButton(own: OutlineEntry): HTMLButtonElement {
    const words = [
      ...(own.label === '' ? [] : [element('span', { class: 'outline-label' }, own.label), ' ']),
      element('span', {}, own.text),
    ];
    const look = { type: 'button', class: `outline-entry level-${Math.min(own.level, 4)}` };
    const button = element('button', look, ...words);
    // Its line may be another one meanwhile.
    button.addEventListener('click', () => {
      const found = this.outline.find((each) => each.button === button);
      if (found !== undefined) this.options.onLine(found.entry.line, 1);
    });
    return button;
  }

  /** Marks the entry that a place of the document belongs to. */
  markPlace(line: number): void {
    const before = this.outline.findLastIndex(({ entry }) => entry.line <= line);
    const best = this.outline
      .filter(({ entry }) => entry.line <= line)
      .reduce(
        (found, each) => (found === undefined || each.entry.line >= found.entry.line ? each : found),
        this.outline[before],
      );
    for (const each of this.outline) {
      if (each === best) each.button.setAttribute('aria-current', 'location');
      else each.button.removeAttribute('aria-current');
    }
    const panel = this.panels.get('outline');
    if (best === undefined || panel?.hidden !== false) return;
    const [box, own] = [panel.getBoundingClientRect(), best.button.getBoundingClientRect()];
    if (own.top < box.top || own.bottom > box.bottom) panel.scrollTop += own.top - box.top - box.height / 2;
  }

  setFindings(findings: readonly ShownDiagnostic[]): void {
    this.findings = findings;
    this.count('findings', findings.filter(({ severity }) => severity !== 'info').length);
    this.tabs.get('findings')?.classList.toggle(
      'has-errors',
      findings.some(({ severity }) => severity === 'error'),
    );
    const groups = (Object.keys(KINDS) as ShownDiagnostic['severity'][]).flatMap((kind) => {
      const own = findings.filter(({ severity }) => severity === kind);
      return own.length === 0
        ? []
        : [
            element('h2', { class: 'group' }, `${word(KINDS[kind])} (${own.length})`),
            list(own.map((each) => this.finding(each))),
          ];
    });
    const all = groups.length > 0 ? groups : [nothing(word('noFindings'))];
    this.fill('findings', [...this.mendAll(findings), ...all]);
  }

  setMarks(marks: readonly ShownMark[]): void {
    this.marks = marks;
    this.count('marks', marks.length);
    const items = marks.map(({ word: asked, text, line }) => {
      const words = element('span', { class: 'item-text', lang: 'vi' }, text === '' ? asked : text);
      const button = element(
        'button',
        { type: 'button', class: 'item item-mark' },
        words,
        element('span', { class: 'item-place' }, element('span', { lang: 'vi' }, asked), word('markAt', { line })),
      );
      button.addEventListener('click', () => this.options.onDecide(line));
      return button;
    });
    if (items.length === 0) this.fill('marks', [nothing(word('noMarks'))]);
    else this.fill('marks', [...this.decideAll(marks), list(items)]);
  }

  /** The way to decide all marks, one after the other. */
  private decideAll([first]: readonly ShownMark[]): HTMLElement[] {
    const { onDecide } = this.options;
    if (first === undefined) return [];
    const button = element('button', { type: 'button', class: 'button panel-action' }, word('decideEach'));
    button.addEventListener('click', () => onDecide(first.line));
    return [button];
  }

  /** The way to put right all that can be. */
  private mendAll(findings: readonly ShownDiagnostic[]): HTMLElement[] {
    const { onMend } = this.options;
    const count = findings.filter(({ isFixable }) => isFixable).length;
    if (count < 2) return [];
    const button = element('button', { type: 'button', class: 'button panel-action' }, word('mendAll', { count }));
    button.addEventListener('click', () => onMend(undefined));
    return [button];
  }

  /** A finding, and where there is one answer the button that gives it. */
  private finding(finding: ShownDiagnostic): HTMLElement {
    const { onMend } = this.options;
    const words = this.words(finding);
    if (finding.isFixable !== true) return words;
    const mend = element(
      'button',
      { type: 'button', class: 'button item-mend', 'aria-label': word('mendThis', { message: finding.message }) },
      word('mend'),
    );
    mend.addEventListener('click', () => onMend(finding));
    return element('div', { class: 'item-with-mend' }, words, mend);
  }

  private words({ severity, message, hint, code, line, column }: ShownDiagnostic): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: `item item-${severity}` },
      element('span', { class: 'unseen' }, `${word(KINDS[severity])}: `),
      element('span', { class: 'item-text' }, message),
      ...(hint === '' ? [] : [element('span', { class: 'item-hint' }, hint)]),
      element('span', { class: 'item-place' }, word('findingAt', { line, code })),
    );
    button.addEventListener('click', () => this.options.onLine(line, column));
    return button;
  }

  private addTab(name: TabName): void {
    const count = element('span', { class: 'count' });
    const tab = element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}` },
      element('span', { class: 'tab-name' }, word(TABS[name])),
      count,
    );
    const panel = element('div', {
      role: 'tabpanel',
      id: `panel-${name}`,
      'aria-labelledby': `tab-${name}`,
      class: 'panel',
      tabindex: 0,
    });
    tab.addEventListener('click', () => this.open(name));
    this.tabs.set(name, tab);
    this.counts.set(name, count);
    this.panels.set(name, panel);
    byId('tabs').append(tab);
    byId('panels').append(panel);
  }

  private count(name: TabName, count: number): void {
    const badge = this.counts.get(name);
    if (badge !== undefined)
      badge.replaceChildren(...(count > 0 ? [element('span', { class: 'badge' }, String(count))] : []));
  }

  /** Fills a panel; the keyboard stays on the entry that it was on. */
  private fill(name: TabName, children: readonly HTMLElement[]): void {
    const panel = this.panels.get(name);
    if (panel === undefined) return;
    const { scrollTop } = panel;
    const at = [...panel.querySelectorAll<Element>('button')].indexOf(document.activeElement ?? panel);
    panel.replaceChildren(...children);
    panel.scrollTop = scrollTop;
    if (at >= 0) (panel.querySelectorAll('button')[at] ?? panel).focus({ preventScroll: true });
  }

  private onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const at = NAMES.findIndex((name) => this.tabs.get(name) === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    this.open(NAMES[(at + step + NAMES.length) % NAMES.length] ?? 'outline', true);
  }
}

const list = (items: readonly HTMLElement[]): HTMLElement =>
  element('ul', { class: 'items' }, ...items.map((item) => element('li', {}, item)));

const nothing = (text: string): HTMLElement => element('p', { class: 'nothing' }, text);
