import { actsForUnit, hasRole, type Actor } from "~/shared/actor";
import { definePolicy, type Verdict } from "~/shared/permit";

/** The certificates of one decision. */
export interface CertificateListSubject {
  kind: "certificates";
}

/** One certificate: whose it is, and which units proposed or received it. */
export interface CertificateSubject {
  kind: "certificate";
  personId: string | null;
  unitIds: readonly string[];
}

export const anyCertificates: CertificateListSubject = { kind: "certificates" };

const prints = (actor: Actor): boolean => hasRole(actor, "hr", "organizer");

export const certificatesPolicy = definePolicy({
  "certificates.read": (actor: Actor, _subject: CertificateListSubject): Verdict => (prints(actor) ? null : "hidden"),
  "certificates.render": (actor: Actor, _subject: CertificateListSubject): Verdict => (prints(actor) ? null : "hidden"),
  "certificate.record_printing": (actor: Actor, _subject: CertificateListSubject): Verdict =>
    prints(actor) ? null : "hidden",
  /** Who prints, the person who holds it, and the units it concerns. */
  "certificate.read": (actor: Actor, subject: CertificateSubject): Verdict => {
    if (prints(actor)) return null;
    if (actor.kind === "account" && actor.personId !== null && actor.personId === subject.personId) return null;
    return subject.unitIds.some((unitId) => actsForUnit(actor, unitId)) ? null : "hidden";
  },
});
