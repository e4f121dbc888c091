import { useId, type ReactNode } from "react";
import { Progress } from "./meters";
import { StatusOf, type StatusLook } from "./status";

export interface Task {
  href: string;
  label: string;
  status: StatusLook;
  /** Second line: what is still wrong, or what it is for. */
  note?: string | undefined;
  current?: boolean | undefined;
}

export interface TaskGroup {
  title: string;
  count?: string | undefined;
  tasks: readonly Task[];
  /** Shown instead of tasks when there are none. */
  empty?: ReactNode | undefined;
}

export interface TaskListProps {
  title: string;
  done?: number | undefined;
  total?: number | undefined;
  groups: readonly TaskGroup[];
}

/** The parts of a thing to be finished, grouped as the thing is; each row is one link. */
export function TaskList({ title, done, total, groups }: TaskListProps) {
  const headingId = useId();
  return (
    <nav className="sheet tasks" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>{title}</h2>
        {done !== undefined && total !== undefined && (
          <span className="r">
            <Progress done={done} total={total} label="Mục đã xong" unit="mục" />
          </span>
        )}
      </header>
      {groups.map((group) => (
        <TaskGroupRows key={group.title} group={group} />
      ))}
    </nav>
  );
}

function TaskGroupRows({ group }: { group: TaskGroup }) {
  return (
    <>
      <h3>
        {group.title}
        {group.count !== undefined && <span>{group.count}</span>}
      </h3>
      {group.tasks.length === 0 && group.empty !== undefined && <p className="in sm dim">{group.empty}</p>}
      {group.tasks.length > 0 && (
        <ul className="task-rows">
          {group.tasks.map((task) => (
            <li key={task.href + task.label} className={task.current ? "cur" : undefined}>
              <a href={task.href} aria-current={task.current ? "page" : undefined}>
                {task.label}
              </a>
              <StatusOf look={task.status} />
              {task.note !== undefined && <span className="dim">{task.note}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
