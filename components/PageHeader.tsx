import type { ReportInfo } from '../lib/corpus/report.ts';
import './PageHeader.css';

/** The report as recognised: title, organisation, period. */
export function PageHeader({ info, title }: { info: ReportInfo; title: string }) {
  const known = [info.organisation, info.period?.label ?? info.date].filter((part) => part !== undefined && part !== '');
  return (
    <header class="page-header" lang="zh">
      <h1 title={info.title || title}>{info.title || title}</h1>
      {known.length > 0 && (
        <p class="soft">
          {known.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      )}
    </header>
  );
}
