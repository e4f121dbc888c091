import { insertAccount, replaceRoles } from "~/people/account-repo.server";
import { insertAgency } from "~/people/agency-repo.server";
import { insertBody, insertBodyMember } from "~/people/body-repo.server";
import { hashPassword } from "~/people/password-hash.server";
import { insertMembership, insertPerson } from "~/people/person-repo.server";
import { samplePassword } from "~/people/sample-accounts";
import { insertUnit } from "~/people/unit-repo.server";
import type { SignedInActor } from "~/shared/actor";
import { ok } from "~/shared/result";
import { sampleAccountRows, sampleAgency, sampleBodies, sampleUnits } from "./people-data";
import type { Stage } from "./stage";

/** The sample's people by the names that the rest of the sample uses. */
export interface SamplePeople {
  unitId(key: string): string;
  personId(name: string): string;
  bodyId(key: string): string;
  actor(username: string): SignedInActor;
}

/** When everybody joined: before the oldest campaign. */
const joinedOn = "2021-01-04";

export async function addPeople(stage: Stage): Promise<SamplePeople> {
  const passwordHash = await hashPassword(samplePassword);
  const units = new Map<string, string>();
  const persons = new Map<string, string>();
  const bodies = new Map<string, string>();
  const actors = new Map<string, SignedInActor>();
  await stage.run("2021-01-04T01:00:00.000Z", stage.system, async (ctx) => {
    await insertAgency(
      ctx.db,
      {
        id: ctx.newId(),
        ...sampleAgency,
        publicUrl: "http://localhost:3000",
        emblemFileId: null,
        hasQr: true,
        acceptsAccountConfirmation: true,
        showsLatePasses: true,
        graceMinutes: 0,
        graceSource: "",
        isSample: true,
      },
      ctx.now,
    );
    ctx.audit.add({
      event: "agency.created",
      subjectKind: "agency",
      subjectId: "agency",
      facts: { name: sampleAgency.name },
    });
    for (const unit of sampleUnits) units.set(unit.key, ctx.newId());
    const inOrder = [...sampleUnits].sort(
      (a, b) => Number(a.preparedBy !== undefined) - Number(b.preparedBy !== undefined),
    );
    for (const unit of inOrder) {
      await insertUnit(ctx.db, {
        id: idIn(units, unit.key),
        name: unit.name,
        shortName: unit.shortName,
        kind: unit.kind,
        displayOrder: sampleUnits.indexOf(unit) + 1,
        hasSeal: unit.hasSeal,
        preparedByUnitId: unit.preparedBy === undefined ? null : idIn(units, unit.preparedBy),
        isActive: true,
      });
      ctx.audit.add({
        event: "unit.created",
        subjectKind: "unit",
        subjectId: idIn(units, unit.key),
        facts: { name: unit.name },
      });
      for (const [index, line] of unit.people.entries()) {
        const { fullName, gender, post } = readPerson(line);
        const id = ctx.newId();
        persons.set(fullName, id);
        await insertPerson(ctx.db, { id, fullName, gender }, ctx.now);
        await insertMembership(ctx.db, {
          id: ctx.newId(),
          personId: id,
          unitId: idIn(units, unit.key),
          post,
          isHead: index === 0,
          isLeader: index === 0 || post.startsWith("Phó"),
          fromOn: joinedOn,
          toOn: null,
        });
        ctx.audit.add({
          event: "person.created",
          subjectKind: "person",
          subjectId: id,
          facts: { fullName, unitName: unit.name, post },
        });
      }
    }
    for (const body of sampleBodies) {
      const id = ctx.newId();
      bodies.set(body.key, id);
      await insertBody(ctx.db, {
        id,
        name: body.name,
        shortName: body.shortName,
        standingName: body.standingName,
        regulation: body.regulation,
      });
      ctx.audit.add({ event: "body.created", subjectKind: "body", subjectId: id, facts: { name: body.name } });
      for (const [index, member] of body.members.entries())
        await insertBodyMember(ctx.db, {
          id: ctx.newId(),
          bodyId: id,
          personId: idIn(persons, member.person),
          position: member.position,
          displayOrder: index + 1,
          fromOn: joinedOn,
          toOn: null,
        });
    }
    for (const row of sampleAccountRows) {
      const id = ctx.newId();
      const personId = row.person === null ? null : idIn(persons, row.person);
      const unitIds = row.units.map((key) => idIn(units, key));
      await insertAccount(
        ctx.db,
        { id, username: row.username, personId, displayName: row.displayName, passwordHash, mustChangePassword: false },
        ctx.now,
      );
      await replaceRoles(ctx.db, id, { roles: row.roles, unitIds });
      ctx.audit.add({
        event: "account.created",
        subjectKind: "account",
        subjectId: id,
        facts: {
          username: row.username,
          displayName: row.displayName,
          roles: row.roles,
          unitNames: row.units.map((key) => sampleUnits.find((unit) => unit.key === key)?.name ?? key),
        },
      });
      const prepared = sampleUnits
        .filter((unit) => unit.preparedBy !== undefined && row.units.includes(unit.preparedBy))
        .map((unit) => idIn(units, unit.key));
      actors.set(row.username, {
        kind: "account",
        accountId: id,
        personId,
        name: row.displayName,
        roles: row.roles,
        unitIds: [...unitIds, ...prepared],
        mustChangePassword: false,
      });
    }
    return ok(null);
  });
  return {
    unitId: (key) => idIn(units, key),
    personId: (name) => idIn(persons, name),
    bodyId: (key) => idIn(bodies, key),
    actor: (username) => idIn(actors, username),
  };
}

function readPerson(line: string): { fullName: string; gender: "female" | "male"; post: string } {
  const [, sex, fullName = "", post = ""] = /^([fm]) ([^,]+), (.+)$/.exec(line) ?? [];
  return { fullName: fullName.normalize("NFC"), gender: sex === "f" ? "female" : "male", post };
}

function idIn<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key.normalize("NFC")) ?? map.get(key);
  if (found === undefined) throw new Error(`the sample has no ${key}`);
  return found;
}
