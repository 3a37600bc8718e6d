/** Part of every random address: change it when the same address shall give other numbers than before. */
export const GENERATOR_VERSION = '1';
