/** The YAML itself, always the text of the page: what is written on either side is written here, and undone here. */

import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  invertedEffects,
  isolateHistory,
  redo,
  undo,
} from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, defaultHighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  EditorState,
  type Line,
  StateEffect,
  StateField,
  Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { EditorView, highlightActiveLine, hoverTooltip, type KeyBinding, keymap, lineNumbers } from '@codemirror/view';
import { merge } from '../../../change/edit/merge.ts';
import { KEY_NAMES } from '../../../generated/key-names.ts';
import { changedRange } from '../../../vietnamese/changed-range.ts';
import type { ShownDiagnostic } from '../../protocol.ts';
import { EDITOR_WORDS, language, word } from '../words.ts';

/** Marks what the page put into the text. */
const fromPage = Annotation.define<boolean>();

/** A change of the file of opinions beside the plan: it is undone together with what was changed in the plan. */
interface BesideChange {
  readonly from: string;
  readonly to: string;
}

const changeBeside = StateEffect.define<BesideChange>();

/** The text of that file. What others have written into it meanwhile stays where a change is taken back. */
const besideText = StateField.define<string>({
  create: () => '',
  update: (text, { effects }) =>
    effects
      .filter((effect) => effect.is(changeBeside))
      .reduce((now, { value: { from, to } }) => (now === from ? to : (merge(from, now, to) ?? now)), text),
});

const undoBeside = invertedEffects.of(({ effects }) =>
  effects
    .filter((effect) => effect.is(changeBeside))
    .map(({ value: { from, to } }) => changeBeside.of({ from: to, to: from })),
);

interface KnownKey {
  readonly key: string;
  readonly title: string;
}

/** Every key of a plan once, with its Vietnamese name. */
const KEYS: readonly KnownKey[] = [
  ...new Map(
    Object.values(KEY_NAMES).flatMap(({ keys }) =>
      Object.entries(keys).map(([key, { title }]) => [key, { key, title }] as const),
    ),
  ).values(),
];

/** Letters without their marks, so that a word is found before its tone is typed. */
const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();

function completeKeys(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/^[\s-]*[\p{L}\p{M}]*/u);
  const typed = word?.text.replace(/^[\s-]*/, '') ?? '';
  if (word === null || (typed === '' && !context.explicit)) return null;
  const wanted = bare(typed);
  const options = KEYS.filter(({ key, title }) => bare(key).startsWith(wanted) || bare(title).includes(wanted)).map(
    ({ key, title }) => ({
      label: key,
      ...(language() === 'vi' ? { detail: title } : {}),
      apply: `${key}: `,
      type: 'property',
    }),
  );
  return options.length === 0 ? null : { from: word.to - typed.length, options, filter: false };
}

const KEY = /([A-Za-z]+):/g;

/** The keys of a line that are known, with their places in the text. */
const keysOn = ({ text, from }: Line): (KnownKey & { readonly from: number; readonly to: number })[] =>
  [...text.matchAll(KEY)].flatMap(({ 1: key = '', index }) => {
    const known = KEYS.find((one) => one.key === key);
    return known === undefined ? [] : [{ ...known, from: from + index, to: from + index + key.length }];
  });

/** What a key means, where the pointer rests on it. */
const explainKeys = hoverTooltip((view, pos) => {
  const known = keysOn(view.state.doc.lineAt(pos)).find(({ from, to }) => from <= pos && pos <= to + 1);
  if (language() !== 'vi' || known === undefined) return null;
  return {
    pos: known.from,
    end: known.to,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'key-title';
      dom.textContent = known.title;
      return { dom };
    },
  };
});

/** The same for hands on the keyboard: the key at the caret, and all that is found on its line. */
function toldAtCaret({ doc, selection }: EditorState, found: readonly ShownDiagnostic[]): string {
  const at = selection.main.head;
  const line = doc.lineAt(at);
  const keys = language() === 'vi' ? keysOn(line) : [];
  const key = keys.findLast(({ from }) => from <= at) ?? keys[0];
  return [
    ...(key === undefined ? [] : [`${key.key}: ${key.title}.`]),
    ...found.filter((one) => one.line === line.number).map(({ message, hint }) => `${message} ${hint}`.trim()),
  ].join(' ');
}

export interface SourceEvents {
  /** The text changed, by whatever hand. */
  readonly onChange: (text: string) => void;
  /** The caret stands on another line, moved by hand. */
  readonly onLine: (line: number) => void;
  /** The file of opinions changed, by an answer or by undoing one. */
  readonly onBeside: (text: string) => void;
  /** What is to be known of the place of the caret; empty where nothing is. */
  readonly onAsked: (told: string) => void;
  /** Whoever is in the source wants out of it. */
  readonly onLeave: () => void;
}

/** What the editor says, in the language that is chosen. */
const spokenNow = () => [
  EditorState.phrases.of(language() === 'vi' ? EDITOR_WORDS : {}),
  EditorView.contentAttributes.of({ 'aria-label': word('sourceLabel'), spellcheck: 'false' }),
];

/** Escape, where nothing in the editor has a use for it. */
const leaveKey = (leave: () => void): KeyBinding => ({
  key: 'Escape',
  run: () => {
    leave();
    return true;
  },
});

/** F1 asks what stands at the caret, as the pointer does that rests on it. */
const askKey = (ask: (state: EditorState) => void): KeyBinding => ({
  key: 'F1',
  run: ({ state }) => {
    ask(state);
    return true;
  },
});

