/** A chart of rectangles, lines and texts; all numbers are finished texts. */
export interface ChartView {
  /** What a screen reader says. */
  readonly label: string;
  readonly width: string;
  readonly height: string;
  readonly bars: readonly {
    readonly kind: string;
    readonly x: string;
    readonly y: string;
    readonly width: string;
    readonly height: string;
  }[];
  readonly lines: readonly {
    readonly kind: string;
    readonly x1: string;
    readonly y1: string;
    readonly x2: string;
    readonly y2: string;
  }[];
  readonly texts: readonly {
    readonly kind: string;
    readonly x: string;
    readonly y: string;
    readonly text: string;
  }[];
}

/** A stretch of a bar; its kind is a class that the stylesheet fills. */
export interface BarPart {
  readonly kind: string;
  readonly value: number;
}

const BAR_HEIGHT = 12;

/** Parts one after the other on a scale from 0 to `most`, in a frame that shows the scale. */
export function barView(label: string, parts: readonly BarPart[], most: number, width: number): ChartView {
  const scale = most === 0 ? 0 : (width - 2) / most;
  let start = 1;
  const bars = parts
    .filter(({ value }) => value > 0)
    .map(({ kind, value }) => {
      const bar = { kind, ...box(start, 1, value * scale, BAR_HEIGHT - 2) };
      start += value * scale;
      return bar;
    });
  const frame = { kind: 'frame', ...box(1, 1, width - 2, BAR_HEIGHT - 2) };
  return { label, width: at(width), height: at(BAR_HEIGHT), bars: [...bars, frame], lines: [], texts: [] };
}

/** A value from −1 to 1, drawn to the left or right of the middle. */
export function signedBarView(label: string, value: number | undefined, width: number): ChartView {
  const middle = width / 2;
  const size = Math.min(1, Math.abs(value ?? 0)) * (middle - 1);
  const bar = {
    kind: 'solid',
    ...box(value !== undefined && value < 0 ? middle - size : middle, 1, size, BAR_HEIGHT - 2),
  };
  const frame = { kind: 'frame', ...box(1, 1, width - 2, BAR_HEIGHT - 2) };
  return {
    label,
    width: at(width),
    height: at(BAR_HEIGHT),
    bars: size === 0 ? [frame] : [bar, frame],
    lines: [{ kind: 'axis', ...line(middle, 0, middle, BAR_HEIGHT) }],
    texts: [],
  };
}

const [COLUMN, PLOT, LEFT, TOP, BOTTOM] = [36, 110, 8, 16, 34];

/** Columns side by side, their counts above them; the ticks stand at their borders. */
export function columnsView(
  label: string,
  counts: readonly number[],
  ticks: readonly string[],
  axis: string,
): ChartView {
  const most = Math.max(1, ...counts);
  const [width, ground] = [2 * LEFT + counts.length * COLUMN, TOP + PLOT];
  const left = (position: number) => LEFT + position * COLUMN;
  const heights = counts.map((count) => (count / most) * PLOT);
  return {
    label,
    width: at(width),
    height: at(ground + BOTTOM),
    bars: heights.map((height, position) => ({
      kind: 'column',
      ...box(left(position) + 3, ground - height, COLUMN - 6, height),
    })),
    lines: [{ kind: 'axis', ...line(LEFT, ground, width - LEFT, ground) }],
    texts: [
      ...counts.map((count, position) => ({
        kind: 'count',
        x: at(left(position) + COLUMN / 2),
        y: at(ground - heights[position]! - 4),
        text: count === 0 ? '' : String(count),
      })),
      ...ticks.map((text, position) => ({ kind: 'tick', x: at(left(position)), y: at(ground + 12), text })),
      { kind: 'axis-title', x: at(width / 2), y: at(ground + BOTTOM - 6), text: axis },
    ],
  };
}

function box(x: number, y: number, width: number, height: number) {
  return { x: at(x), y: at(y), width: at(width), height: at(height) };
}

function line(x1: number, y1: number, x2: number, y2: number) {
  return { x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2) };
}

/** Hundredths of a pixel are enough, and the same on every computer. */
function at(coordinate: number): string {
  return String(Math.round(coordinate * 100) / 100);
}
