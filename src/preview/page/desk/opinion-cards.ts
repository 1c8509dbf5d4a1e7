/** Opinions as cards beside the page, each as near to the place that it means as the others let it. */
import type { Answer, OpinionKind, Sure } from '../../../change/opinions/opinion.ts';
import type { Reply } from '../../../change/opinions/sidecar.ts';
import type { ShownOpinion } from '../../desk/calls.ts';
import { stacked } from '../../desk/stack.ts';
import { element, px } from '../dom.ts';
import { type WordKey, word } from '../words.ts';

export interface CardHost {
  /** Where on the sheets an opinion belongs; undefined for one of the whole, or whose place is not drawn. */
  readonly partOf: (opinion: ShownOpinion) => HTMLElement | undefined;
  readonly reply: (opinion: ShownOpinion, reply: Reply) => void;
  /** An opinion is looked at: its place is shown. */
  readonly choose: (opinion: ShownOpinion) => void;
  /** Its place is written on by hand. */
  readonly write: (opinion: ShownOpinion) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const SURE_WORDS: Readonly<Partial<Record<Sure, WordKey>>> = { đoán: 'sureGuess', 'không rõ': 'sureUnknown' };

const ANSWER_WORDS: Readonly<Record<Answer, { readonly status: WordKey; readonly button: WordKey }>> = {
  'tiếp thu': { status: 'answerTaken', button: 'take' },
  'tiếp thu một phần': { status: 'answerPart', button: 'takeInPart' },
  'không tiếp thu': { status: 'answerRefused', button: 'doNotTake' },
};
const ANSWERS = Object.keys(ANSWER_WORDS) as Answer[];

const statusOf = ({ answer, applied }: ShownOpinion): WordKey =>
  applied ? 'applied' : answer === undefined ? 'answerOpen' : ANSWER_WORDS[answer].status;

/** An opinion that is not taken as it stands is explained. */
const needsReason = ({ answer }: ShownOpinion): boolean => answer !== undefined && answer !== 'tiếp thu';
const lacksReason = (opinion: ShownOpinion): boolean => needsReason(opinion) && (opinion.reason ?? '') === '';

/** So long after a key the reason is in the text, and with it in the journal. */
const REASON_MS = 400;

/** A reason as the file gives it back, however its lines are broken there. */
const wordsOf = (reason: string): string => reason.normalize('NFC').replace(/\s+/g, ' ').trim();

const ELEMENTS = { same: 'span', dropped: 'del', added: 'ins' } as const;

/** Kinds as they are named to people. */
export const KIND_WORDS: Readonly<Record<OpinionKind, WordKey>> = {
  'sửa câu chữ': 'kindWords',
  thêm: 'kindAdd',
  bỏ: 'kindDrop',
  'số liệu': 'kindFigure',
  'thời hạn': 'kindDeadline',
  'phân công': 'kindCharge',
  'ý kiến chung': 'kindGeneral',
};

/** Shown where the words of an edit stand in a paragraph: so much of what stays is enough. */
const AROUND = 60;

/** What stays between changes is shown at its ends. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * AROUND) return text;
  const [head, tail] = [text.slice(0, AROUND), text.slice(-AROUND)];
  if (isFirst) return `… ${tail}`;
  return isLast ? `${head} …` : `${head} … ${tail}`;
}

function editWords({ pieces = [] }: ShownOpinion): HTMLElement {
  const parts = pieces.map(({ kind, text }, index) =>
    element(ELEMENTS[kind], {}, kind === 'same' ? shortened(text, index === 0, index === pieces.length - 1) : text),
  );
  return element('p', { class: 'opinion-edit', lang: 'vi' }, ...parts);
}

const labelled = (label: WordKey, text: string): HTMLElement =>
  element(
    'p',
    { class: 'opinion-words' },
    element('span', { class: 'opinion-label' }, `${word(label)}: `),
    element('span', { lang: 'vi' }, text),
  );

/** What is asked for: the edit, where there is one, and the office's own words where they say more. */
function wholeWords(opinion: ShownOpinion): HTMLElement[] {
  const { pieces, asked, draft } = opinion;
  if (pieces === undefined)
    return [
      ...(asked === '' ? [] : [labelled('askedWords', asked)]),
      ...(draft === '' ? [] : [labelled('draftWords', draft)]),
    ];
  const edited = pieces.flatMap(({ kind, text }) => (kind === 'dropped' ? [] : [text])).join('');
  return [
    element('p', { class: 'opinion-label' }, `${word('byEdit')}:`),
    editWords(opinion),
    ...(asked === '' || edited.includes(asked) ? [] : [labelled('askedWords', asked)]),
  ];
}

/** What is to be known of it, and where it comes from. */
function besides({ note, author, file, pieces, applied }: ShownOpinion): HTMLElement[] {
  const from = author === undefined ? word('fromFile', { file }) : word('from', { author, file });
  return [
    ...(note === undefined ? [] : [element('p', { class: 'opinion-note', lang: 'vi' }, note)]),
    ...(pieces !== undefined || applied ? [] : [element('p', { class: 'opinion-note' }, word('byHand'))]),
    ...(file === '' ? [] : [element('p', { class: 'opinion-from' }, from)]),
  ];
}

/** A card and what it was drawn of. */
interface Card {
  readonly drawnOf: string;
  readonly reason: string;
  /** Reasons that were typed in it, until the text has them. */
  readonly typed: string[];
  readonly root: HTMLElement;
}

/** The card that was drawn before, where it says the same: with its own reason, or with one that was typed in it. */
function standing(known: Card | undefined, drawnOf: string, reason: string): Card | undefined {
  if (known?.drawnOf !== drawnOf) return undefined;
  if (known.reason === reason) return known;
  const at = known.typed.lastIndexOf(reason);
  if (at < 0) return undefined;
  known.typed.splice(0, at + 1);
  return { ...known, reason };
}

export class OpinionCards {
  readonly root = element('div', { class: 'opinions', role: 'region', hidden: true });
  private readonly host: CardHost;
  private cards = new Map<string, Card>();
  private shown: readonly ShownOpinion[] = [];
  private chosen: string | undefined;

