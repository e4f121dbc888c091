import type { ReactNode } from "react";
import { StatusOf, type StatusLook } from "./status";

/** Work that the machine does in steps: name, what happened, state. */
export function Jobs({ jobs }: { jobs: readonly { name: string; note: ReactNode; status: StatusLook }[] }) {
  return (
    <ol className="jobs">
      {jobs.map((job) => (
        <li key={job.name}>
          <span>{job.name}</span>
          <span className="dim">{job.note}</span>
          <StatusOf look={job.status} />
        </li>
      ))}
    </ol>
  );
}
