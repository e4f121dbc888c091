import "./campaigns/audit-events";
import { campaignsAuditSentences } from "./campaigns/audit-sentences";
import { campaignsFileAccess } from "./campaigns/file-access.server";
import { campaignsMessages } from "./campaigns/messages";
import { campaignsPolicy } from "./campaigns/policy";
import "./certificates/audit-events";
import { certificatesAuditSentences } from "./certificates/audit-sentences";
import { certificatesJobs } from "./certificates/jobs.server";
import { certificatesMessages } from "./certificates/messages";
import { certificatesPolicy } from "./certificates/policy";
import { councilAuditSentences } from "./council/audit-sentences";
import { councilMessages } from "./council/messages";
import { councilPolicy } from "./council/policy";
import "./council/audit-events";
import "./decisions/audit-events";
import { decisionsAuditSentences } from "./decisions/audit-sentences";
import { decisionsFileAccess } from "./decisions/file-access.server";
import { decisionsMessages } from "./decisions/messages";
import { decisionsPolicy } from "./decisions/policy";
import "./history/audit-events";
import { historyAuditSentences } from "./history/audit-sentences";
import { historyMessages } from "./history/messages";
import { historyPolicy } from "./history/policy";
import "./imports/audit-events";
import { importsAuditSentences } from "./imports/audit-sentences";
import { importsFileAccess } from "./imports/file-access.server";
import { importsJobs } from "./imports/jobs.server";
import { importsMessages } from "./imports/messages";
import { importsPolicy } from "./imports/policy";
import "./nominations/audit-events";
import { nominationsAuditSentences } from "./nominations/audit-sentences";
import { nominationsFileAccess } from "./nominations/file-access.server";
import { nominationsJobs } from "./nominations/jobs.server";
import { nominationsMessages } from "./nominations/messages";
import { nominationsPolicy } from "./nominations/policy";
import { oversightPolicy } from "./oversight/policy";
import "./people/audit-events";
import { peopleAuditSentences } from "./people/audit-sentences";
import { peopleJobs } from "./people/jobs.server";
import { peopleMessages } from "./people/messages";
import { peoplePolicy } from "./people/policy";
import "./reminders/audit-events";
import { remindersAuditSentences } from "./reminders/audit-sentences";
import { remindersJobs } from "./reminders/jobs.server";
import { remindersMessages } from "./reminders/messages";
import { remindersPolicy } from "./reminders/policy";
import "./rules/audit-events";
import { rulesAuditSentences } from "./rules/audit-sentences";
import { rulesMessages } from "./rules/messages";
import { rulesPolicy } from "./rules/policy";
import "./upward/audit-events";
import { upwardAuditSentences } from "./upward/audit-sentences";
import { upwardFileAccess } from "./upward/file-access.server";
import { upwardJobs } from "./upward/jobs.server";
import { upwardMessages } from "./upward/messages";
import { upwardPolicy } from "./upward/policy";
import { joinAuditSentences, type AuditSentenceTable } from "./shared/audit-sentences";
import type { FileAccess } from "./shared/file-access.server";
import { dailyJobs } from "./shared/daily.server";
import { fileMessages } from "./shared/file-messages";
import type { JobHandlers } from "./shared/jobs.server";
import { mailJobs } from "./shared/mail.server";
import { joinMessages, type MessageTable } from "./shared/messages";

/** The slices, once: what each says, allows and does in the background. A test fails when a slice's file is not here. */
export const policies = {
  people: peoplePolicy,
  rules: rulesPolicy,
  history: historyPolicy,
  imports: importsPolicy,
  campaigns: campaignsPolicy,
  nominations: nominationsPolicy,
  council: councilPolicy,
  decisions: decisionsPolicy,
  upward: upwardPolicy,
  certificates: certificatesPolicy,
  reminders: remindersPolicy,
  oversight: oversightPolicy,
};

export const messages: MessageTable = joinMessages([
  fileMessages,
  peopleMessages,
  rulesMessages,
  historyMessages,
  importsMessages,
  campaignsMessages,
  nominationsMessages,
  councilMessages,
  decisionsMessages,
  upwardMessages,
  certificatesMessages,
  remindersMessages,
]);

/** What the log says of each event. */
export const auditSentences: AuditSentenceTable = joinAuditSentences([
  peopleAuditSentences,
  rulesAuditSentences,
  historyAuditSentences,
  importsAuditSentences,
  campaignsAuditSentences,
  councilAuditSentences,
  nominationsAuditSentences,
  decisionsAuditSentences,
  upwardAuditSentences,
  certificatesAuditSentences,
  remindersAuditSentences,
]);

/** Who may download which file. */
export const fileAccess: FileAccess = {
  ...importsFileAccess,
  ...campaignsFileAccess,
  ...nominationsFileAccess,
  ...decisionsFileAccess,
  ...upwardFileAccess,
};

export const jobHandlers: JobHandlers = {
  ...dailyJobs,
  ...mailJobs,
  ...peopleJobs,
  ...importsJobs,
  ...nominationsJobs,
  ...upwardJobs,
  ...certificatesJobs,
  ...remindersJobs,
};