  constructor(host: CardHost) {
    this.host = host;
    // Keys and clicks on a card are not for the page below.
    for (const type of ['click', 'keydown', 'pointerdown', 'pointermove'] as const)
      this.root.addEventListener(type, (event) => event.stopPropagation());
    this.root.addEventListener('keydown', (event) => this.onKey(event));
  }

  /** Draws the opinions; a card that says the same stays as it is, with what is being typed in it. */
  show(opinions: readonly ShownOpinion[]): void {
    this.shown = opinions;
    this.root.setAttribute('aria-label', word('opinions'));
    const at = this.focusedPart();
    if (!opinions.some(({ id }) => id === this.chosen)) this.chosen = undefined;
    const cards = new Map<string, Card>();
    for (const opinion of opinions) {
      const isChosen = opinion.id === this.chosen;
      const { reason: text = '', ...besideReason } = opinion;
      const reason = wordsOf(text);
      const drawnOf = JSON.stringify([besideReason, isChosen, word('opinions')]);
      const known = standing(this.cards.get(opinion.id), drawnOf, reason);
      cards.set(opinion.id, known ?? this.drawn(opinion, isChosen, { drawnOf, reason }));
    }
    this.cards = cards;
    const roots = [...cards.values()].map(({ root }) => root);
    if (roots.some((root, index) => root !== this.root.children[index]) || roots.length !== this.root.children.length)
      this.root.replaceChildren(...roots);
    // Nothing is brought into view before it stands at its place.
    this.place();
    this.refocus(at);
  }

