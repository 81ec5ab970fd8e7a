/** What the steps of `npm test` have to say, counted. */
import { basename } from 'node:path';

/** How many checks passed and failed, and what is to be read again at the end. */
export interface Outcome {
  passed: number;
  failed: number;
  /** A line for each test that failed and for each that passed at its second try. */
  remarks?: readonly string[];
}

/** What is read of Vitest's JSON report. */
interface VitestReport {
  numPassedTests: number;
  numTotalTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: VitestTest[] }[];
}
interface VitestTest {
  status: string;
  fullName: string;
  /** Of every try: a test that has passed and has some passed at its second. */
  failureMessages: string[];
}

/**
 * Counts a Vitest run from its JSON report. A test that was skipped has failed, and so has a file that could not be
 * loaded; a run that ended badly without either, or wrote no report, counts as one failure.
 */
export function countTests(report: string | undefined, ok: boolean): Outcome {
  if (report === undefined) return { passed: 0, failed: 1, remarks: ['the run wrote no report'] };
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(report) as VitestReport; // Vitest's JSON reporter
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = numTotalTests - numPassedTests + unloaded.length;
  const remarks = [
    ...unloaded.map(({ name, message }) => `not loaded: ${basename(name)}: ${firstLine(message)}`),
    ...testResults.flatMap(({ name, assertionResults }) => assertionResults.flatMap((test) => remarksOf(basename(name), test))),
  ];
  if (failed > 0 || (ok && numTotalTests > 0)) return { passed: numPassedTests, failed, remarks };
  return { passed: numPassedTests, failed: 1, remarks: [...remarks, 'an error outside of any test, or no test ran: see above'] };
}

function remarksOf(file: string, { status, fullName, failureMessages }: VitestTest): string[] {
  const why = failureMessages.map(firstLine).join(' | ');
  if (status !== 'passed') return [`${status}: ${file}: ${fullName}: ${why}`];
  return failureMessages.length === 0 ? [] : [`passed at the second try: ${file}: ${fullName}: ${why}`];
}

const firstLine = (message: string) => message.split('\n', 1).join('').slice(0, 300);

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