/** What the text looks like: it is parsed for it, at each change. */
const LOOKS = [
  lineNumbers(),
  bracketMatching(),
  indentOnInput(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  syntaxHighlighting(defaultHighlightStyle),
  yaml(),
];

export class SourcePane {
  private readonly spoken = new Compartment();
  private readonly looks = new Compartment();
  private readonly events: SourceEvents;
  private isShown = false;
  private found: readonly ShownDiagnostic[] = [];
  private readonly view: EditorView;
  /** The text while nobody sees it: the view is given it when it is shown. */
  private unseen: EditorState;
  private readonly extensions;

  constructor(root: HTMLElement, events: SourceEvents) {
    const { onAsked, onLeave } = events;
    this.events = events;
    this.extensions = [
      history({ newGroupDelay: 400 }),
      undoBeside,
      autocompletion({ override: [completeKeys] }),
      explainKeys,
      lintGutter(),
      EditorView.lineWrapping,
      keymap.of([
        ...defaultKeymap,
        ...historyKeymap,
        ...searchKeymap,
        indentWithTab,
        askKey((state) => onAsked(toldAtCaret(state, this.found))),
        leaveKey(onLeave),
      ]),
      EditorView.updateListener.of(({ transactions }) => this.tell(transactions)),
    ];
    // In a tree of its own the editor's styles are sheets of that tree: the page's policy lets no style be put in.
    const tree = root.attachShadow({ mode: 'open' });
    this.unseen = this.stateOf('', '');
    this.view = new EditorView({ parent: tree, root: tree, state: this.unseen });
  }

  private get state(): EditorState {
    return this.isShown ? this.view.state : this.unseen;
  }

  private dispatch(spec: TransactionSpec): void {
    this.take(this.state.update(spec));
  }

  /** A view measures the page at every change, whether it is seen or not. */
  private take(transaction: Transaction): void {
    if (this.isShown) this.view.dispatch(transaction);
    else {
      this.unseen = transaction.state;
      this.tell([transaction]);
    }
  }

  /** Tells what has changed. */
  private tell(transactions: readonly Transaction[]): void {
    const { onChange, onBeside, onLine } = this.events;
    const { state } = this;
    if (transactions.some(({ docChanged }) => docChanged)) onChange(state.doc.toString());
    const [first] = transactions;
    const beside = state.field(besideText);
    if (first !== undefined && beside !== first.startState.field(besideText)) onBeside(beside);
    const isOwn = transactions.some((one) => one.annotation(fromPage) === true);
    const isMoved = transactions.some(({ selection }) => selection !== undefined);
    if (isMoved && !isOwn) onLine(state.doc.lineAt(state.selection.main.head).number);
  }

  private stateOf(text: string, beside: string): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        this.spoken.of(spokenNow()),
        this.looks.of(this.isShown ? LOOKS : []),
        this.extensions,
        besideText.init(() => beside),
      ],
    });
  }

  /** While nobody sees the source, a change of it costs nothing but the change. */
  setShown(isShown: boolean): void {
    if (isShown === this.isShown) return;
    this.unseen = this.state.update({ effects: this.looks.reconfigure(isShown ? LOOKS : []) }).state;
    this.isShown = isShown;
    if (!isShown) return;
    this.view.setState(this.unseen);
    this.view.dispatch({ effects: EditorView.scrollIntoView(this.unseen.selection.main, { y: 'center' }) });
  }

  get text(): string {
    return this.state.doc.toString();
  }

  /** The text of the file of opinions beside the plan; empty where there is none. */
  get beside(): string {
    return this.state.field(besideText);
  }

  /** Another file: nothing of the one before can be undone into it. */
  open(text: string, beside: string): void {
    this.unseen = this.stateOf(text, beside);
    if (this.isShown) this.view.setState(this.unseen);
  }

  /**
   * Puts a text in place of the whole, as one step that can be undone; only what differs is touched.
   * @param beside the file of opinions as it is then
   */
  replace(text: string, beside = this.beside): void {
    const [old, oldBeside] = [this.text, this.beside];
    if (old === text && oldBeside === beside) return;
    const { from: start, to: oldEnd, end } = changedRange(old, text);
    this.dispatch({
      changes: old === text ? [] : { from: start, to: oldEnd, insert: text.slice(start, end) },
      effects: oldBeside === beside ? [] : changeBeside.of({ from: oldBeside, to: beside }),
      annotations: [fromPage.of(true), isolateHistory.of('full')],
    });
  }

  /** What others have written into the file of opinions: nothing that can be undone here. */
  takeBeside(text: string): void {
    if (text === this.beside) return;
    this.dispatch({
      effects: changeBeside.of({ from: this.beside, to: text }),
      annotations: Transaction.addToHistory.of(false),
    });
  }

  undo(): boolean {
    return undo({ state: this.state, dispatch: (step) => this.take(step) });
  }

  redo(): boolean {
    return redo({ state: this.state, dispatch: (step) => this.take(step) });
  }

  /** Shows a line, and puts the caret there. */
  showLine(line: number): void {
    const { doc } = this.state;
    const at = doc.line(Math.min(Math.max(1, line), doc.lines));
    this.dispatch({
      selection: { anchor: at.from },
      effects: EditorView.scrollIntoView(at.from, { y: 'center' }),
      annotations: fromPage.of(true),
    });
  }

  /** Another language is spoken. */
  rename(): void {
    this.dispatch({ effects: this.spoken.reconfigure(spokenNow()) });
  }

  focus(): void {
    this.view.focus();
  }

  get hasFocus(): boolean {
    return this.view.hasFocus;
  }

  setFindings(found: readonly ShownDiagnostic[]): void {
    this.found = found;
    const { doc } = this.state;
    const marks = found.map(({ severity, message, hint, line, column }): Mark => {
      const at = doc.line(Math.min(Math.max(1, line), doc.lines));
      const from = Math.min(at.from + column - 1, at.to);
      return { from, to: at.to, severity, message: `${message} ${hint}`.trim() };
    });
    this.dispatch(setDiagnostics(this.state, marks));
  }
}
