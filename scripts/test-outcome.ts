/** What the steps of `npm test` have to say, counted. */

/** How many checks passed and failed. */
export interface Outcome {
  passed: number;
  failed: number;
}

/** What is read of Vitest's JSON report. */
interface VitestReport {
  numPassedTests: number;
  numTotalTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts a Vitest run from its JSON report. A test that was skipped has failed, and so has a file that could not be
 * loaded; a run that ended badly without either, or wrote no report, counts as one failure.
 */
export function countTests(report: string | undefined, ok: boolean): Outcome {
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(report) as VitestReport; // Vitest's JSON reporter
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numTotalTests - numPassedTests + unloaded;
  const nothingRan = numTotalTests === 0 && unloaded === 0;
  return { passed: numPassedTests, failed: failed === 0 && (!ok || nothingRan) ? 1 : failed };
}

interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** Warnings of `web-ext lint` that were looked at and are to stay, each with its reason. */
const ACCEPTED: Readonly<Record<string, { reason: string; file?: RegExp }>> = {
  UNSAFE_VAR_ASSIGNMENT: {
    reason:
      'Preact’s own code for dangerouslySetInnerHTML, which we never use; the test of the sources says so; pdf.js loads parts of its own by name',
  },
  DANGEROUS_EVAL: {
    reason:
      'libraries of mammoth and pdf.js, never called: our pages’ policy forbids eval, and Word and PDF files are read under it in the tests',
    file: /^(?:chunks\/(?:lib|pdf)-[\w-]+\.js|pdf\/pdf\.worker\.mjs)$/,
  },
};

/** Why a warning may stay; undefined where it is new to us. */
function acceptance({ code, file = '' }: LintMessage): string | undefined {
  const accepted = ACCEPTED[code];
  return accepted === undefined || accepted.file?.test(file) === false ? undefined : accepted.reason;
}

/** The lines to show of `web-ext lint --output json`, and whether nothing in it is new to us. */
export function parseLint(stdout: string): { lines: string[]; ok: boolean } {
  let report: { errors: LintMessage[]; warnings: LintMessage[] };
  try {
    report = JSON.parse(stdout) as typeof report; // addons-linter's JSON output
  } catch {
    return { lines: ['web-ext lint gave no report', stdout], ok: false };
  }
  const show = (kind: string, one: LintMessage) => {
    const { code, message, file, line } = one;
    const reason = acceptance(one);
    return `${kind} ${code} in ${file ?? 'the package'}${line ? `:${line}` : ''}: ${message}${reason ? ` (accepted: ${reason})` : ''}`;
  };
  const lines = [...report.errors.map((one) => show('error', one)), ...report.warnings.map((one) => show('warning', one))];
  const fresh = report.warnings.filter((one) => acceptance(one) === undefined);
  return { lines, ok: report.errors.length === 0 && fresh.length === 0 };
}
