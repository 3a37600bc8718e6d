import type { PlotDiagram } from '../../families/family.ts';
import type { DecimalMark } from '../../number/decimal-mark.ts';
import { plainNumber } from '../number-text.ts';
import { type Drawing, drawnBox, drawnLine, drawnSymbol, drawnText, textWidth } from './drawing.ts';
import { type Frame, frameOf, type Scale } from './plot-frame.ts';

const [TYPE, TICK] = [8.6, 3];

/** Room for the numbers of the vertical axis. */
export function leftMargin(
  diagram: Pick<PlotDiagram, 'x' | 'y'>,
  size: Parameters<typeof frameOf>[1],
  mark: DecimalMark,
): number {
  const texts = tickTexts(frameOf(diagram, size, 0).y, mark);
  return Math.max(...texts.map(({ text }) => textWidth(text, TYPE))) + TICK + 5;
}

/** A frame with ticks and numbers outside, names at the ends of the axes, and thin lines through zero. */
export function axes(
  diagram: Pick<PlotDiagram, 'x' | 'y'>,
  frame: Frame,
  mark: DecimalMark,
): Pick<Drawing, 'lines' | 'rectangles' | 'texts'> {
  const { left, right, top, bottom } = frame;
  const across = tickTexts(frame.x, mark);
  const up = tickTexts(frame.y, mark);
  const box = { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
  return {
    rectangles: [drawnBox('frame', box)],
    lines: [
      ...(isInside(frame.x)
        ? [drawnLine('zero', { x: frame.x.at(0), y: top }, { x: frame.x.at(0), y: bottom })]
        : []),
      ...(isInside(frame.y)
        ? [drawnLine('zero', { x: left, y: frame.y.at(0) }, { x: right, y: frame.y.at(0) })]
        : []),
      ...across.map(({ place: x }) => drawnLine('tick', { x, y: bottom }, { x, y: bottom + TICK })),
      ...up.map(({ place: y }) => drawnLine('tick', { x: left, y }, { x: left - TICK, y })),
    ],
    texts: [
      ...across.map(({ place: x, text }) => drawnText('across', { x, y: bottom + TICK + 8 }, text)),
      ...up.map(({ place: y, text }) => drawnText('up', { x: left - TICK - 2, y: y + 3 }, text)),
      drawnSymbol('axis', { x: (left + right) / 2, y: bottom + 23 }, diagram.x.label),
      drawnSymbol('axis', { x: left, y: top - 6 }, diagram.y.label),
    ],
  };
}

function isInside({ min, max }: Scale): boolean {
  return min < 0 && max > 0;
}

function tickTexts({ ticks, decimals, at }: Scale, mark: DecimalMark) {
  return ticks.map((tick) => ({ place: at(tick), text: plainNumber(tick.toFixed(decimals), mark) }));
}
