import { i18n } from '#i18n';
import { MENTION_CLASSES, type Mention } from '../lib/recognise/mention.ts';
import type { Shortcut, ShortcutsPort } from '../lib/state/ports.ts';
import { ShortcutTable } from './ShortcutTable.tsx';
import './WelcomePage.css';

interface Props {
  /** Some lines of a report, and what was recognised in them. */
  sample: { text: string; mentions: readonly Mention[] };
  shortcuts: readonly Shortcut[];
  openShortcutSettings: ShortcutsPort['openSettings'];
}

const STEPS = ['press', 'point', 'select', 'compare'] as const;

/** What a new reader sees once: the three classes on a sample, where to press, and the keys. It asks for nothing. */
export function WelcomePage({ sample, shortcuts, openShortcutSettings }: Props) {
  return (
    <main class="welcome">
      <header>
        <img src="/icon/96.png" alt="" width="48" height="48" />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.intro')}</p>
        </div>
      </header>
      <section aria-labelledby="welcome-marks">
        <h2 id="welcome-marks">{i18n.t('welcome.marks')}</h2>
        <Sample {...sample} />
        <dl>
          {MENTION_CLASSES.map((name) => (
            <div key={name}>
              <dt>
                <span class={`line-${name}`}>{i18n.t(`classes.${name}`)}</span>
              </dt>
              <dd class="welcome-class">
                {i18n.t(`welcome.classes.${name}`)}
                <span lang="zh">{wordsOf(sample.mentions, name)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="welcome-steps">
        <h2 id="welcome-steps">{i18n.t('welcome.steps')}</h2>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>
              {i18n.t(`welcome.${step}`)}
              {step === 'press' && <p class="soft">{i18n.t('welcome.pin')}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="welcome-keys">
        <h2 id="welcome-keys">{i18n.t('options.keys')}</h2>
        <ShortcutTable shortcuts={shortcuts} openSettings={openShortcutSettings} />
      </section>
      <footer>
        <p>{i18n.t('welcome.nothingAsked')}</p>
        <p class="row">
          <a href="/reader.html">{i18n.t('reader.open')}</a>
          <a href="/options.html">{i18n.t('welcome.options')}</a>
          <a href="/options.html#privacy">{i18n.t('options.privacy')}</a>
        </p>
      </footer>
    </main>
  );
}

function Sample({ text, mentions }: Props['sample']) {
  return (
    <p class="welcome-sample" lang="zh">
      {mentions.flatMap(({ start, end, class: name }, i) => [
        text.slice(mentions[i - 1]?.end ?? 0, start),
        <span key={start} class={`line-${name}`}>
          {text.slice(start, end)}
        </span>,
      ])}
      {text.slice(mentions.at(-1)?.end)}
    </p>
  );
}

function wordsOf(mentions: readonly Mention[], name: Mention['class']): string {
  return mentions
    .filter((mention) => mention.class === name)
    .map(({ text }) => text)
    .join('、');
}
