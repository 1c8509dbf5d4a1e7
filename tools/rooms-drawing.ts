/** The rooms of `src` as a drawing, from the tables that tests/architecture.test.ts holds the imports against. */

/** Levels by name: a file imports from its own room or part, and from those of lower levels. */
type Levels = Readonly<Record<string, number>>;

export interface Rooms {
  readonly levels: Levels;
  /** Parts by room, the lowest first. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

const KEY = /^ {2}'?([\w.-]+)'?: (.*),$/gm;
const PART = /'?([\w-]+)'?: (\d+)/g;

/** The lines of a table that a test file declares under a name. */
const tableOf = (source: string, name: string): string =>
  new RegExp(`^const ${name}\\b[^=]*= \\{\\n([\\s\\S]*?)^\\};`, 'm').exec(source)?.[1] ?? '';

/**
 * Reads the tables ROOMS and PARTS.
 * @param source the text of tests/architecture.test.ts
 */
export function readRooms(source: string): Rooms {
  const levels = [...tableOf(source, 'ROOMS').matchAll(KEY)].map(([, room = '', level]) => [room, Number(level)]);
  const parts = [...tableOf(source, 'PARTS').matchAll(KEY)].map(([, room = '', inner = '']) => [
    room,
    [...inner.matchAll(PART)]
      .map(([, part = '', level]) => [part, Number(level)] as const)
      .sort(([, a], [, b]) => a - b)
      .map(([part]) => part),
  ]);
  return { levels: Object.fromEntries(levels), parts: Object.fromEntries(parts) };
}

const BOX = { width: 300, height: 50, gap: 16 } as const;
const EDGE = 20;

/** The files of `src` itself stand under the name of the one that there is. */
const nameOf = (room: string): string => (room === '.' ? 'index.ts' : room);

function box(room: string, parts: readonly string[], x: number, y: number): string {
  const middle = x + BOX.width / 2;
  const inner =
    parts.length === 0
      ? ''
      : `<text x="${middle}" y="${y + 39}" font-size="12" fill="#55606e">${parts.join(' · ')}</text>`;
  return [
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="#eef4fb" stroke="#3b6ea5"/>`,
    `<text x="${middle}" y="${y + (parts.length === 0 ? 30 : 21)}" font-weight="600">${nameOf(room)}</text>`,
    inner,
  ].join('');
}

/** Draws the rooms, a row a level, the ground at the foot. */
export function drawRooms({ levels, parts }: Rooms): string {
  const rows = [...new Set(Object.values(levels))]
    .sort((a, b) => b - a)
    .map((level) => Object.keys(levels).filter((room) => levels[room] === level));
  const most = Math.max(...rows.map((row) => row.length));
  const step = BOX.height + BOX.gap;
  const width = 2 * EDGE + most * (BOX.width + BOX.gap) - BOX.gap;
  const height = 2 * EDGE + rows.length * step - BOX.gap;
  const boxes = rows.flatMap((row, index) => {
    const left = (width - row.length * (BOX.width + BOX.gap) + BOX.gap) / 2;
    return row.map((room, column) =>
      box(room, parts[room] ?? [], left + column * (BOX.width + BOX.gap), EDGE + index * step),
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="15" text-anchor="middle" fill="#17202b" role="img" aria-label="The rooms of src, each above those that it may import from: ${rows.map((row) => row.map(nameOf).join(', ')).join('; ')}">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${boxes.join('\n')}
</svg>
`;
}
