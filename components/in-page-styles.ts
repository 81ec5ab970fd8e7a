/// <reference types="vite/client" />
import colours from './Colours.css?inline';
import cut from './Cut.css?inline';
import figureHistory from './FigureHistory.css?inline';
import hues from './Hues.css?inline';
import inPage from './InPage.css?inline';
import base from './in-page.css?inline';
import markCard from './MarkCard.css?inline';
import noteEditor from './NoteEditor.css?inline';
import selectionToolbar from './SelectionToolbar.css?inline';
import tagInput from './TagInput.css?inline';
import wordForm from './WordForm.css?inline';

/** The style sheet of everything in the page's shadow root, as text: as a file it would go into the page itself. */
export const inPageStyles: string = [
  base,
  hues,
  colours,
  cut,
  inPage,
  markCard,
  figureHistory,
  selectionToolbar,
  noteEditor,
  tagInput,
  wordForm,
].join('\n');
