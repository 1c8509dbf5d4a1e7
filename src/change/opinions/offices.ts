/** Who answers: the bodies that were sent the draft, the letterhead of a letter, the name of an author or of a file. */

import { fold, isCollective, isSameBody } from '../../content/entities/body-names.ts';
import { type BodyRegister, bodyRegister } from '../../content/entities/body-register.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { hasCapitalsAlone } from '../../vietnamese/alphabet.ts';
import { nameInRunningText } from '../../vietnamese/body-names.ts';
import type { OfficeAnswer } from './opinion.ts';

/** The bodies that a plan is sent to, one by one; a group of its register is its members. */
export interface Recipients {
  readonly names: readonly string[];
  /** Lines for bodies together, of which nobody knows the members: "các sở, ban, ngành". */
  readonly groups: readonly string[];
}

const isBody = (line: string): boolean =>
  line.trim() !== '' && !/^như trên|^lưu(?!\p{L})|^(?:ct|pct|cvp),|^lãnh đạo/iu.test(line);

function recipientsOf(plan: Plan, bodies: BodyRegister = bodyRegister(plan.bodies)): Recipients {
  // Who is only reported to was not asked.
  const asked = plan.recipients.filter(({ purpose = '' }) => !/báo cáo/iu.test(purpose));
  const lines = asked
    .flatMap((group) => group.lines)
    .map((line) => line.trim())
    .filter(isBody);
  const names = lines.flatMap((line) => {
    const members = bodies.membersOf(line);
    return members.length > 0 ? members : isCollective(line) ? [] : [line];
  });
  const groups = lines.filter((line) => isCollective(line) && bodies.membersOf(line).length === 0);
  return { names: [...new Set(names)], groups };
}

const OF_PROVINCE = /(?:tỉnh ủy|thành ủy|tỉnh|thành phố)\s+(\p{Lu}.*)$/iu;

/** Names of the province that a plan is of, as its head has them. */
function homesOf({ issuers }: Plan): string[] {
  const lines = issuers.flatMap(({ parent = '', nameLines, inText = '' }) => [
    ...parent.split('\n'),
    nameLines.join(' '),
    inText,
  ]);
  const names = lines.map((line) => OF_PROVINCE.exec(line.normalize('NFC').trim())?.[1]?.toLocaleLowerCase('vi'));
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** "Công an tỉnh Lam Giang" is "Công an tỉnh" in a plan of that province. */
function atHome(name: string, homes: readonly string[]): string {
  const own = OF_PROVINCE.exec(name)?.[1]?.toLocaleLowerCase('vi');
  return own !== undefined && homes.includes(own) ? name.slice(0, -own.length).trimEnd() : name;
}

/** Tells which body a name means. */
export class Offices {
  private readonly recipients: Recipients;
  private readonly bodies: BodyRegister;
  private readonly homes: readonly string[];
  private readonly known: string[] = [];

  /** @param known offices that have answered already */
  constructor(plan: Plan, bodies: BodyRegister, known: readonly string[] = []) {
    this.bodies = bodies;
    this.recipients = recipientsOf(plan, bodies);
    this.homes = homesOf(plan);
    this.known.push(...known);
  }

  /** The name under which an office is kept: one body under several names is one. */
  named(name: string): string {
    const full = this.bodies.nameOf(name.normalize('NFC').trim());
    const known =
      this.known.find((one) => this.isSame(one, full)) ??
      this.recipients.names.find((one) => this.isSame(one, full)) ??
      full;
    if (!this.known.includes(known)) this.known.push(known);
    return known;
  }

  /** One body, whether or not a name says of which province it is: Nơi nhận leaves that out, a letterhead has it. */
  private isSame(name: string, other: string): boolean {
    const [one, two] = [name, other].map((text) => atHome(text, this.homes)) as [string, string];
    return isSameBody(one, two) || isSameBody(two, one);
  }

  /** The recipient that a text speaks of: the name of an author ("Lê An - Sở Y tế"), of a file. */
  within(text: string): string | undefined {
    const wanted = ` ${plainLetters(text)} `;
    const found = [...this.recipients.names, ...this.known, ...this.bodies.bodies.map(({ name }) => name)].filter(
      (name) => wanted.includes(` ${plainLetters(name)} `) || wanted.includes(` ${plainLetters(fold(name))} `),
    );
    const [longest] = found.sort((a, b) => b.length - a.length);
    return longest === undefined ? undefined : this.named(longest);
  }

  /** Recipients of whom nothing came. */
  silent(answers: readonly OfficeAnswer[]): Recipients {
    const isAnswered = (name: string): boolean => answers.some((answer) => this.isSame(answer.name, name));
    return { names: this.recipients.names.filter((name) => !isAnswered(name)), groups: this.recipients.groups };
  }
}

/** Letters as names of files have them: without marks, parted by blanks. */
const plainLetters = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const NO_NAME = /CỘNG HÒA|CỘNG HOÀ|ĐỘC LẬP|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const HEAD_LINES = 12;

/** The parts of a line that stood side by side on paper. */
const sideBySide = (line: string): string[] => line.split(/\t+| {3,}/).map((part) => part.replace(/\*/g, '').trim());

/**
 * The office whose letter it is, by the lines above its number.
 * @returns undefined where no line is one
 */
export function letterhead(lines: readonly string[]): string | undefined {
  const head = lines.slice(0, HEAD_LINES).flatMap(sideBySide);
  const end = head.findIndex((line) => /^số\s*:|^kính gửi|^v\/v/iu.test(line));
  // Capitals alone are a heading as well.
  if (end < 0 && !head.some((line) => NO_NAME.test(line))) return undefined;
  const names = head
    .slice(0, end < 0 ? 4 : end)
    .filter((line) => line !== '' && /\p{L}/u.test(line) && hasCapitalsAlone(line))
    .filter((line) => !NO_NAME.test(line));
  // Above its own name stands that of the body above it.
  const [parent, ...own] = names;
  const lines_ = own.length > 0 ? own : parent === undefined ? [] : [parent];
  if (lines_.length === 0) return undefined;
  return nameInRunningText(lines_) ?? lines_.join(' ');
}
