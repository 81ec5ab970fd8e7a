import { describeReport } from '../../lib/corpus/metadata.ts';
import type { Library } from '../../lib/library/library.ts';
import type { FigureHistory } from '../../lib/messages/figure-history.ts';
import type { ComparedContent } from '../../lib/messages/protocol.ts';
import { choiceFor } from '../../lib/ports/compare-port.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import { figureHistories } from '../../lib/state/figure-history.ts';

/** Sets a page's figures against what the side panel would compare with; the error is in English, for a report of the fault. */
export async function compareFigures(library: Library, page: ComparedContent): Promise<Result<FigureHistory[], string>> {
  try {
    const choice = await choiceFor(describeReport(page.text, page.title));
    return success(figureHistories(await library.compare(page, choice)));
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}
