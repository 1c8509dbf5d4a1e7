import { findCitations } from './citations.js';
import { planTexts } from './plan-texts.js';
import { findYears } from './year-mentions.js';
export class ReadText {
  path;
  role;
  view;
  planYear;
  knownCitations;
  knownYears;
  constructor({ path, role, view }, planYear) {
    this.path = path;
    this.role = role;
    this.view = view;
    this.planYear = planYear;
  }
  get text() {
    return this.view.text;
  }
  /** Documents cited by number. */
  get citations() {
    this.knownCitations ??= findCitations(this.text);
    return this.knownCitations;
  }
  get years() {
    this.knownYears ??= findYears(this.text, this.planYear);
    return this.knownYears;
  }
}
/** All texts of a plan. */
export const readTexts = (data) => planTexts(data).map((text) => new ReadText(text, data.year));
