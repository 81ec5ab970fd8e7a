import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DocumentError } from '../lib/reader/document-error.ts';
import { hostOf } from '../lib/sites/site-choices.ts';
import { importErrorText } from './import-error-text.ts';
import { Message } from './Message.tsx';

interface FailureProps {
  name: string;
  error: DocumentError;
  /** Where the file lies, for getting it by hand; absent for a file of the reader's. */
  address: string | undefined;
  /** Has the browser ask for the file's site, within the click. */
  onAsk: (address: string) => void;
}

/** Of the network: the file itself was not seen. */
const OUT_OF_REACH = new Set<DocumentError['code']>(['out-of-reach', 'declined', 'not-given', 'on-disk']);

/** A document that could not be opened: why, and what to do. */
export function ReaderFailure({ name, error, address, onAsk }: FailureProps) {
  const isOfFile = !OUT_OF_REACH.has(error.code);
  const site = error.code === 'out-of-reach' || error.code === 'declined' ? hostOf(address ?? '') : undefined;
  return (
    <Message title={i18n.t(isOfFile ? 'reader.failedTitle' : 'reader.outOfReachTitle')} role="alert">
      <p class="reader-name" lang="zh">
        {name}
      </p>
      <p>{failureText(error, site)}</p>
      {address !== undefined && site !== undefined && (
        <p>
          <button type="button" class="main" onClick={() => onAsk(address)}>
            {i18n.t('reader.ask', [site])}
          </button>
        </p>
      )}
      {!isOfFile && error.code !== 'on-disk' && address !== undefined && (
        <p>
          <a href={address} target="_blank" rel="noreferrer">
            {i18n.t('reader.openAddress')}
          </a>
        </p>
      )}
    </Message>
  );
}

/** `site`: that the browser can be asked for. */
function failureText(error: DocumentError, site: string | undefined): string {
  switch (error.code) {
    case 'damaged-pdf':
      return i18n.t('reader.damagedPdf');
    case 'out-of-reach':
      return site === undefined ? i18n.t('reader.outOfReach') : i18n.t('reader.otherSite', [site]);
    case 'declined':
      return i18n.t('reader.declined', [site ?? '']);
    case 'on-disk':
      return i18n.t('reader.onDisk');
    case 'not-given':
      return error.status === 0 ? i18n.t('reader.noAnswer') : i18n.t('reader.notGiven', [error.status]);
    case 'password':
      return i18n.t('reader.password');
    case 'empty':
      return i18n.t('reader.noWords');
    default:
      return importErrorText(error);
  }
}

interface PasswordProps {
  name: string;
  /** True where one was given. */
  wrong: boolean;
  onUnlock: (password: string) => void;
}

/** Asks for the password of a PDF. */
export function ReaderPassword({ name, wrong, onUnlock }: PasswordProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="reader-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onUnlock(password);
      }}
    >
      <h1>{i18n.t('reader.passwordTitle')}</h1>
      <p class="reader-name" lang="zh">
        {name}
      </p>
      <label for={id}>{i18n.t('reader.password')}</label>
      <input
        id={id}
        ref={field}
        type="password"
        autocomplete="off"
        value={password}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      {wrong && (
        <p id={`${id}-wrong`} class="warning" role="alert">
          {i18n.t('reader.passwordWrong')}
        </p>
      )}
      <button type="submit" class="main" disabled={password === ''}>
        {i18n.t('reader.unlock')}
      </button>
    </form>
  );
}
