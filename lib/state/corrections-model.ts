import { useState } from 'preact/hooks';
import type { Correction, CorrectionsChange, SavedCorrection } from '../corrections/correction.ts';
import { type DenyingPage, denialOf, type Scope } from '../corrections/deny.ts';
import type { StoreError } from '../messages/protocol.ts';
import type { Mention } from '../recognise/mention.ts';
import { useListed } from './listed.ts';
import type { CorrectionsPort } from './ports.ts';

/** What the last act was: done, with the way back, or refused. */
export type LastAct =
  | { state: 'none' }
  | { state: 'done'; saved: SavedCorrection }
  | { state: 'undone' }
  | { state: 'refused'; error: StoreError };

/** Saying of marks that they are none. */
export interface DenyModel {
  last: LastAct;
  deny(page: DenyingPage, mention: Mention, scope: Scope): Promise<void>;
  undo(): Promise<void>;
}

/** The model of a list of marks in which any can be denied; the page marks itself anew when it hears of it. */
export function useDeny(port: CorrectionsPort): DenyModel {
  const [last, setLast] = useState<LastAct>({ state: 'none' });
  return {
    last,
    async deny(page, mention, scope) {
      const result = await port.save(denialOf(page, mention, scope));
      setLast(result.ok ? { state: 'done', saved: result.value } : { state: 'refused', error: result.error });
    },
    async undo() {
      if (last.state !== 'done') return;
      const { correction, replaced } = last.saved;
      const result = await port.change({ removed: [correction.id], restored: replaced });
      setLast(result.ok ? { state: 'undone' } : { state: 'refused', error: result.error });
    },
  };
}

/** All corrections, as far as they are known. */
export type CorrectionsState =
  | { state: 'loading' }
  | { state: 'failed'; error: StoreError }
  | { state: 'ready'; corrections: Correction[] };

/** All corrections and what can be done with them. */
export interface CorrectionsModel {
  all: CorrectionsState;
  /** The one that was taken back last, and can be put again. */
  removed: Correction | undefined;
  refused: StoreError | undefined;
  remove(correction: Correction): Promise<void>;
  undo(): Promise<void>;
  retry(): Promise<void>;
}

const ready = (corrections: Correction[]) => ({ state: 'ready' as const, corrections });

/** The model of the list of corrections; it changes only by what the store has confirmed. */
export function useCorrections(port: CorrectionsPort): CorrectionsModel {
  const [all, load] = useListed(port, ready);
  const [removed, setRemoved] = useState<Correction>();
  const [refused, setRefused] = useState<StoreError>();

  const change = async (wanted: CorrectionsChange, then: Correction | undefined) => {
    const result = await port.change(wanted);
    setRefused(result.ok ? undefined : result.error);
    if (!result.ok) return;
    setRemoved(then);
    await load();
  };
  return {
    all,
    removed,
    refused,
    retry: load,
    remove: (correction) => change({ removed: [correction.id], restored: [] }, correction),
    undo: async () => (removed === undefined ? undefined : change({ removed: [], restored: [removed] }, undefined)),
  };
}
