import type { Command } from '#shared/commands/command.ts';
import type { Fault } from '#shared/model/result.ts';
import { edit, wouldBe } from '../editing/edit.ts';

/** One command with what it is given: what a drop would do. */
export type Deed = {
  /** Why it may not be; the same rules as the deed itself. */
  readonly refused: () => Fault | undefined;
  /** @returns whether it was done */
  readonly run: () => boolean;
};

export const deed = <A>(command: Command<A>, args: A): Deed => ({
  refused: () => {
    const result = wouldBe(command, args);
    return result.ok ? undefined : result.faults[0];
  },
  run: () => edit(command, args),
});
