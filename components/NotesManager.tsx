import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NotesModel } from '../lib/state/notes-model.ts';
import type { ExportPort, KeepingPort } from '../lib/state/ports.ts';
import { NotesBackups } from './NotesBackups.tsx';
import { NotesBin } from './NotesBin.tsx';
import { NotesView } from './NotesView.tsx';
import { Tabs } from './Tabs.tsx';
import { TagManager } from './TagManager.tsx';

const NAMES = ['list', 'tags', 'bin', 'backups'] as const;
type Name = (typeof NAMES)[number];

/** All notes in a full tab, and what is kept beside them. */
export function NotesManager({ model, keeping, exporting }: { model: NotesModel; keeping: KeepingPort; exporting: ExportPort }) {
  const [chosen, setChosen] = useState<Name>('list');
  const panels = {
    list: () => <NotesView model={model} exporting={exporting} withTitle={false} />,
    tags: () => <TagManager port={keeping} />,
    bin: () => <NotesBin port={keeping} />,
    backups: () => <NotesBackups port={keeping} />,
  };
  return (
    <Tabs
      label={i18n.t('notes.manager.label')}
      tabs={NAMES.map((name) => ({ name, label: i18n.t(`notes.manager.${name}`), panel: panels[name] }))}
      chosen={chosen}
      onChoose={setChosen}
    />
  );
}