  /** Looks at an opinion: its card is unfolded, and stands at its place. */
  choose(id: string, focus = true): void {
    const opinion = this.shown.find((one) => one.id === id);
    if (opinion === undefined) return;
    const isNew = this.chosen !== id;
    this.chosen = id;
    if (isNew) {
      this.host.choose(opinion);
      this.show(this.shown);
    }
    const card = this.cards.get(id)?.root;
    if (focus && card?.contains(document.activeElement) !== true) card?.focus({ preventScroll: true });
    if (isNew) card?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** The one before or after that which is looked at. */
  step(by: number): void {
    const at = this.shown.findIndex(({ id }) => id === this.chosen);
    const next = this.shown[at < 0 ? 0 : Math.min(Math.max(0, at + by), this.shown.length - 1)];
    if (next !== undefined) this.choose(next.id);
  }

  /** Puts each card beside its place: the one that is looked at exactly, the others where there is room. */
  place(): void {
    if (this.root.hidden) return;
    const { top: origin } = this.root.getBoundingClientRect();
    const roots = this.shown.map(({ id }) => this.cards.get(id)?.root);
    const cards = this.shown.map((opinion, at) => {
      const top = this.host.partOf(opinion)?.getBoundingClientRect().top;
      return { wanted: top === undefined ? undefined : top - origin, height: roots[at]?.offsetHeight ?? 0 };
    });
    const anchor = this.shown.findIndex(({ id }) => id === this.chosen);
    for (const [at, top] of stacked(cards, anchor).entries()) roots[at]?.style.setProperty('top', px(top));
  }

  private onKey({ key, target }: KeyboardEvent): void {
    const step = STEPS[key];
    if (step === undefined || !(target instanceof HTMLElement) || target.dataset['id'] === undefined) return;
    this.step(step);
  }

  /** Which part of which card has the keyboard. */
  private focusedPart(): { readonly id: string; readonly part: string } | undefined {
    const { activeElement } = document;
    const card = this.root.contains(activeElement) ? activeElement?.closest<HTMLElement>('[data-id]') : undefined;
    if (!(activeElement instanceof HTMLElement) || card === null || card === undefined) return undefined;
    return { id: card.dataset['id'] ?? '', part: activeElement.dataset['part'] ?? '' };
  }

  private refocus(at: { readonly id: string; readonly part: string } | undefined): void {
    const card = at === undefined ? undefined : this.cards.get(at.id)?.root;
    if (at === undefined || card === undefined || card.contains(document.activeElement)) return;
    const part = at.part === '' ? null : card.querySelector<HTMLElement>(`[data-part="${at.part}"]`);
    (part ?? card).focus({ preventScroll: true });
  }

  private drawn(opinion: ShownOpinion, isChosen: boolean, of: Pick<Card, 'drawnOf' | 'reason'>): Card {
    const typed: string[] = [];
    return { ...of, typed, root: this.card(opinion, isChosen, typed) };
  }

  private card(opinion: ShownOpinion, isChosen: boolean, typed: string[]): HTMLElement {
    const { id, office, number, sure, kind, against, shared } = opinion;
    const status = word(statusOf(opinion));
    const unsure = SURE_WORDS[sure];
    const place = number === '' && unsure === undefined ? word('whole') : number;
    const said = [unsure === undefined ? '' : word(unsure), word(KIND_WORDS[kind])].filter((part) => part !== '');
    const aboutParts = [...new Set([place, ...said])].filter((part) => part !== '');
    const card = element(
      'article',
      {
        class: isChosen ? 'opinion opinion-chosen' : 'opinion',
        'data-id': id,
        'data-answer': opinion.answer,
        tabindex: 0,
        'aria-labelledby': `opinion-${id}-head opinion-${id}-about`,
      },
      element(
        'p',
        { class: 'opinion-head', id: `opinion-${id}-head` },
        element('strong', { lang: 'vi' }, office),
        element('span', { class: 'opinion-status' }, status),
      ),
      element(
        'p',
        { class: 'opinion-about', id: `opinion-${id}-about` },
        ...aboutParts.flatMap((part, at) => [
          ...(at === 0 ? [] : [' · ']),
          element('span', { lang: part === number ? 'vi' : undefined }, part),
        ]),
      ),
      ...(against.length === 0
        ? []
        : [element('p', { class: 'opinion-against' }, word('against', { names: against.join(', ') }))]),
      ...(shared.length === 0
        ? []
        : [element('p', { class: 'opinion-note' }, word('shared', { names: shared.join(', ') }))]),
      ...this.words(opinion, isChosen),
      ...(isChosen ? this.answering(opinion, typed) : this.answered(opinion)),
    );
    card.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || target.closest('button, textarea') === null) this.choose(id);
    });
    card.addEventListener('focusin', () => this.choose(id, false));
    return card;
  }

  private words(opinion: ShownOpinion, isChosen: boolean): HTMLElement[] {
    if (isChosen) return [...wholeWords(opinion), ...besides(opinion)];
    return opinion.pieces === undefined
      ? [element('p', { class: 'opinion-words', lang: 'vi' }, opinion.asked)]
      : [editWords(opinion)];
  }

  /** The answer of a card that is folded. */
  private answered(opinion: ShownOpinion): HTMLElement[] {
    if (lacksReason(opinion)) return [element('p', { class: 'opinion-against' }, word('reasonWanted'))];
    return opinion.reason === undefined ? [] : [labelled('reason', opinion.reason)];
  }

  /** The field of the reason, and what is said where there must be one. What is typed is kept after a short rest. */
  private reasoning(opinion: ShownOpinion, typed: string[]) {
    const field = element('textarea', {
      rows: 2,
      'data-part': 'reason',
      'aria-label': word('reason'),
      placeholder: word('reason'),
    });
    const wanted = element('p', { class: 'opinion-against', hidden: !lacksReason(opinion) }, word('reasonWanted'));
    field.value = opinion.reason ?? '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(timer);
      typed.push(wordsOf(field.value));
      this.host.reply(opinion, { reason: field.value });
    };
    field.addEventListener('input', () => {
      wanted.hidden = !needsReason(opinion) || field.value.trim() !== '';
      clearTimeout(timer);
      timer = setTimeout(keep, REASON_MS);
    });
    field.addEventListener('change', keep);
    /** The reason as it goes with an answer. */
    const taken = (): string => {
      clearTimeout(timer);
      return field.value;
    };
    return { field, wanted, taken };
  }

  private answering(opinion: ShownOpinion, typed: string[]): HTMLElement[] {
    const { field, wanted, taken } = this.reasoning(opinion, typed);
    const buttons = ANSWERS.map((answer) => {
      const isGiven = opinion.answer === answer;
      const button = element(
        'button',
        { type: 'button', class: 'button', 'data-part': answer, 'aria-pressed': String(isGiven) },
        word(ANSWER_WORDS[answer].button),
      );
      // The reason that is being typed goes with it: to leave its field would be another answer.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () =>
        this.host.reply(opinion, { answer: isGiven ? null : answer, reason: taken() }),
      );
      return button;
    });
    const write = element(
      'button',
      { type: 'button', class: 'button button-quiet', 'data-part': 'write' },
      word('writeThere'),
    );
    write.addEventListener('click', () => this.host.write(opinion));
    const isWritten = opinion.path !== undefined && !opinion.applied;
    return [
      ...(opinion.applied ? [] : [element('p', { class: 'opinion-answers' }, ...buttons)]),
      field,
      wanted,
      ...(isWritten ? [element('p', {}, write)] : []),
    ];
  }
}
