/** What the registers hold: facts about the state that a plan is checked against. */
/** What kind of body a name stood for. */
export const BODY_KINDS = [
  'province',
  'district-level',
  'department',
  'ministry',
  'police',
  'court',
  'mass-org',
  'press',
  'other',
];
/** replace: one name for another; choose: by the task; check: by province or context; none: only the name of today. */
export const ACTIONS = ['replace', 'choose', 'check', 'none'];
export const DOCUMENT_LEVELS = [
  'party',
  'national-assembly',
  'law',
  'government',
  'steering-committee',
  'ministry',
  'province',
];
export const DOCUMENT_STATUSES = ['in_force', 'replaced', 'ended', 'unknown'];
