import type { Text, Words } from '../messages/text.ts';

/** What a sheet shows of a problem beside the answer boxes. */
export interface Presentation {
  /** Key of the statement in `messages`, and its parameters; or a bank author's own words. */
  readonly statement: {
    readonly key: string;
    readonly values: Readonly<Record<string, StatementValue>>;
    readonly words?: Words;
  };
  readonly givens: readonly GivenView[];
  readonly diagrams?: readonly Diagram[];
  /** Quantities whose rules say what the method is, for the box of conventions. */
  readonly method?: readonly string[];
  /** What is said about single asked entries, in the order in which it is printed. */
  readonly items?: readonly ItemView[];
  /** What quantities are, in an author's words; by id. */
  readonly labels?: Readonly<Record<string, Words>>;
  /** Whether the sheet defines no function that rules use: that would give the rules of an author away. */
  readonly definesNothing?: true;
  /** Sentences that stand among the conventions. */
  readonly remarks?: readonly Remark[];
  /** Of weights that are learned from samples: whether each sample changes them, or all of an epoch together. */
  readonly updates?: 'online' | 'batch' | 'mini-batch';
  /** `trace`: asked quantities stand side by side in one table, a row for each presentation or epoch. */
  readonly answers: 'quantities' | 'trace';
}

/** Key of a sentence in `messages`, and its parameters. */
export interface Remark {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | { readonly tex: string }>>;
}

/** A value of a statement's message; the document puts it into words and letters. */
export type StatementValue =
  /** As it stands: `2-3-1`. */
  | string
  | { readonly tex: string }
  /** What a person calls the thing of that id: `half-squared-error`. */
  | { readonly word: string }
  /** A learning rate, as a decimal: η = 0.5. */
  | { readonly rate: string }
  /** How often something is done. */
  | { readonly times: number }
  /** Activations, layer by layer. */
  | { readonly units: readonly string[] };

/** A question about one asked entry; with options where its kind is `choice`. */
export interface ItemView {
  /** Id of the entry: `answer[2]`, `kind`. */
  readonly slot: string;
  readonly prompt?: Text;
  /** The value n of the entry stands for the nth, which is printed with the nth letter. */
  readonly options?: readonly OptionView[];
  /** Why the right answer is right, for the solution and the feedback. */
  readonly why?: Text;
  /** Printed behind the box of a number. */
  readonly unit?: Text;
}

export interface OptionView {
  readonly text: Text;
  /** Why it is right, or is not. */
  readonly why?: Text;
}

export type GivenView =
  /** A given quantity of the worksheet, printed as `symbol = matrix`; `ifUsed`: only where something asked follows from it. */
  | { readonly kind: 'quantity'; readonly id: string; readonly ifUsed?: boolean }
  /** A formula in TeX, such as the function in question. */
  | { readonly kind: 'formula'; readonly tex: string }
  /** A table; header cells are TeX, the others numbers as text. */
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A picture beside the question; in black and white. */
export type Diagram = (NetworkDiagram | GraphDiagram | PlotDiagram) & {
  /** Where it is printed; both sheet and solution if it does not say. */
  readonly only?: 'sheet' | 'solution';
  readonly caption?: Text;
};

/** A number as it is printed, or that of a computed entry by its slot id, which stands in the solution only. */
export type Figure = string | { readonly slot: string };

/** A graph of gates from left to right, with a number above (forward) and one below (gradient) each edge. */
export interface GraphDiagram {
  readonly kind: 'graph';
  /** In an order in which every node stands after those it reads; labels are plain text such as `+`, `×`, `exp`. */
  readonly nodes: readonly {
    readonly id: string;
    readonly label: string;
    readonly shape: 'input' | 'gate';
  }[];
  /** `to: null` leads out of the graph. `name` is the value that flows along it. */
  readonly edges: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly name?: string;
    readonly value?: Figure;
    readonly gradient?: Figure;
  }[];
}

/** A plane with points, straight lines and curves. */
export interface PlotDiagram {
  readonly kind: 'plot';
  /** Names of the axes are plain text such as `x1`; borders as decimal texts. */
  readonly x: Axis;
  readonly y: Axis;
  /** `open` and `filled` tell classes apart in black and white. */
  readonly points: readonly {
    readonly x: string;
    readonly y: string;
    readonly mark: 'open' | 'filled';
    readonly label?: string;
  }[];
  /** normal · (x, y) + constant · offset = 0 (constant 1 if it does not say), each with its own dashes and label. */
  readonly lines: readonly {
    readonly normal: readonly [Figure, Figure];
    readonly offset: Figure;
    readonly constant?: -1;
    readonly label: string;
  }[];
  /** Samples of a curve from left to right; float64 is enough for a picture. */
  readonly curves: readonly {
    readonly points: readonly (readonly [number, number])[];
    readonly label?: string;
  }[];
}

interface Axis {
  readonly label: string;
  readonly min: string;
  readonly max: string;
}

/** A feed-forward network, layer by layer; a single neuron is one layer with one unit. Labels are TeX-free plain text with numbers as printed. */
export interface NetworkDiagram {
  readonly kind: 'network';
  readonly inputs: readonly { readonly label: string; readonly value?: string }[];
  readonly layers: readonly {
    readonly activation: string;
    readonly units: readonly {
      readonly label: string;
      readonly bias?: string;
      /** One weight for each unit of the layer before. */
      readonly weights: readonly string[];
    }[];
  }[];
  /** A connection that is drawn thicker: into a unit of a layer from one of its inputs, all counted from 1. */
  readonly marked?: { readonly layer: number; readonly unit: number; readonly input: number };
}
