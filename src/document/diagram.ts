import type { Diagram } from '../families/family.ts';
import { type Authored, authored } from './authored.ts';
import type { Drawing } from './diagrams/drawing.ts';
import { graphDrawings } from './diagrams/graph.ts';
import { networkDrawing } from './diagrams/network.ts';
import { plotDrawings } from './diagrams/plot.ts';
import type { Figures } from './figures.ts';

/** One diagram: its pictures side by side, and what is said about all of them. */
export interface DiagramView {
  readonly wide: boolean;
  readonly drawings: readonly Drawing[];
  readonly notes: readonly string[];
  readonly caption: Authored;
}

/** The diagrams of a document, without those that another one shows or that would be too crowded to help. */
export function diagramViews(
  diagrams: readonly Diagram[],
  language: string,
  figures: Figures,
): readonly DiagramView[] {
  return diagrams
    .filter(({ only }) => only === undefined || only === figures.document)
    .map((diagram) => {
      const drawings = drawingsOf(diagram, language, figures);
      const caption = authored(diagram.caption, language);
      const wide = drawings.length > 1 || drawings.some((one) => one.wide);
      return { wide, drawings, notes: [...new Set(drawings.flatMap(({ notes }) => notes))], caption };
    })
    .filter(({ drawings }) => drawings.length > 0);
}

function drawingsOf(diagram: Diagram, language: string, figures: Figures): readonly Drawing[] {
  if (diagram.kind === 'graph') return graphDrawings(diagram, language, figures);
  if (diagram.kind === 'plot') return plotDrawings(diagram, language, figures);
  const network = networkDrawing(diagram, language, (text) => figures.text(text) ?? text);
  return network ? [network] : [];
}
