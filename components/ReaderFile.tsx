import { i18n } from '#i18n';
import './OwnWords.css';

/** What the reader page opens; the kinds are told by the bytes, this is for the browser's own list of files. */
const ACCEPTED = '.pdf,.docx,.txt,.html,.htm,application/pdf,text/plain,text/html';

/** The button that chooses a file. */
export function ReaderFile({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  return (
    <label class="file-button">
      {i18n.t('reader.choose')}
      <input
        type="file"
        class="spoken"
        accept={ACCEPTED}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file, mended and chosen again, is another file.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** Nothing is open yet: where a file is to be dropped, and what can be. */
export function ReaderStart({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  return (
    <div class="reader-start">
      <h1>{i18n.t('reader.title')}</h1>
      <p>{i18n.t('reader.drop')}</p>
      <ReaderFile onFiles={onFiles} />
      <p class="soft">{i18n.t('reader.kinds')}</p>
      <p class="soft">{i18n.t('reader.local')}</p>
    </div>
  );
}
