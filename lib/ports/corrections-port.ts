import { sendMessage } from '../messages/protocol.ts';
import type { CorrectionsPort, WordsPort } from '../state/ports.ts';
import { asked } from './asked.ts';
import type { Events } from './events.ts';
import { saveFile } from './save-file.ts';

/** The reader's corrections, through the background. */
export function createCorrectionsPort(events: Events): CorrectionsPort {
  return {
    list: () => asked(sendMessage('listCorrections', undefined)),
    save: (draft) => asked(sendMessage('saveCorrection', draft)),
    change: (change) => asked(sendMessage('changeCorrections', change)),
    watch: (changed) => events.onCorrectionsChanged(changed),
  };
}

/** The reader's own word lists, through the background. */
export function createWordsPort(events: Events): WordsPort {
  return {
    list: () => asked(sendMessage('listWords', undefined)),
    change: (change) => asked(sendMessage('changeWords', change)),
    watch: (changed) => events.onCorrectionsChanged(changed),
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    saveFile: (name, text) => saveFile({ name, type: 'text/csv', text }),
  };
}
