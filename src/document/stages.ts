import { hasMessage, message } from '../messages/index.ts';

/** Title of a part of the calculation; a stage that we have no words for is called what its author called it. */
export function stageTitle(language: string, stage: string): string {
  const key = `stage.${stage}`;
  return hasMessage(key) ? message(language, key) : stage;
}
