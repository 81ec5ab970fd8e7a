import { browser } from 'wxt/browser';
import { type NamedIn, type NameFacts, presenceOf } from '../../lib/corpus/presence.ts';
import { readReport, tellReadError } from '../../lib/corpus/read.ts';
import type { Report } from '../../lib/corpus/report.ts';
import type { Library } from '../../lib/library/library.ts';
import type { CorpusPresence } from '../../lib/messages/protocol.ts';
import type { MentionClass } from '../../lib/recognise/mention.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import { longNameOf, placeNameOf } from '../../lib/state/report-name.ts';
import programmes from '../../seeds/programmes.json' with { type: 'json' };
import slogans from '../../seeds/slogans.json' with { type: 'json' };

/** Kept for as long as this background lives; read again when it is started anew. A failure is not kept. */
let loading: Promise<Report[]> | undefined;

/**
 * In which reports a name stands, the reader's own before the bundled ones; figures are looked up in the bundled ones only. The error is in
 * English, for a report of the fault. An own corpus that cannot be read is no reason to say nothing.
 * Titles of own reports may go to a content script: its world is not the page's, and they are shown in our closed card alone; nothing of
 * them is put into the page's own tree.
 */
export async function findInCorpus(library: Library, className: MentionClass, name: string): Promise<Result<CorpusPresence, string>> {
  loading ??= loadReports();
  try {
    const bundled = presenceOf(await loading, factsOf(className), className, name);
    const own = className === 'figure' ? success([]) : await library.reportsWith(className, name);
    return success({ ...bundled, reports: [...(own.ok ? own.value : []), ...bundled.reports].map(asTold) });
  } catch (error) {
    loading = undefined;
    return failure(error instanceof Error ? error.message : String(error));
  }
}

/** Whose report it is and of when says more in a line than a title does; where the body is not known the title has to do. */
function asTold({ source, info, count, figures }: NamedIn): CorpusPresence['reports'][number] {
  return { source, name: placeNameOf(info) === '' ? info.title : longNameOf(info), title: info.title, count, figures };
}

function factsOf(className: MentionClass): readonly NameFacts[] {
  if (className === 'figure') return [];
  return className === 'slogan' ? slogans : programmes;
}

async function loadReports(): Promise<Report[]> {
  const names = await ownFile('index.json');
  if (!Array.isArray(names)) throw new Error('corpus/index.json: a list of file names expected');
  return Promise.all(
    names.map(async (name) => {
      const read = readReport(await ownFile(String(name)));
      if (!read.ok) throw new Error(`corpus/${name}: ${tellReadError(read.error)}`);
      return read.value;
    }),
  );
}

/** A JSON file of the extension's own folder `corpus`. */
async function ownFile(name: string): Promise<unknown> {
  const response = await fetch(`${browser.runtime.getURL('/')}corpus/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`corpus/${name}: not in the extension`);
  return response.json();
}
