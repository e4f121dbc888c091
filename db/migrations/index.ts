import type { Migration } from "../migrate";
import { foundation } from "./0001-foundation";
import { plan } from "./0002-plan";
import { holidays } from "./0003-holidays";
import { rules } from "./0004-rules";
import { campaignLife } from "./0005-campaign-life";
import { vacancies } from "./0006-vacancies";
import { reminders } from "./0007-reminders";
import { board } from "./0008-board";
import { registration } from "./0009-registration";
import { reminderKinds } from "./0010-reminder-kinds";
import { grace } from "./0012-grace";
import { reservePublication } from "./0013-reserve-publication";
import { shareBinding } from "./0013-share-binding";
import { ruleChoiceReason } from "./0014-rule-choice-reason";
import { planSigner } from "./0016-plan-signer";
import { signingKeys } from "./0017-signing-keys";
import { withdrawnSubmissions } from "./0018-withdrawn-submissions";
import { register } from "./0020-register";
import { sortKeys } from "./0021-sort-keys";
import { uploads } from "./0030-uploads";
import { documentLimits } from "./0031-document-limits";
import { paperDossiers } from "./0032-paper-dossiers";
import { imports } from "./0033-import";
import { writtenDocuments } from "./0034-written-documents";
import { appraisalWork } from "./0035-appraisal-work";
import { eligibility } from "./0036-eligibility";
import { upwardPackage } from "./0037-upward-package";
import { drafts } from "./0038-drafts";
import { opinions } from "./0039-opinions";
import { paperIndex } from "./0040-paper-index";
import { paperTemplates } from "./0041-paper-templates";
import { lineDocumentLimits } from "./0042-line-document-limits";
import { upwardScan } from "./0044-upward-scan";
import { opinionCorrections } from "./0045-opinion-corrections";
import { gathering } from "./0046-gathering";

/** In the order of their application. A migration that has been released is never edited, renamed or moved. */
export const migrations: readonly Migration[] = [
  foundation,
  plan,
  holidays,
  rules,
  campaignLife,
  vacancies,
  reminders,
  board,
  registration,
  reminderKinds,
  grace,
  reservePublication,
  shareBinding,
  ruleChoiceReason,
  planSigner,
  signingKeys,
  withdrawnSubmissions,
  register,
  sortKeys,
  uploads,
  documentLimits,
  paperDossiers,
  imports,
  writtenDocuments,
  appraisalWork,
  eligibility,
  upwardPackage,
  drafts,
  opinions,
  paperIndex,
  paperTemplates,
  lineDocumentLimits,
  upwardScan,
  opinionCorrections,
  gathering,
];
