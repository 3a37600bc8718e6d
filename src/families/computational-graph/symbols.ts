import type { Symbol as TexSymbol } from '../../worksheet/types.ts';
import { symbolFromId } from '../shared/symbol-from-id.ts';

/** TeX of the quantities of a graph with this output. */
export interface GraphSymbols {
  value(name: string): TexSymbol;
  /** d output/d name: through all paths. */
  gradient(name: string): TexSymbol;
  /** ∂node/∂read: through this gate alone. */
  local(node: string, read: string): TexSymbol;
  /** What of the gradient comes back through one of several readers. */
  flow(node: string, read: string): TexSymbol;
}

/** The d of a derivative stands upright: an input may be called d. */
export function symbolsOf(output: string): GraphSymbols {
  const tex = (name: string) => symbolFromId(name)([]);
  const total = (name: string) => `\\frac{\\mathrm{d}${tex(output)}}{\\mathrm{d}${tex(name)}}`;
  return {
    value: symbolFromId,
    gradient: (name) => () => total(name),
    local: (node, read) => () => `\\frac{\\partial ${tex(node)}}{\\partial ${tex(read)}}`,
    flow: (node, read) => () => `\\left.${total(read)}\\right|_{${tex(node)}}`,
  };
}
