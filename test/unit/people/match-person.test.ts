import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareName, careless, PersonIndex, spellingKey, type KnownPerson } from "~/people/match-person";

let number = 0;
function person(of: Partial<KnownPerson>): KnownPerson {
  number += 1;
  return { id: String(number), fullName: "", otherNames: "", birthOn: null, staffCode: "", unitId: null, ...of };
}

function indexOf(...people: KnownPerson[]): PersonIndex<KnownPerson> {
  const index = new PersonIndex();
  for (const one of people) index.add(one);
  return index;
}

const written = { name: "", staffCode: "", birthOn: null, unitId: null };

describe("a written name", () => {
  it.each([
    ["Nguyễn Thị Hoà", "nguyễn  thị Hòa"],
    ["Trần Văn Thuỷ", "Trần Văn Thủy"],
    ["Lê Thị Mỹ", "Lê Thị Mĩ"],
    ["Lý Quý", "Lí Quí"],
    ["Ông Nguyễn Văn An", "Nguyễn Văn An"],
    ["Đồng chí ThS. Nguyễn Văn An", "NGUYỄN VĂN AN"],
    ["Y-Blĕk Niê", "Y Blĕk Niê"],
  ])("“%s” and “%s” are one name", (a, b) => {
    expect(spellingKey(a)).toBe(spellingKey(b));
  });

  it.each([
    ["Nguyễn Văn An", "Nguyễn Văn Ân"],
    ["Trần Thị Mai", "Trần Thị Mái"],
    ["Đinh Đức", "Dinh Đức"],
  ])("“%s” and “%s” are two names that careless writing makes one", (a, b) => {
    expect(spellingKey(a)).not.toBe(spellingKey(b));
    expect(careless(a) === careless(b)).toBe(true);
  });

  it("loses what stands before it only when a whole name is left; Ông is a family name too", () => {
    expect(bareName("Bà Triệu")).toBe("Bà Triệu");
    expect(bareName("Bà Triệu Thị Trinh")).toBe("Triệu Thị Trinh");
    expect(bareName("Ông Cao Thắng")).toBe("Ông Cao Thắng");
    expect(bareName("ông Nguyễn Văn An")).toBe("Nguyễn Văn An");
    expect(bareName("Tsering Dorje")).toBe("Tsering Dorje");
    expect(bareName("Cô")).toBe("Cô");
  });

  it("is one in either Unicode form, whatever the letters", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "ồ", "ự", "đ", "Y", " ", "ẵ", "o", "à"), minLength: 1 });
    fc.assert(
      fc.property(letters, (name) => {
        expect(spellingKey(name.normalize("NFD"))).toBe(spellingKey(name.normalize("NFC")));
        expect(spellingKey(name.toUpperCase())).toBe(spellingKey(name));
      }),
    );
  });
});

describe("whom a row means", () => {
  const an = person({ fullName: "Nguyễn Văn An", birthOn: "1980-05-01", staffCode: "00123", unitId: "u1" });
  const hoa = person({ fullName: "Lê Thị Hoà", unitId: "u2" });

  it("is told by the code, also without the zeros in front, when the name fits", () => {
    const index = indexOf(an, hoa);
    expect(index.match({ ...written, name: "nguyen van an", staffCode: "123" })).toEqual({ kind: "one", person: an });
    expect(index.match({ ...written, staffCode: "00123" })).toEqual({ kind: "one", person: an });
    expect(index.codeWidth).toBe(5);
  });

  it("is asked when the code belongs to somebody of another name", () => {
    expect(indexOf(an, hoa).match({ ...written, name: "Lê Thị Hòa", staffCode: "00123" })).toMatchObject({
      kind: "unsure",
      doubt: "code_of_another",
      choices: [an, hoa],
    });
  });

  it("is told by name and birth date, or by name and unit", () => {
    const index = indexOf(an, hoa);
    expect(index.match({ ...written, name: "Nguyễn Văn An", birthOn: "1980-05-01" })).toMatchObject({ person: an });
    expect(index.match({ ...written, name: "Lê Thị Hòa", unitId: "u2", birthOn: "1990-01-01" })).toMatchObject({
      person: hoa,
    });
  });

  it("is asked for namesakes, another birth date, a name alone and a name that is only near", () => {
    const twin = person({ fullName: "Lê Thị Hòa", unitId: "u2" });
    expect(indexOf(hoa, twin).match({ ...written, name: "Lê Thị Hoà", unitId: "u2" })).toMatchObject({
      doubt: "several",
    });
    expect(indexOf(an).match({ ...written, name: "Nguyễn Văn An", unitId: "u1", birthOn: "1981-05-01" })).toMatchObject(
      { doubt: "other_birth" },
    );
    expect(indexOf(hoa).match({ ...written, name: "Lê Thị Hoà", unitId: "u9" })).toMatchObject({ doubt: "name_alone" });
    expect(indexOf(hoa).match({ ...written, name: "Le Thi Hoa", unitId: "u2" })).toMatchObject({ doubt: "spelling" });
    expect(
      indexOf(an).match({ ...written, name: "Nguyễn Văn An", birthOn: "1980-05-01", staffCode: "9" }),
    ).toMatchObject({ doubt: "other_code" });
  });

  it("is nobody of the register when name, birth date or code say so", () => {
    expect(indexOf(an, hoa).match({ ...written, name: "Phạm Thị Cúc", unitId: "u1" })).toEqual({ kind: "none" });
    expect(indexOf(an).match({ ...written, name: "Nguyễn Văn An", birthOn: "1990-01-01", unitId: "u7" })).toEqual({
      kind: "none",
    });
  });

  it("is found by another name of the person too", () => {
    const y = person({ fullName: "Y Blĕk Niê Kdăm", otherNames: "Y Blek Nie\nAma Hrin", unitId: "u1" });
    expect(indexOf(y).match({ ...written, name: "Ama Hrin", unitId: "u1" })).toMatchObject({ person: y });
  });
});
